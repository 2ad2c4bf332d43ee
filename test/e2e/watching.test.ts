import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Observation, Sighting } from '../../src/cookie/observation.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import type { BrowserName } from './driver/executables.ts'
import { browserNames } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { idleExtension } from './idle-extension.ts'
import { recorded, recordedOf, recordedOnce } from './recorded.ts'
import { settled } from './scenes.ts'
import { useSession } from './session.ts'
import { titled } from './titled.ts'

const portalHost = 'data.jerseycitynj.gov'
const citySite = 'www.jerseycitynj.gov'
const plainPortal = 'codefortulsa.opendatasoft.com'
/** Nothing but the tests of the badge and of the permission goes here, so that counts are exact. */
const quietPortal = 'data.townofcary.org'
const fencePortal = 'members-demo.opendatasoft.com'

const day = 86_400
/** In milliseconds, between the setting and our hearing of it: a busy machine starts a browser slowly. */
const slack = 60_000

describe.each(browserNames)('in %s', browser => {
  const keptOverRestarts = { profileDir: '' }
  const session = useSession(browser, async starting => {
    keptOverRestarts.profileDir = await starting.folder()
    await withoutTheExtension(starting)
    await starting.setCookies(portalHost, `before-install=1; Path=/; Max-Age=${30 * day}; Secure`)
    await starting.restart(keptOverRestarts)
  })

  async function withoutTheExtension(of: typeof session): Promise<void> {
    await of.restart({ ...keptOverRestarts, extensionDir: await idleExtension(await of.folder()) })
  }

  /** Events come in order: when the fence, set last, has been recorded, all before it has been dealt with. */
  async function fence(): Promise<void> {
    const settings = async () => (await recordedOf(session.driver, 'fence'))[0]?.settings ?? 0
    const before = await settings()
    await session.setCookies(fencePortal, `fence=${randomUUID()}; Path=/`)
    await waitFor('the fence to be recorded', async () => (await settings()) > before)
  }

  async function setByScript(host: string, ...lines: readonly string[]): Promise<void> {
    const page = await session.visit(host, '/terms/cookies-policy/')
    await page.evaluate(all => {
      for (const line of all) Object.assign(document, { cookie: line })
    }, lines)
  }

  /** The address of a page of another site which shows a portal's page in a frame. */
  function framed(host: string, ...lines: readonly string[]): [host: string, path: string] {
    const inner = session.portal.url(host, session.portal.setCookiePath(...lines))
    return ['www.example.com', `/?${new URLSearchParams({ embed: inner })}`]
  }

  test('a cookie from before the extension came is found in the jar, its lifetime being at least what is left', async () => {
    const found = await recordedOnce(session.driver, 'before-install')
    const sighting = { at: expect.any(Number), by: 'snapshot' }
    expect(found).toMatchObject({ firstSeen: sighting, lastChanged: sighting, changes: 0, settings: 0 })
    expect(found.lifetime).toEqual({
      kind: 'persistent',
      measured: 'when-found',
      milliseconds: (found.cookie.expires ?? 0) - found.firstSeen.at,
    })
    expect(found.lifetime).toSatisfy(isLifetimeOfAtMost(30 * day))
  })

  describe('a cookie that a portal would be sent is recorded the moment it is set', () => {
    interface Recorded {
      readonly what: string
      readonly name: string
      readonly setBy: 'header' | 'script'
      readonly host: string
      readonly attributes: string
      readonly stored: Partial<ObservedCookie>
      /** In seconds, or undefined for a session cookie. */
      readonly lifetime: number | undefined
    }
    const rows: readonly Recorded[] = [
      {
        what: 'the session cookie of the platform, as a header sets it, lives 14 days',
        name: 'sessionid',
        setBy: 'header',
        host: portalHost,
        attributes: `Path=/; Max-Age=${14 * day}; HttpOnly; SameSite=Lax; Secure`,
        stored: { httpOnly: true, sameSite: 'lax', secure: true },
        lifetime: 14 * day,
      },
      {
        what: 'one that a script of the page sets',
        name: 'by-script',
        setBy: 'script',
        host: portalHost,
        attributes: `Path=/; Max-Age=${180 * day}; SameSite=Strict; Secure`,
        stored: { sameSite: 'strict', secure: true },
        lifetime: 180 * day,
      },
      {
        what: 'one of two years, which browsers cut to 400 days',
        name: 'two-years',
        setBy: 'header',
        host: portalHost,
        attributes: `Path=/; Max-Age=${2 * 365 * day}; Secure`,
        stored: { secure: true },
        lifetime: 400 * day,
      },
      {
        what: 'one without Secure, of a portal that sets it over https all the same',
        name: 'not-secure',
        setBy: 'header',
        host: plainPortal,
        attributes: `Path=/; Max-Age=${day}; SameSite=Lax`,
        stored: { domain: plainPortal, sameSite: 'lax' },
        lifetime: day,
      },
      {
        what: 'one without Secure that a script sets and that ends with the session',
        name: 'not-secure-session',
        setBy: 'script',
        host: plainPortal,
        attributes: 'Path=/',
        stored: { domain: plainPortal },
        lifetime: undefined,
      },
      {
        what: 'one that the portal sets on its parent domain',
        name: 'parent-from-portal',
        setBy: 'script',
        host: portalHost,
        attributes: 'Path=/; Domain=jerseycitynj.gov; Secure',
        stored: { domain: 'jerseycitynj.gov', hostOnly: false, secure: true },
        lifetime: undefined,
      },
      {
        what: 'one that the city’s own site sets on the domain it shares with the portal',
        name: 'parent-from-city',
        setBy: 'header',
        host: citySite,
        attributes: `Path=/; Domain=jerseycitynj.gov; Max-Age=${day}`,
        stored: { domain: 'jerseycitynj.gov', hostOnly: false },
        lifetime: day,
      },
      {
        what: 'one that the vendor’s site sets for all portals below its domain',
        name: 'for-all-portals',
        setBy: 'header',
        host: 'www.opendatasoft.com',
        attributes: 'Path=/; Domain=opendatasoft.com; Secure',
        stored: { domain: 'opendatasoft.com', hostOnly: false, secure: true },
        lifetime: undefined,
      },
      {
        what: 'one in the partition of the portal itself',
        name: '__Host-partitioned',
        setBy: 'header',
        host: portalHost,
        attributes: `Path=/; Max-Age=${day}; SameSite=None; Secure; Partitioned`,
        stored: {
          sameSite: 'no_restriction',
          secure: true,
          partitionKey: { topLevelSite: 'https://jerseycitynj.gov', hasCrossSiteAncestor: false },
        },
        lifetime: day,
      },
      {
        what: 'one for a path only, of a portal that no entry of the registry names',
        name: 'on-a-path',
        setBy: 'header',
        host: 'harbour-demo.huwise.com',
        attributes: 'Path=/explore/; Secure',
        stored: { domain: 'harbour-demo.huwise.com', path: '/explore/', secure: true },
        lifetime: undefined,
      },
    ]
    test.each(titled(rows, ({ what }) => what))('%s', async (_title, row) => {
      const { name, setBy, host, attributes, stored, lifetime } = row
      const value = randomUUID()
      const before = Date.now()
      const set = setBy === 'header' ? session.setCookies : setByScript
      await set(host, `${name}=${value}; ${attributes}`)
      const observation = await recordedOnce(session.driver, name)
      const { at } = observation.firstSeen
      const sighting: Sighting = { at, by: 'event' }
      expect(observation).toEqual({
        key: expect.any(String),
        cookie: {
          name,
          domain: portalHost,
          hostOnly: true,
          path: '/',
          storeId: session.driver.storeIds.ordinary,
          secure: false,
          httpOnly: false,
          sameSite: 'unspecified',
          ...(lifetime !== undefined && { expires: expect.any(Number) }),
          ...stored,
        },
        firstSeen: sighting,
        lastChanged: sighting,
        lastSeen: sighting,
        changes: 0,
        settings: 1,
        lifetime:
          lifetime === undefined
            ? { kind: 'session' }
            : {
                kind: 'persistent',
                milliseconds: expect.toSatisfy((span: number) => isAbout(span, lifetime * 1000)),
                measured: 'when-set',
              },
        sequence: expect.any(Number),
      } satisfies Record<keyof Omit<Observation, 'removed'>, unknown>)
      expect(at, 'the moment of the setting').toBeGreaterThanOrEqual(before)
      expect(at, 'the moment of the setting').toBeLessThanOrEqual(Date.now())
      expect(JSON.stringify(await recorded(session.driver))).not.toContain(value)
    })
  })

  describe('a cookie that no portal would be sent is not recorded', () => {
    const rows = [
      { host: citySite, attributes: 'Path=/; Secure', why: 'the city’s site keeps it for itself' },
      {
        host: citySite,
        attributes: `Path=/; Domain=${citySite}; Secure`,
        why: 'it goes to the city’s site and below, where no portal is',
      },
      {
        host: 'www.opendatasoft.com',
        attributes: 'Path=/; Secure',
        why: 'the vendor’s own site is no portal',
      },
      {
        host: 'www.opendatasoft.com',
        attributes: 'Path=/; Domain=www.opendatasoft.com; Secure',
        why: 'it goes to the vendor’s site and below, where no portal is',
      },
      { host: 'www.example.com', attributes: 'Path=/', why: 'the site is none of ours' },
    ]
    const title = (row: (typeof rows)[number]) => `${row.host}, ${row.attributes}: ${row.why}`
    test.each(titled(rows, title))('%s', async (_title, { host, attributes }) => {
      const name = `foreign-${randomUUID()}`
      await session.setCookies(host, `${name}=1; ${attributes}`)
      await fence()
      expect(await recordedOf(session.driver, name)).toEqual([])
    })
  })

  describe('what a later setting or a removal adds', () => {
    interface History {
      readonly what: string
      readonly name: string
      readonly lines: readonly string[]
      readonly changes: number
      readonly settings: Readonly<Record<BrowserName, number>>
      readonly lastChanged: 'first' | 'later'
    }
    const rows: readonly History[] = [
      {
        what: 'the same again is no change, and Firefox does not even tell of it',
        name: 'rewritten',
        lines: ['=1; Path=/', '=1; Path=/'],
        changes: 0,
        settings: { chromium: 2, firefox: 1 },
        lastChanged: 'first',
      },
      {
        what: 'a new value is a setting and no change of what we keep',
        name: 'new-value',
        lines: ['=1; Path=/; Secure', '=2; Path=/; Secure'],
        changes: 0,
        settings: { chromium: 2, firefox: 2 },
        lastChanged: 'first',
      },
      {
        what: 'a longer life is one change and never a removal in between',
        name: 'longer',
        lines: [`=1; Path=/; Max-Age=${day}`, `=1; Path=/; Max-Age=${3 * day}`],
        changes: 1,
        settings: { chromium: 2, firefox: 2 },
        lastChanged: 'later',
      },
      {
        what: 'a new value and other attributes are one change',
        name: 'attributes',
        lines: ['=1; Path=/', '=2; Path=/; Secure; HttpOnly; SameSite=Lax'],
        changes: 1,
        settings: { chromium: 2, firefox: 2 },
        lastChanged: 'later',
      },
      {
        what: 'a removal and a setting again are two changes of the same record',
        name: 'back-again',
        lines: ['=1; Path=/; Secure', '=; Path=/; Secure; Max-Age=0', '=1; Path=/; Secure'],
        changes: 2,
        settings: { chromium: 2, firefox: 2 },
        lastChanged: 'later',
      },
    ]
    test.each(titled(rows, ({ what }) => what))('%s', async (_title, row) => {
      const { name, lines, changes, settings, lastChanged } = row
      const [first = '', ...rest] = lines
      await session.setCookies(portalHost, name + first)
      const before = await recordedOnce(session.driver, name)
      const betweenThem = Date.now()
      for (const line of rest) await session.setCookies(portalHost, name + line)
      await fence()
      const after = await recordedOnce(session.driver, name)
      expect(after).not.toHaveProperty('removed')
      expect(after).toMatchObject({ changes, settings: settings[browser], firstSeen: before.firstSeen })
      expect(after.lastChanged.by).toBe('event')
      expect(after.lastSeen.by).toBe('event')
      expect(after.lastChanged.at >= betweenThem ? 'later' : 'first').toBe(lastChanged)
      expect(after.lastSeen.at >= betweenThem).toBe(settings[browser] > 1)
    })

    test('the lifetime is measured anew at each setting', async () => {
      await session.setCookies(portalHost, `renewed=1; Path=/; Max-Age=${day}`)
      await recordedOnce(session.driver, 'renewed')
      await session.setCookies(portalHost, `renewed=2; Path=/; Max-Age=${10 * day}`)
      const renewed = await recordedOnce(session.driver, 'renewed', ({ settings }) => settings === 2)
      expect(renewed.lifetime).toMatchObject({ kind: 'persistent', measured: 'when-set' })
      expect(renewed.lifetime).toSatisfy(isLifetimeOfAtMost(10 * day))
    })

    test('a deletion with Max-Age=0 is written down with its moment and the browser’s word for it', async () => {
      await session.setCookies(portalHost, `deleted=1; Path=/; Max-Age=${day}; Secure`)
      const before = await recordedOnce(session.driver, 'deleted')
      await session.setCookies(portalHost, 'deleted=; Path=/; Max-Age=0; Secure')
      const { removed, ...after } = await recordedOnce(session.driver, 'deleted', ({ removed }) => !!removed)
      const cause = { chromium: 'expired_overwrite', firefox: 'explicit' }[browser]
      expect(removed).toEqual({ at: expect.any(Number), by: 'event', cause })
      expect(removed?.at).toBeGreaterThanOrEqual(before.lastSeen.at)
      expect(after).toEqual({
        ...before,
        changes: 1,
        lastChanged: { at: removed?.at, by: 'event' },
        sequence: expect.toSatisfy((sequence: number) => sequence > (before.sequence ?? 0)),
      })
    })

    test('a cookie that has expired is written down as gone, in Firefox by the next look into the jar', async () => {
      const host = 'infrastructure-analyzejerseycity.opendatasoft.com'
      await session.setCookies(host, 'short=1; Path=/; Max-Age=1; Secure')
      const { expires } = (await recordedOnce(session.driver, 'short')).cookie
      await waitFor('the cookie to expire', () => Date.now() > (expires ?? 0))
      const { tabId } = await session.driver.openPortal(host)
      const popup = await session.driver.openPopupInTab(tabId)
      await settled(popup)
      const { removed } = await recordedOnce(session.driver, 'short', one => one.removed !== undefined)
      expect(removed).toMatchObject(
        browser === 'chromium' ? { by: 'event', cause: 'expired' } : { by: 'snapshot', cause: 'unseen' },
      )
    })
  })

  describe('cookies of one name that live side by side have a record each', () => {
    const name = () => `twin-${randomUUID()}`

    test.each([
      { apart: 'their paths', both: ['Path=/', 'Path=/explore/'], keys: ['path'] },
      {
        apart: 'their domains',
        both: ['Path=/; Domain=data.jerseycitynj.gov', 'Path=/; Domain=jerseycitynj.gov'],
        keys: ['domain'],
      },
      {
        apart: 'being kept to one host',
        both: ['Path=/', 'Path=/; Domain=data.jerseycitynj.gov'],
        keys: ['hostOnly'],
      },
      {
        apart: 'their partitions',
        both: ['Path=/; Secure; SameSite=None', 'Path=/; Secure; SameSite=None; Partitioned'],
        keys: ['partitionKey'],
      },
    ] satisfies {
      apart: string
      both: readonly string[]
      keys: readonly (keyof ObservedCookie)[]
    }[])('told apart by $apart', async ({ both, keys }) => {
      const twin = name()
      await session.setCookies(
        portalHost,
        ...both.map((attributes, index) => `${twin}=${index}; ${attributes}`),
      )
      await fence()
      const [one, other, ...more] = await recordedOf(session.driver, twin)
      expect(more).toEqual([])
      expect(one?.key).not.toBe(other?.key)
      expect(differing(one, other)).toEqual(keys)
      expect([one, other]).toMatchObject([{ settings: 1 }, { settings: 1 }])
    })

    test('a portal in a frame of another site has its cookies recorded under that site', async () => {
      const twin = name()
      const line = `${twin}=1; Path=/; Secure; SameSite=None; Partitioned`
      await session.setCookies(portalHost, line)
      await session.visit(...framed(portalHost, line))
      await fence()
      const keys = (await recordedOf(session.driver, twin)).map(({ cookie }) => cookie.partitionKey)
      expect(keys).toHaveLength(2)
      expect(keys).toContainEqual({ topLevelSite: 'https://jerseycitynj.gov', hasCrossSiteAncestor: false })
      expect(keys).toContainEqual({ topLevelSite: 'https://example.com', hasCrossSiteAncestor: true })
    })

    test('the one of a frame is deleted alone', async () => {
      const twin = name()
      const attributes = 'Path=/; Secure; SameSite=None; Partitioned'
      await session.setCookies(portalHost, `${twin}=1; ${attributes}`)
      await session.visit(...framed(portalHost, `${twin}=1; ${attributes}`))
      await session.visit(...framed(portalHost, `${twin}=1; ${attributes}; Max-Age=0`))
      await fence()
      const twins = await recordedOf(session.driver, twin)
      const gone = twins
        .filter(({ removed }) => removed)
        .map(({ cookie }) => cookie.partitionKey?.topLevelSite)
      expect(twins).toHaveLength(2)
      expect(gone).toEqual(['https://example.com'])
    })

    // Chromium has no containers.
    if (browser === 'firefox') {
      test('told apart by their containers', async () => {
        const { driver } = session
        if (driver.name !== 'firefox') throw new Error('expected the driver of Firefox')
        const twin = name()
        const path = session.portal.setCookiePath(`${twin}=1; Path=/; Secure`)
        await session.visit(portalHost, path)
        const inContainer = await driver.openContainer(portalHost, path, 2)
        await inContainer.page.close()
        await fence()
        const stores = (await recordedOf(driver, twin)).map(({ cookie }) => cookie.storeId)
        expect(stores.sort()).toEqual(['firefox-container-2', 'firefox-default'])
      })
    }
  })

  describe('the worker may sleep', () => {
    /** Ends the worker in such a way that only the cookies set by these lines can wake it again. */
    async function setWhileAsleep(host: string, ...lines: readonly string[]): Promise<void> {
      const page = await session.visit(host, '/terms/cookies-policy/')
      await waitFor('the worker to sleep', async () => {
        await session.driver.killWorker()
        // The event of the tab that has just loaded may come late.
        return !(await session.driver.isWorkerRunning())
      })
      const path = session.portal.setCookiePath(...lines)
      expect(await page.evaluate(async address => (await fetch(address)).status, path)).toBe(200)
    }

    test('a cookie that is set while it sleeps wakes it and is recorded by the event', async () => {
      await setWhileAsleep(portalHost, `woke-it=1; Path=/; Max-Age=${day}; Secure`)
      const observation = await recordedOnce(session.driver, 'woke-it')
      expect(observation).toMatchObject({ firstSeen: { by: 'event' }, settings: 1 })
      expect(observation.lifetime).toMatchObject({ measured: 'when-set' })
      await waitFor('the worker to run', () => session.driver.isWorkerRunning())
    })

    test('of fifty cookies that are set at once while it sleeps, none is lost and none counted twice', async () => {
      const names = Array.from({ length: 50 }, (_, index) => `one-of-fifty-${index}`)
      const lines = names.map(name => `${name}=1; Path=/; Secure`)
      await setWhileAsleep('riverside-demo.opendatasoft.com', ...lines)
      const ofFifty = async () =>
        (await recorded(session.driver)).filter(({ cookie }) => cookie.name.startsWith('one-of-fifty-'))
      await waitFor('fifty records', async () => (await ofFifty()).length >= names.length)
      await fence()
      const observations = await ofFifty()
      expect(observations.map(({ cookie }) => cookie.name).sort()).toEqual([...names].sort())
      for (const observation of observations) {
        expect(observation).toMatchObject({ firstSeen: { by: 'event' }, changes: 0, settings: 1 })
      }
    })

    test('what it knew before, it finds again: a removal is written into the record of before', async () => {
      await session.setCookies(portalHost, 'over-the-sleep=1; Path=/; Secure')
      const before = await recordedOnce(session.driver, 'over-the-sleep')
      await setWhileAsleep(portalHost, 'over-the-sleep=; Path=/; Secure; Max-Age=0')
      const after = await recordedOnce(session.driver, 'over-the-sleep', one => one.removed !== undefined)
      expect(after).toMatchObject({ key: before.key, firstSeen: before.firstSeen, changes: 1, settings: 1 })
    })
  })

  describe('the badge counts the undeclared cookies of the tab’s portal', () => {
    const badge = (tabId: number) =>
      session.driver.evaluateInExtension((api, id) => api.action.getBadgeText({ tabId: id }), tabId)
    const badgeToBe = (tabId: number, wanted: string) =>
      waitFor(`the badge to be "${wanted}"`, async () => {
        const shown = await badge(tabId)
        if (shown !== wanted) throw new Error(`it is "${shown}"`)
        return true
      })

    test('it follows the jar, comes back after a reload, and tells the number of the popup', async () => {
      // This page sets nothing, so that no event of a cookie can stand in for the event of the tab.
      const { page, tabId } = await session.driver.openPortal(quietPortal, '/terms/cookies-policy/')
      expect(await badge(tabId)).toBe('')
      await session.setCookies(
        quietPortal,
        'csrftoken=declared; Path=/; Secure',
        'undeclared=1; Path=/; Secure',
        'sessionid=of-another-host; Path=/; Domain=townofcary.org; Secure',
      )
      await badgeToBe(tabId, '1')
      await setByScript(quietPortal, 'undeclared-too=1; Path=/')
      await badgeToBe(tabId, '2')
      await session.setCookies(quietPortal, 'undeclared=; Path=/; Secure; Max-Age=0')
      await badgeToBe(tabId, '1')
      await session.setCookies(quietPortal, ...['a', 'b'].map(name => `${name}=1; Path=/; Secure`))
      await badgeToBe(tabId, '3')
      await page.reload()
      await badgeToBe(tabId, '3')

      const popup = await session.driver.openPopupInTab(tabId)
      await settled(popup)
      const counted = await popup.evaluate(() => ({
        undeclared: document.querySelectorAll('[data-findings~="undeclared"]').length,
        unclear: document.querySelectorAll('[data-group="unclear"] [data-cookie]').length,
      }))
      // The parent domain's sessionid may be another's.
      expect(counted).toEqual({ undeclared: 3, unclear: 1 })
    })

    test('a tab that is opened on a portal later has it at once', async () => {
      const { tabId } = await session.driver.openPortal(quietPortal, '/terms/cookies-policy/')
      await badgeToBe(tabId, '3')
    })

    test('it is drawn by a worker that has just been woken', async () => {
      const { page, tabId } = await session.driver.openPortal(quietPortal, '/terms/cookies-policy/')
      await badgeToBe(tabId, '3')
      await session.driver.killWorker()
      await page.reload()
      await badgeToBe(tabId, '3')
      await session.driver.killWorker()
      await session.setCookies(quietPortal, 'c=1; Path=/; Secure')
      await badgeToBe(tabId, '4')
    })

    const rows = [
      { elsewhere: 'www.example.com', attributes: 'Path=/', why: 'which has nothing to do with portals' },
      {
        elsewhere: citySite,
        attributes: 'Path=/; Domain=jerseycitynj.gov',
        why: 'whose answer sets cookies that a portal would be sent, while the tab is between the pages',
      },
    ]
    const title = ({ elsewhere, why }: (typeof rows)[number]) =>
      `a tab that goes from a portal to ${elsewhere}, ${why}, loses it`
    test.each(titled(rows, title))('%s', async (_title, { elsewhere, attributes }) => {
      const { page, tabId } = await session.driver.openPortal(quietPortal, '/terms/cookies-policy/')
      const watched = await session.driver.openPortal(quietPortal, '/terms/cookies-policy/')
      await badgeToBe(tabId, '4')
      const lines = Array.from({ length: 20 }, (_, index) => `on-the-way-${index}=1; ${attributes}`)
      await page.goto(session.portal.url(elsewhere, session.portal.setCookiePath(...lines)))
      await session.setCookies(quietPortal, 'c=; Path=/; Secure; Max-Age=0')
      await badgeToBe(watched.tabId, '3')
      await session.setCookies(quietPortal, 'c=1; Path=/; Secure')
      await badgeToBe(watched.tabId, '4')
      await badgeToBe(tabId, '')
    })
  })

  describe('a permission that is taken away', () => {
    const pattern = '*://data.townofcary.org/*'

    test('takes no cookie out of the record, and what happened meanwhile is made up for when it is back', async () => {
      const { driver } = session
      const persistent = `Path=/; Max-Age=${day}; Secure`
      await session.setCookies(quietPortal, `stays=1; ${persistent}`, `goes=1; ${persistent}`)
      await recordedOnce(driver, 'stays')
      await recordedOnce(driver, 'goes')
      await session.setCookies(portalHost, 'looked-at=1; Path=/; Secure')
      await recordedOnce(driver, 'looked-at')

      const taken = Date.now()
      await driver.removeHostAccess(pattern)
      // Another portal's cookie tells that the extension has looked into the jar since.
      const lookedSince = (moment: number) =>
        recordedOnce(
          driver,
          'looked-at',
          ({ lastSeen }) => lastSeen.by === 'snapshot' && lastSeen.at >= moment,
        )
      await lookedSince(taken)
      expect(await recordedOnce(driver, 'stays')).not.toHaveProperty('removed')
      expect(await recordedOnce(driver, 'goes')).not.toHaveProperty('removed')

      await session.setCookies(quietPortal, `goes=; ${persistent}; Max-Age=0`, `comes=1; ${persistent}`)
      await fence()
      expect(await recordedOnce(driver, 'goes')).not.toHaveProperty('removed')
      expect(await recordedOf(driver, 'comes')).toEqual([])

      const given = Date.now()
      await driver.grantHostAccess(pattern)
      await lookedSince(given)
      expect(await recordedOnce(driver, 'stays')).toMatchObject({ changes: 0, lastSeen: { by: 'snapshot' } })
      expect(await recordedOnce(driver, 'goes')).toMatchObject({
        changes: 1,
        removed: { by: 'snapshot', cause: 'unseen' },
      })
      expect(await recordedOnce(driver, 'comes')).toMatchObject({
        firstSeen: { by: 'snapshot' },
        lifetime: { measured: 'when-found' },
      })
    })
  })

  describe('a restart of the browser', () => {
    test('ends nothing: what happened while the extension was away is found, and it watches on', async () => {
      const persistent = `Path=/; Max-Age=${30 * day}; Secure`
      const host = 'jmorel.opendatasoft.com'
      const set = (...lines: readonly string[]) => session.setCookies(host, ...lines)
      await set(
        `untouched=1; ${persistent}`,
        `deleted-away=1; ${persistent}`,
        `renewed-away=1; ${persistent}`,
      )
      await recordedOnce(session.driver, 'renewed-away')
      const before = await recordedOnce(session.driver, 'untouched')

      await withoutTheExtension(session)
      await set(
        `deleted-away=; ${persistent}; Max-Age=0`,
        `renewed-away=2; ${persistent}; Max-Age=${60 * day}`,
        `set-away=1; ${persistent}`,
      )
      const driver = await session.restart(keptOverRestarts)

      const found = await recordedOnce(driver, 'set-away')
      expect(found).toMatchObject({ firstSeen: { by: 'snapshot' }, settings: 0 })
      expect(found.lifetime).toMatchObject({ measured: 'when-found' })
      expect(await recordedOnce(driver, 'deleted-away')).toMatchObject({
        changes: 1,
        lastChanged: { by: 'snapshot' },
        removed: { by: 'snapshot', cause: 'unseen' },
      })
      expect(await recordedOnce(driver, 'renewed-away')).toMatchObject({
        changes: 1,
        settings: 1,
        lastChanged: { by: 'snapshot' },
        lifetime: { measured: 'when-found' },
      })
      const after = await recordedOnce(driver, 'untouched')
      expect(after).toEqual({ ...before, lastSeen: { at: expect.any(Number), by: 'snapshot' } })
      expect(after.lastSeen.at).toBeGreaterThan(before.lastSeen.at)

      await set(`set-after-restart=1; ${persistent}`, `untouched=2; ${persistent}; Max-Age=${day}`)
      expect(await recordedOnce(driver, 'set-after-restart')).toMatchObject({ firstSeen: { by: 'event' } })
      const changed = await recordedOnce(driver, 'untouched', ({ changes }) => changes > 0)
      expect(changed).toMatchObject({
        firstSeen: before.firstSeen,
        settings: 2,
        lifetime: { measured: 'when-set' },
      })
    })
  })
})

function differing(one: Observation | undefined, other: Observation | undefined): string[] {
  if (!one || !other) throw new Error('expected two observations; got fewer')
  const names = new Set([...Object.keys(one.cookie), ...Object.keys(other.cookie)]) as Set<
    keyof ObservedCookie
  >
  return [...names].filter(name => JSON.stringify(one.cookie[name]) !== JSON.stringify(other.cookie[name]))
}

function isAbout(span: number, wanted: number): boolean {
  return span <= wanted && span > wanted - slack
}

function isLifetimeOfAtMost(seconds: number): (lifetime: Observation['lifetime']) => boolean {
  return lifetime => lifetime.kind === 'persistent' && isAbout(lifetime.milliseconds, seconds * 1000)
}
