import { readdirSync, readFileSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserName } from './driver/executables.ts'
import { callExpression } from './driver/extension-page.ts'
import { firefoxFrame, type Inside } from './driver/firefox-frame.ts'
import { type AnyDriver, browserNames, builtExtension } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { welcomeAgain } from './driver/welcome-page.ts'
import { connecting, injecting, loading, type Means, type Try, trusting } from './forbidden.ts'
import { lookedUpNames } from './looked-up-names.ts'
import { openOn, openReport, openSettings, settled } from './scenes.ts'
import { type Session, useSession } from './session.ts'
import { titled } from './titled.ts'

const jersey = 'data.jerseycitynj.gov'
/** A page of a portal that sets no cookie. */
const quietPage = '/terms/cookies-policy/'
/** A portal to whose host the extension has access: nothing but our policies keeps a page from asking it. */
const target = 'harbour-demo.huwise.com'
/** One to whose host it has none. */
const unknown = 'opendata.rivertown.gov.uk'
const otherSite = 'www.jerseycitynj.gov'
/** A site whose pages have no policy. */
const anySite = 'www.example.com'
/** Below it are names to be looked up, or not. */
const lookedUp = 'looked-up.example'

/** Where something is tried: in a page, or in a frame of it that works. */
interface Place {
  readonly page: Page
  readonly inside: Inside
}

interface TriedPage {
  readonly name: string
  /** Of the built extension. */
  readonly file: string
  readonly open: (session: Session) => Promise<Page | Place>
  readonly tries: readonly Try[]
  /** Whether all is tried that the manifest forbids. */
  readonly isWhole?: true
  /** The policy that the frame gets while it works, where it is not the file's that is tried. */
  readonly later?: string
}

const userPages: readonly TriedPage[] = [
  {
    name: 'the report',
    file: 'src/report/index.html',
    open: ({ driver }) => openReport(driver, `?host=${jersey}`),
    tries: [...connecting, ...loading, ...injecting],
    isWhole: true,
  },
  {
    name: 'the popup',
    file: 'src/popup/index.html',
    open: ({ driver }) => openOn(driver, jersey, quietPage),
    tries: [...connecting, ...loading],
  },
  {
    name: 'the panel',
    file: 'src/popup/index.html',
    open: async ({ driver }) => settled(await driver.openExtensionPage('src/popup/index.html?panel')),
    tries: [...connecting, ...loading],
  },
  {
    name: 'the settings',
    file: 'src/settings/index.html',
    open: ({ driver }) => openSettings(driver),
    tries: [...connecting, ...loading, trusting],
  },
  {
    name: 'the welcome',
    file: 'src/welcome/index.html',
    open: async ({ driver }) => settled(await driver.openExtensionPage(welcomeAgain)),
    tries: [...connecting, ...loading, trusting],
  },
]

/** What takes no longer than a frame works. */
const atWork = [...connecting, ...loading.filter(({ directive }) => directive === 'font-src')]

const frames: readonly TriedPage[] = [
  {
    name: 'the page of the fence',
    file: 'fence.html',
    open: ({ driver }) => driver.openExtensionPage('fence.html'),
    tries: [...loading, trusting],
  },
  {
    name: 'the fence, while it asks a portal',
    file: 'fence.html',
    later: `default-src 'none'; connect-src https://${jersey}`,
    async open({ driver, portal }) {
      portal.configure(jersey, { policy: { kind: 'slow', milliseconds: 8_000 } })
      const popup = await openOn(driver, jersey, '/pages/map/')
      await popup.click('[data-action="compare-policy"]')
      return { page: popup, inside: await frameOf(driver, popup, 'fence.html') }
    },
    tries: atWork,
  },
  {
    name: 'the page of the frame that asks anonymously',
    file: 'anonymous-frame.html',
    open: ({ driver }) => driver.openExtensionPage('anonymous-frame.html'),
    tries: [...loading, trusting],
  },
  {
    name: 'the frame that asks anonymously, while it asks a site',
    file: 'anonymous-frame.html',
    later: `default-src 'none'; connect-src https://${unknown}`,
    async open({ driver, portal }) {
      portal.configure(unknown, { api: 'slow' })
      const settings = await openSettings(driver)
      await settings.bringToFront()
      await settings.type('[name="portal"]', unknown)
      await settings.keyboard.press('Enter')
      return { page: settings, inside: await frameOf(driver, settings, 'anonymous-frame.html') }
    },
    tries: atWork,
  },
]

