import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Cookies } from 'webextension-polyfill'
import type { Observation } from '../../src/cookie/observation.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import { registrableDomains } from '../browser/registrable-domains.ts'
import type { Driver } from './driver/driver.ts'
import type { BrowserName } from './driver/executables.ts'
import { builtExtension } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { inDepth } from './in-depth.ts'
import { recorded, recordedOf, recordedOnce } from './recorded.ts'
import { listedNames, settled } from './scenes.ts'
import { type Session, useSession } from './session.ts'
import { titled } from './titled.ts'

// What the design takes for granted of the browsers, asked of the browsers themselves, and beside each
// fact what the extension makes of it. When a browser changes its mind, this file says so first.

const portalHost = 'data.jerseycitynj.gov'
const vendorPortal = 'codefortulsa.opendatasoft.com'
const day = 86_400

describe.each(inDepth)('%s', browser => {
  const session = useSession(browser)

  describe('tells of a change with these events', () => {
    interface Told {
      readonly fact: string
      readonly name: string
      readonly lines: readonly string[]
      /** Whether removed, the cause, and the value that came along. */
      readonly events: Readonly<Record<BrowserName, readonly string[]>>
      readonly record: Partial<Observation>
    }
    const rows: readonly Told[] = [
      {
        fact: 'the first setting is one event',
        name: 'fact-first',
        lines: ['=1; Path=/'],
        events: { chromium: ['set explicit 1'], firefox: ['set explicit 1'] },
        record: { changes: 0 },
      },
      {
        fact: 'the same again is an overwriting and a setting in Chromium, and nothing in Firefox',
        name: 'fact-same',
        lines: ['=1; Path=/', '=1; Path=/'],
        events: {
          chromium: ['set explicit 1', 'removed overwrite 1', 'set explicit 1'],
          firefox: ['set explicit 1'],
        },
        record: { changes: 0 },
      },
      {
        fact: 'of a new value Chromium’s overwriting carries the old cookie, Firefox’s the new one',
        name: 'fact-value',
        lines: ['=1; Path=/', '=2; Path=/'],
        events: {
          chromium: ['set explicit 1', 'removed overwrite 1', 'set explicit 2'],
          firefox: ['set explicit 1', 'removed overwrite 2', 'set explicit 2'],
        },
        record: { changes: 0, settings: 2 },
      },
      {
        fact: 'a new expiry is told like a new value',
        name: 'fact-expiry',
        lines: [`=1; Path=/; Max-Age=${day}`, `=1; Path=/; Max-Age=${2 * day}`],
        events: {
          chromium: ['set explicit 1', 'removed overwrite 1', 'set explicit 1'],
          firefox: ['set explicit 1', 'removed overwrite 1', 'set explicit 1'],
        },
        record: { changes: 1, settings: 2 },
      },
      {
        fact: 'a deletion with Max-Age=0 has another cause in each',
        name: 'fact-deleted',
        lines: ['=1; Path=/', '=2; Path=/; Max-Age=0'],
        events: {
          chromium: ['set explicit 1', 'removed expired_overwrite 1'],
          firefox: ['set explicit 1', 'removed explicit 1'],
        },
        record: {
          changes: 1,
          removed: {
            at: expect.any(Number),
            by: 'event',
            cause: { chromium: 'expired_overwrite', firefox: 'explicit' }[browser],
          },
        },
      },
    ]
    test.each(titled(rows, ({ fact }) => fact))('%s', async (_title, { name, lines, events, record }) => {
      await listen(session.driver)
      for (const line of lines) await session.setCookies(portalHost, name + line)
      // Events come in order, so that after the fence nothing more can come.
      await session.setCookies(portalHost, `fence-${name}=1; Path=/`)
      await recordedOnce(session.driver, `fence-${name}`)
      await waitFor('the fence', async () => (await heard(session.driver, `fence-${name}`)).length > 0)
      const told = (await heard(session.driver, name)).map(
        ({ removed, cause, cookie }) => `${removed ? 'removed' : 'set'} ${cause} ${cookie.value}`,
      )
      expect(told).toEqual(events[browser])
      expect(await recordedOnce(session.driver, name)).toMatchObject(record)
    })
  })

  describe('hands out a cookie in this form', () => {
    const plain: Omit<ObservedCookie, 'name'> = {
      domain: portalHost,
      hostOnly: true,
      path: '/',
      storeId: { chromium: '0', firefox: 'firefox-default' }[browser],
      secure: false,
      httpOnly: false,
      sameSite: 'unspecified',
    }
    /** Chromium leaves out what Firefox fills with nothing. */
    const nothing = { chromium: {}, firefox: { partitionKey: null, firstPartyDomain: '' } }[browser]

    interface Form {
      readonly fact: string
      readonly name: string
      readonly attributes: string
      readonly handedOut: Readonly<Record<string, unknown>>
      readonly observed: Partial<ObservedCookie>
    }
    const rows: readonly Form[] = [
      {
        fact: 'without SameSite it is "unspecified"; the partition key is absent in Chromium, null in Firefox',
        name: 'fact-plain',
        attributes: 'Path=/',
        handedOut: { ...plain, ...nothing, session: true },
        observed: plain,
      },
      {
        fact: 'of a domain, with a dot before it, which we take off',
        name: 'fact-domain',
        attributes: 'Path=/; Domain=JerseyCityNJ.gov; SameSite=Strict',
        handedOut: {
          ...plain,
          ...nothing,
          domain: '.jerseycitynj.gov',
          hostOnly: false,
          sameSite: 'strict',
          session: true,
        },
        observed: { ...plain, domain: 'jerseycitynj.gov', hostOnly: false, sameSite: 'strict' },
      },
      {
        fact: 'a life of two years is cut to 400 days, and the expiry is in seconds with a fraction',
        name: 'fact-two-years',
        attributes: `Path=/; Max-Age=${2 * 365 * day}`,
        handedOut: {
          ...plain,
          ...nothing,
          session: false,
          expirationDate: expect.toSatisfy((seconds: number) => isInDays(seconds * 1000, 400)),
        },
        observed: { ...plain, expires: expect.toSatisfy((at: number) => isInDays(at, 400)) },
      },
      {
        fact: 'a partition is named by the site in the address bar, in both with the ancestor flag',
        name: 'fact-partitioned',
        attributes: 'Path=/; Secure; SameSite=None; Partitioned',
        handedOut: {
          ...plain,
          ...nothing,
          secure: true,
          sameSite: 'no_restriction',
          session: true,
          partitionKey: { topLevelSite: 'https://jerseycitynj.gov', hasCrossSiteAncestor: false },
        },
        observed: {
          ...plain,
          secure: true,
          sameSite: 'no_restriction',
          partitionKey: { topLevelSite: 'https://jerseycitynj.gov', hasCrossSiteAncestor: false },
        },
      },
    ]
    test.each(titled(rows, ({ fact }) => fact))('%s', async (_title, row) => {
      const { name, attributes, handedOut, observed } = row
      await session.setCookies(portalHost, `${name}=1; ${attributes}`)
      const { cookie } = await recordedOnce(session.driver, name)
      expect(cookie).toEqual({ ...observed, name })
      const found = await jar(session.driver, { name, partitionKey: {} })
      expect(found).toEqual([{ ...handedOut, name, value: '1' }])
    })
  })

  describe('reads a line of one part in its own way, and the extension repeats what its browser says', () => {
    interface Line {
      readonly fact: string
      readonly line: string
      readonly kept: Readonly<Record<BrowserName, readonly { name: string; value: string }[]>>
    }
    const rows: readonly Line[] = [
      {
        // Chromium's is the reading of RFC 6265bis 5.6.
        fact: 'without an equals sign it is a value in Chromium, and a name in Firefox',
        line: 'fact-no-equals',
        kept: {
          chromium: [{ name: '', value: 'fact-no-equals' }],
          firefox: [{ name: 'fact-no-equals', value: '' }],
        },
      },
      {
        fact: 'with nothing before the equals sign it has an empty name in Chromium, and Firefox refuses it',
        line: '=fact-nameless',
        kept: { chromium: [{ name: '', value: 'fact-nameless' }], firefox: [] },
      },
    ]
    test.each(titled(rows, ({ fact }) => fact))('%s', async (_title, { line, kept }) => {
      const path = `/${line}/`
      const fence = `fence-${line.replace('=', 'after-')}`
      await session.setCookies(portalHost, `${line}; Path=${path}`, `${fence}=1; Path=/`)
      await recordedOnce(session.driver, fence)
      const found = (await jar(session.driver, {})).filter(cookie => cookie.path === path)
      expect(found.map(({ name, value }) => ({ name, value }))).toEqual(kept[browser])
      const observations = (await recorded(session.driver)).filter(({ cookie }) => cookie.path === path)
      expect(observations.map(({ cookie }) => cookie.name)).toEqual(kept[browser].map(({ name }) => name))
    })
  })

  describe('answers a look into the jar for a cookie that is there unpartitioned and in two partitions', () => {
    const name = 'fact-everywhere'
    const own = 'https://jerseycitynj.gov'
    const foreign = 'https://example.com'

    interface Look {
      readonly fact: string
      readonly details: Cookies.GetAllDetailsType
      readonly found: readonly (string | undefined)[]
    }
    const rows: readonly Look[] = [
      { fact: 'nothing asked, no partition', details: {}, found: [undefined] },
      {
        fact: 'the address asked, no partition',
        details: { url: `https://${portalHost}/` },
        found: [undefined],
      },
      { fact: 'the domain asked, no partition', details: { domain: portalHost }, found: [undefined] },
      {
        fact: 'an empty partition key means all, those under other sites too',
        details: { partitionKey: {} },
        found: [foreign, own, undefined],
      },
      {
        fact: 'the domain and an empty partition key, which is how the extension looks',
        details: { domain: portalHost, partitionKey: {} },
        found: [foreign, own, undefined],
      },
      {
        fact: 'one partition asked, that one',
        details: { partitionKey: { topLevelSite: own } },
        found: [own],
      },
    ]
    test.each(titled(rows, ({ fact }) => fact))('%s', async (_title, { details, found }) => {
      await setEverywhere(session, name)
      const sites = (await jar(session.driver, { ...details, name })).map(
        ({ partitionKey }) => partitionKey?.topLevelSite,
      )
      expect(sites.sort()).toEqual(found)
    })

    test('and the popup lists all three', async () => {
      await setEverywhere(session, name)
      expect((await listedOn(session, portalHost)).filter(one => one === name)).toHaveLength(3)
    })
  })

  test('knows which domain above a host is its owner’s', async () => {
    const hosts = registrableDomains.map(([, host]) => host)
    const answers = await session.driver.evaluateInExtension(async (api, asked) => {
      const { publicSuffix } = api as unknown as {
        publicSuffix: { getDomain(host: string, options: object): string | null | undefined }
      }
      const one = async (host: string) => await publicSuffix.getDomain(host, { allowUnknownSuffix: true })
      return Promise.all(asked.map(async host => [host, (await one(host)) ?? undefined]))
    }, hosts)
    expect(answers).toEqual(registrableDomains.map(([, host, domain]) => [host, domain ?? null]))
  })

  test('names its ordinary store, and Firefox a container’s only while a tab is open in it', async () => {
    const { driver } = session
    const stores = () =>
      driver.evaluateInExtension(async api => (await api.cookies.getAllCookieStores()).map(({ id }) => id))
    expect(await stores()).toEqual([driver.storeIds.ordinary])
    if (driver.name !== 'firefox') return
    const path = session.portal.setCookiePath('fact-container=1; Path=/; Secure')
    const { page } = await driver.openContainer(vendorPortal, path, 3)
    await recordedOnce(driver, 'fact-container')
    expect(await stores()).toContain('firefox-container-3')
    await page.close()
    await waitFor('the container to be without a tab', async () => (await stores()).length === 1)
    expect(
      await listedOn(session, vendorPortal),
      'still in the popup, which knows it from the record',
    ).toContain('fact-container')
  })

  test('grants the hosts of the manifest at installation', async () => {
    const [granted, asked] = await session.driver.evaluateInExtension(async api => {
      const { origins } = await api.permissions.getAll()
      const { host_permissions } = api.runtime.getManifest() as { host_permissions?: string[] }
      return [origins ?? [], host_permissions ?? []] as const
    })
    expect([...granted].sort()).toEqual([...asked].sort())
  })

  test('says that nobody has set anything for the extension by an empty object, Firefox by a refusal', async () => {
    const answer = await session.driver.evaluateInExtension(api =>
      api.storage.managed.get(null).then(JSON.stringify, (error: Error) => error.message),
    )
    expect(answer).toBe({ chromium: '{}', firefox: 'Managed storage manifest not found' }[browser])
    const kept = await waitFor('watching to begin, which comes after it is taken over', async () => {
      const stored = await session.driver.evaluateInExtension(api => api.storage.local.get(null))
      return 'watchingSince' in stored ? Object.keys(stored) : undefined
    })
    expect(kept).not.toContain('managed')
  })

  test('may hand out a cookie that has expired; the popup never lists it', async () => {
    const name = 'fact-expired'
    await session.setCookies(vendorPortal, `${name}=1; Path=/; Max-Age=1`)
    const { expires = 0 } = (await recordedOnce(session.driver, name)).cookie
    await waitFor('the cookie to expire', () => Date.now() > expires)
    const handedOut = (await jar(session.driver, { name })).length
    expect(handedOut).toBe({ chromium: 0, firefox: 1 }[browser])
    expect(await listedOn(session, vendorPortal)).not.toContain(name)
  })

  describe('with less access', () => {
    const narrow = useSession(browser, async starting => {
      const extensionDir = await withHosts(browser, await starting.folder(), [
        'https://*.opendatasoft.com/*',
        `*://${portalHost}/*`,
      ])
      await starting.restart({ extensionDir })
    })

    interface Access {
      readonly fact: string
      readonly host: string
      readonly lines: Readonly<Record<string, string>>
      readonly visible: Readonly<Record<BrowserName, readonly string[]>>
      readonly unseen: 'http' | 'parent'
    }
    const rows: readonly Access[] = [
      {
        fact: 'https only: Chromium hides a cookie without Secure, Firefox does not',
        host: vendorPortal,
        lines: { 'fact-secure': 'Path=/; Secure', 'fact-not-secure': 'Path=/' },
        visible: { chromium: ['fact-secure'], firefox: ['fact-not-secure', 'fact-secure'] },
        unseen: 'http',
      },
      {
        fact: 'the portal’s own host only: Chromium hides the cookies of its parent domain, Firefox does not',
        host: portalHost,
        lines: { 'fact-own': 'Path=/; Secure', 'fact-parent': 'Path=/; Domain=jerseycitynj.gov; Secure' },
        visible: { chromium: ['fact-own'], firefox: ['fact-own', 'fact-parent'] },
        unseen: 'parent',
      },
    ]
    test.each(titled(rows, ({ fact }) => fact))('%s', async (_title, row) => {
      const { host, lines, visible, unseen } = row
      const { driver } = narrow
      const names = Object.keys(lines)
      const ours = (all: readonly string[]) => all.filter(name => names.includes(name)).sort()
      await listen(driver)
      await narrow.setCookies(host, ...Object.entries(lines).map(([name, rest]) => `${name}=1; ${rest}`))
      await narrow.setCookies(host, `fence-${unseen}=1; Path=/; Secure`)
      await recordedOnce(driver, `fence-${unseen}`)

      const inJar = (await jar(driver, { partitionKey: {} })).map(({ name }) => name)
      expect(ours(inJar), 'in getAll').toEqual(visible[browser])
      const inEvents = await Promise.all(
        names.map(async name => ((await heard(driver, name))[0] ? [name] : [])),
      )
      expect(ours(inEvents.flat()), 'in the events').toEqual(visible[browser])
      const inLog = await Promise.all(names.map(name => recordedOf(driver, name)))
      expect(ours(inLog.flat().map(({ cookie }) => cookie.name)), 'in the log').toEqual(visible[browser])
      expect(ours(await listedOn(narrow, host)), 'in the popup').toEqual(visible[browser])
    })
  })
})

