import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Cookies } from 'webextension-polyfill'
import { browserNames } from './driver/launch.ts'
import { clickExport } from './popup-parts.ts'
import { recorded, recordedOnce } from './recorded.ts'
import { lists, openOn } from './scenes.ts'
import { useSession } from './session.ts'
import { titled } from './titled.ts'

// What the manifest's exact hosts show: the cookies that a portal is sent, its parent domain's among them, and none
// that another host there keeps for itself.

interface Owner {
  readonly portal: string
  readonly domain: string
  /** Another site of the same owner. */
  readonly site: string
}

const owners: readonly Owner[] = [
  { portal: 'data.jerseycitynj.gov', domain: 'jerseycitynj.gov', site: 'www.jerseycitynj.gov' },
  { portal: 'data.townofcary.org', domain: 'townofcary.org', site: 'www.townofcary.org' },
]
/** A page that sets no cookie. */
const quietPage = '/terms/cookies-policy/'

/** The Set-Cookie lines of a host, by the names of their cookies: each once for all schemes and once for https alone. */
const twice = (name: string, attributes = '') => ({
  [name]: `${name}=1; Path=/${attributes}`,
  [`${name}-secure`]: `${name}-secure=1; Path=/; Secure${attributes}`,
})

/** The names are of one setting at one owner's. */
const linesOf = ({ domain, site }: Owner, setting: string) => ({
  /** Sent to the portal, and set by it. */
  byPortal: { ...twice(`own-${setting}`), ...twice(`parent-${setting}`, `; Domain=${domain}`) },
  /** Sent to the portal too, though the other site sets it. */
  bySite: twice(`shared-${setting}`, `; Domain=${domain}`),
  /** Sent to the other site and what is below it. */
  kept: { ...twice(`kept-${setting}`), ...twice(`below-${setting}`, `; Domain=${site}`) },
})

describe.each(browserNames)('in %s', browser => {
  const session = useSession(browser, async starting =>
    starting.restart({ downloadDir: await starting.folder() }),
  )

  beforeAll(async () => {
    // Beside the extension's own listening: which cookies the browser tells it of.
    await session.driver.evaluateInExtension(api => {
      const told = new Set<string>()
      Object.assign(globalThis, { told })
      api.cookies.onChanged.addListener(({ cookie }) => void told.add(cookie.name))
    })
  })

  describe.each(titled(owners, ({ portal }) => portal))('at %s', (_title, owner) => {
    const { portal, domain, site } = owner

    /** @returns the names that are to be seen, and those that are not */
    async function setAll(setting: string): Promise<{ seen: string[]; hidden: string[] }> {
      const { byPortal, bySite, kept } = linesOf(owner, setting)
      await session.setCookies(site, ...Object.values({ ...kept, ...bySite }))
      await session.setCookies(domain, `host-only-${setting}=1; Path=/`)
      // Set last: once these are recorded, nothing that was told before can still be on its way.
      await session.setCookies(portal, ...Object.values(byPortal))
      return { seen: Object.keys({ ...byPortal, ...bySite }), hidden: Object.keys(kept) }
    }

    test('the portal’s cookies and its parent domain’s are seen, those of other hosts there are not', async () => {
      const { seen, hidden } = await setAll(`first-at-${domain}`)
      for (const name of seen)
        await recordedOnce(session.driver, name, ({ firstSeen }) => firstSeen.by === 'event')

      const inJar = (await jar()).filter(cookie => cookie.domain.endsWith(domain)).map(({ name }) => name)
      // That of the very parent host is not hidden from us; it is not sent to the portal, and goes no further.
      expect(inJar.sort(), 'in the jar').toEqual([...seen, `host-only-first-at-${domain}`].sort())
      const told = await session.driver.evaluateInExtension(() => [
        ...(globalThis as unknown as { told: Set<string> }).told,
      ])
      expect(told, 'in the events').toEqual(expect.arrayContaining(seen))
      for (const name of hidden) expect(told, 'in the events').not.toContain(name)
      expect(await recordedHere(), 'in the record').toEqual([...seen].sort())

      const popup = await openOn(session.driver, portal, quietPage)
      await lists(popup, seen)
      expect(await popup.$('[data-note="access"]')).toBeNull()
      await clickExport(popup, 'json')
      const status = await popup.waitForSelector('[role="status"][data-ok="true"]')
      const said = await status?.evaluate(line => line.textContent)
      const file = await session.driver.waitForDownload(/cookies-\S+\.json/.exec(said ?? '')?.[0] ?? '')
      const document = JSON.parse(await readFile(file, 'utf8'))
      const exported = document.cookies.map(({ name }: { name: string }) => name)
      expect(exported.sort(), 'in the export').toEqual([...seen].sort())
      expect(document.access.sort()).toEqual([`*://${portal}/*`, `*://${domain}/*`].sort())
    })

    test('so it is after the worker was killed', async () => {
      const before = await recordedHere()
      await session.driver.killWorker()
      const { seen } = await setAll(`later-at-${domain}`)
      // The worker that begins looks into the jar, and may find one before it is told of it.
      for (const name of seen) await recordedOnce(session.driver, name)
      expect(await recordedHere()).toEqual([...before, ...seen].sort())
    })

    test('the page of another host there is hidden like any other site’s', async () => {
      const { tabId } = await session.driver.openPortal(site, '/')
      const address = await session.driver.evaluateInExtension(
        async (api, id) => (await api.tabs.get(id)).url ?? 'hidden',
        tabId,
      )
      expect(address).toBe('hidden')
    })

    async function recordedHere(): Promise<string[]> {
      const here = (await recorded(session.driver)).filter(({ cookie }) => cookie.domain.endsWith(domain))
      return here.map(({ cookie }) => cookie.name).sort()
    }
  })

  function jar(): Promise<Cookies.Cookie[]> {
    return session.driver.evaluateInExtension(api => api.cookies.getAll({}))
  }
})