test.each(browserNames)('in each page built for %s all is tried, and it says so itself', browser => {
  const built = readdirSync(builtExtension(browser), { recursive: true, encoding: 'utf8' })
  const pages = built.filter(file => file.endsWith('.html'))
  expect(new Set([...userPages, ...frames].map(({ file }) => file))).toEqual(new Set(pages))
  for (const page of pages) {
    const head = readBuilt(browser, page).split('</head>')[0] ?? ''
    expect(head).toContain('<meta http-equiv="x-dns-prefetch-control" content="off">')
    // A policy in a page is that of what comes after it.
    expect(head.indexOf('Content-Security-Policy')).toBeLessThan(head.search(/<script|<link|$/))
  }
})

describe.each(browserNames)('in %s', browser => {
  const networkLog = { file: '', lookedUp: `*.${lookedUp}` }
  const session = useSession(browser, async starting => {
    networkLog.file = join(await starting.folder(), 'network.json')
    await starting.restart({ networkLog, extraPrefs: { 'network.dns.notifyResolution': true } })
  })
  const manifest: Manifest = JSON.parse(readBuilt(browser, 'manifest.json'))
  let number = 0

  /** Makes a page try something, and gives the path for which it asks. */
  async function begin(inside: Inside, { make }: Try): Promise<string> {
    number += 1
    const path = `/__tried/${number}`
    await inside.evaluate(callExpression(tryOut, String(make), [session.portal.url(target, path)]))
    return path
  }
  const askedFor = (path: string) => session.portal.log.some(request => request.path === path)

  describe('in a page without a policy goes through', () => {
    let page: Page
    beforeAll(async () => {
      ;({ page } = await session.driver.openPortal(anySite))
    })
    afterAll(() => page.close())

    test.each(titled([...connecting, ...loading, ...injecting, trusting], ({ what }) => what))(
      '%s',
      async (_title, one) => {
        const path = await begin(page, one)
        await waitFor(one.what, async () => (await triedIn(page)).done || askedFor(path), { everyMs: 10 })
        expect((await triedIn(page)).told).toEqual([])
      },
    )
  })

  describe.each(titled([...userPages, ...frames], ({ name }) => name))(
    'in %s is stopped',
    (_title, tried) => {
      const { file, open, tries, isWhole, later } = tried
      let place: Place
      /** Which directives of which policies have stopped something. */
      const stopping = new Set<string>()
      beforeAll(async () => {
        const opened = await open(session)
        place = 'inside' in opened ? opened : { page: opened, inside: opened }
        session.portal.clearLog()
      })
      afterAll(async () => {
        await place.page.close()
        session.portal.reset()
      })

      test.each(titled(tries, ({ what }) => what))('%s', async (_title, one) => {
        const path = await begin(place.inside, one)
        if (one.untold !== browser) {
          await waitFor('word of it', async () => (await triedIn(place.inside)).told.length > 0, {
            everyMs: 10,
          })
          const { told } = await triedIn(place.inside)
          expect(told.map(({ directive }) => directive)).toContain(one.directive)
          for (const { directive, policy } of told)
            stopping.add(`${governing(directive, policy)} of ${namesIn(policy)}`)
        }
        expect((await triedIn(place.inside)).done).toBe(false)
        expect(askedFor(path)).toBe(false)
      })

      test('so that nothing has left it', async () => {
        // What was begun before this visit has come before it.
        await session.visit(anySite)
        const hosts = session.portal.log.map(({ host }) => host)
        expect(hosts).toContain(anySite)
        expect(hosts).not.toContain(target)
      })

      test('by every directive of its policies', () => {
        const policies = [
          later ?? policyIn(readBuilt(browser, file)),
          // Who frames a page is no try of that page's: see below.
          ...(isWhole ? [manifest.content_security_policy.extension_pages] : []),
        ]
        const written = policies.flatMap(policy =>
          namesIn(policy).map(name => `${name} of ${namesIn(policy)}`),
        )
        const provable = written.filter(one => !one.startsWith('frame-ancestors '))
        expect([...stopping]).toEqual(expect.arrayContaining(provable))
      })
    },
  )

  test('the fence leads to its portal, and a redirect to another host ends there', async () => {
    const { driver, portal } = session
    const popup = await openOn(driver, jersey, '/pages/map/')
    const answered = async (answer: string) => {
      await popup.click('[data-action="compare-policy"]')
      await popup.waitForSelector(`[data-live="${answer}"]`)
    }
    await answered('unchanged')
    portal.configure(jersey, { policy: { kind: 'redirect', to: portal.url(otherSite, '/cookies') } })
    portal.clearLog()
    await answered('moved')
    await session.visit(anySite)
    const hosts = [...portal.log, ...portal.strays].map(({ host }) => host)
    expect(hosts).toEqual(expect.arrayContaining([jersey, anySite]))
    expect(hosts).not.toContain(otherSite)
    portal.reset()
  })

  describe('no name is looked up', () => {
    /** Gives a page what lets a browser look a name up: a link, which is pointed at, or a hint. */
    async function give(page: Page, kind: 'a' | 'link', name: string): Promise<void> {
      await page.bringToFront()
      await page.evaluate(
        (tag, href) => {
          const link = Object.assign(document.createElement(tag), { href, id: 'given' })
          if (tag === 'link') link.rel = 'dns-prefetch'
          link.append('elsewhere')
          document.body.prepend(link)
        },
        kind,
        `https://${name}.${lookedUp}/`,
      )
      if (kind === 'a') await page.hover('#given')
    }

    beforeAll(() => observed())

    test.each(titled(userPages, ({ name }) => name))(
      'for a link in %s, nor is the site told whence one comes',
      async (_title, { name, open }) => {
        const page = (await open(session)) as Page
        const telling = await page.$$eval('a[href^="http"]', links =>
          links.filter(link => !link.relList.contains('noreferrer')).map(link => link.outerHTML),
        )
        expect(telling).toEqual([])
        await give(page, 'a', `a-in-${name.slice(4)}`)
        // Chromium heeds a hint whatever the page says; there is none.
        if (browser === 'firefox') await give(page, 'link', `hint-in-${name.slice(4)}`)
      },
    )

    test('while the one for which a page asks would be seen', async () => {
      // A page of ours that does not say that it wants none.
      await give(await session.driver.openExtensionPage('words/ids.json'), 'link', 'wanted')
      const names = await waitFor('the name', async () => {
        const seen = await observed()
        return seen.includes(`wanted.${lookedUp}`) && seen
      })
      expect(new Set(names.filter(name => name.endsWith(lookedUp)))).toEqual(new Set([`wanted.${lookedUp}`]))
    })
  })

  /** The names that were looked up since this was first asked. */
  async function observed(): Promise<readonly string[]> {
    const { driver } = session
    if (driver.name === 'firefox') return lookedUpNames(driver)
    const log = await readFile(networkLog.file, 'utf8')
    return [...log.matchAll(/"host(?:name)?":"(?:https:\/\/)?([^":/]+)/g)].map(([, name = '']) => name)
  }

  describe('where a page of ours may be shown by other sites', () => {
    const shown = 'src/report/index.html'
    const picture = 'icons/icon-16.png'

    beforeAll(async () => {
      const copy = await session.folder()
      await cp(builtExtension(browser), copy, { recursive: true })
      const web_accessible_resources = [{ resources: [shown, picture], matches: ['*://*/*'] }]
      await writeFile(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, web_accessible_resources }))
      await session.restart({ extensionDir: copy })
    })

    test('as it may not be, its policy still lets none of them put it into a frame', async () => {
      const { driver } = session
      const page = await session.visit(anySite)
      const address = (path: string) => `${driver.extensionOrigin}/${path}`
      const loaded = await page.evaluate(
        src =>
          new Promise<boolean>(resolve => {
            const image = Object.assign(new Image(), { src })
            image.onload = () => resolve(true)
            image.onerror = () => resolve(false)
          }),
        address(picture),
      )
      expect(loaded).toBe(true)
      const said: string[] = []
      page.on('console', message => said.push(message.text()))
      await page.evaluate(src => {
        document.body.append(Object.assign(document.createElement('iframe'), { src }))
      }, address(shown))
      const frame = await waitFor('the page in its place', () =>
        page.frames().find(one => /^chrome-error:|cspBlocked/.test(one.url())),
      )
      expect(await frame.$('main')).toBeNull()
      // Firefox has the reason in the address of that page.
      if (browser === 'chromium')
        await waitFor('the reason', () => said.some(line => line.includes('"frame-ancestors \'self\'"')))
    })

    test('though our own may', async () => {
      const page = await openReport(session.driver, `?host=${jersey}`)
      await page.evaluate(src => {
        document.body.append(Object.assign(document.createElement('iframe'), { src }))
      }, `/${shown}?framed`)
      await waitFor('what is in the frame', () =>
        page.evaluate(() =>
          Boolean(document.querySelector('iframe')?.contentDocument?.querySelector('main[data-state]')),
        ),
      )
    })
  })
})