describe('firefox with first-party isolation', () => {
  const session = useSession('firefox', starting =>
    starting.restart({ extraPrefs: { 'privacy.firstparty.isolate': true } }),
  )
  const name = 'fact-isolated'

  test('refuses a look that names no first party, and answers one for any', async () => {
    await session.setCookies(portalHost, `${name}=1; Path=/; Secure`)
    const refusal = await session.driver.evaluateInExtension(api =>
      api.cookies.getAll({ partitionKey: {} }).then(
        () => undefined,
        (error: Error) => error.message,
      ),
    )
    expect(refusal).toMatch(/firstPartyDomain/)
    const found = await jar(session.driver, { name, firstPartyDomain: null, partitionKey: {} })
    expect(found).toMatchObject([{ firstPartyDomain: 'jerseycitynj.gov' }])
  })

  test('the extension records and lists the cookie under its first party', async () => {
    await session.setCookies(portalHost, `${name}=2; Path=/; Secure`)
    const { cookie } = await recordedOnce(session.driver, name)
    expect(cookie).toMatchObject({ domain: portalHost, firstPartyDomain: 'jerseycitynj.gov' })
    expect(await listedOn(session, portalHost)).toContain(name)
  })

  test('a portal in a frame of another site has a cookie of its own there', async () => {
    const inner = session.portal.url(
      portalHost,
      session.portal.setCookiePath('fact-framed=1; Path=/; Secure; SameSite=None'),
    )
    await session.visit('www.example.com', `/?${new URLSearchParams({ embed: inner })}`)
    const { cookie } = await recordedOnce(session.driver, 'fact-framed')
    expect(cookie).toMatchObject({ domain: portalHost, firstPartyDomain: 'example.com' })
  })
})