interface Manifest {
  readonly content_security_policy: { readonly extension_pages: string }
}

/** What is known of the last try in a page. */
interface Tried {
  readonly told: { readonly directive: string; readonly policy: string }[]
  done: boolean
}

/** Runs inside a page. */
function tryOut(make: (means: Means) => unknown, address: string): void {
  const scope = globalThis as { tried?: Tried; trust?: Means['trust']; trustedTypes?: Trusting }
  interface Trusting {
    createPolicy(name: string, rules: Means['trust']): Means['trust']
  }
  if (!scope.tried) {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, originalPolicy }) => {
      scope.tried?.told.push({ directive: effectiveDirective, policy: originalPolicy })
    })
  }
  const tried: Tried = { told: [], done: false }
  scope.tried = tried
  const same = (text: string) => text
  const rules = { createHTML: same, createScript: same, createScriptURL: same }
  const means: Means = {
    address,
    done: () => {
      tried.done = true
    },
    createPolicy: name => scope.trustedTypes?.createPolicy(name, rules),
    get trust() {
      scope.trust ??= scope.trustedTypes?.createPolicy('portal-page', rules) ?? rules
      return scope.trust
    },
  }
  // Not in this turn, which is a debugger's: it may do more than a page. What is stopped may throw, or fail.
  setTimeout(() => void (async () => make(means))().catch(() => {}))
}

async function triedIn(inside: Inside): Promise<Tried> {
  return JSON.parse(String(await inside.evaluate('JSON.stringify(tried)')))
}

function frameOf(driver: AnyDriver, page: Page, file: string): Promise<Inside> {
  const url = `${driver.extensionOrigin}/${file}`
  return waitFor(`the frame ${file}`, async () => {
    const frame: Inside | undefined =
      driver.name === 'firefox'
        ? await firefoxFrame(driver.puppeteer, url)
        : page.frames().find(one => one.url() === url)
    const policies = await frame?.evaluate(
      "String(document.querySelectorAll('meta[content*=connect-src]').length)",
    )
    // Until it is held to its hosts it has one.
    return policies === '2' && frame
  })
}

function readBuilt(browser: BrowserName, file: string): string {
  return readFileSync(join(builtExtension(browser), file), 'utf8')
}

function policyIn(html: string): string {
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html) ?? []
  if (policy === undefined) throw new Error('expected a page with a policy')
  return policy
}

/** The directives of a policy. */
function namesIn(policy: string): string[] {
  return policy.split(';').flatMap(directive => directive.trim().split(/\s/)[0] || [])
}

/** The directive as which another one is written (https://www.w3.org/TR/CSP3/#directive-fallback-list). */
function governing(effective: string, policy: string): string | undefined {
  const written = namesIn(policy)
  const base = effective.replace(/-(?:elem|attr)$/, '')
  const candidates = [effective, base, ...(base === 'worker-src' ? ['script-src'] : []), 'default-src']
  return candidates.find(name => written.includes(name))
}