/** A copy of the built extension that asks for other hosts. */
async function withHosts(browser: BrowserName, dir: string, patterns: readonly string[]): Promise<string> {
  await cp(builtExtension(browser), dir, { recursive: true })
  const file = join(dir, 'manifest.json')
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...(manifest as object), host_permissions: patterns }))
  return dir
}

/** Sets a cookie of one name unpartitioned, in the portal's own partition and in the one below another site. */
async function setEverywhere({ portal, visit, setCookies }: Session, name: string): Promise<void> {
  const lines = ['', '; Partitioned'].map(rest => `${name}=1; Path=/; Secure; SameSite=None${rest}`)
  await setCookies(portalHost, ...lines)
  const inner = portal.url(portalHost, portal.setCookiePath(...lines.slice(1)))
  await visit('www.example.com', `/?${new URLSearchParams({ embed: inner })}`)
}

/** The names that the popup lists for a portal. */
async function listedOn({ driver }: Session, host: string): Promise<string[]> {
  // This page sets no cookie.
  const { page, tabId } = await driver.openPortal(host, '/terms/cookies-policy/')
  const popup = await settled(await driver.openPopupInTab(tabId))
  const names = await listedNames(popup)
  await popup.close()
  await page.close()
  return names
}

type CookieEvent = Cookies.OnChangedChangeInfoType

interface Listening {
  heard?: CookieEvent[]
}

/** Begins to keep the events, as the API tells them, in the page for evaluating. */
async function listen(driver: Driver): Promise<void> {
  await driver.evaluateInExtension(api => {
    const listening = globalThis as Listening
    if (listening.heard) return
    const heard: CookieEvent[] = []
    listening.heard = heard
    api.cookies.onChanged.addListener(event => {
      heard.push(event)
    })
  })
}

function heard(driver: Driver, name: string): Promise<CookieEvent[]> {
  return driver.evaluateInExtension(
    (_api, wanted) => ((globalThis as Listening).heard ?? []).filter(({ cookie }) => cookie.name === wanted),
    name,
  )
}

function jar(driver: Driver, details: Cookies.GetAllDetailsType): Promise<Cookies.Cookie[]> {
  return driver.evaluateInExtension((api, wanted) => api.cookies.getAll(wanted), details)
}

function isInDays(at: number, days: number): boolean {
  const left = at - Date.now()
  // A busy machine is slow to ask.
  return left <= days * day * 1000 && left > days * day * 1000 - 60_000
}
