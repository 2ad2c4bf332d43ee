import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { BrowserName } from './driver/executables.ts'
import { type AnyDriver, browserNames } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { testOfOurs } from './in-depth.ts'
import { recordedOnce } from './recorded.ts'
import { choose, openSettings } from './scenes.ts'
import { useSession } from './session.ts'

// What is forgotten is nowhere: in no store, under no key, and in no file of the profile that is the extension's,
// be it as bytes that the browser has marked as deleted. No page is visited, so the browser's own history, cache and
// session know none of these hosts.

/** Names that stand nowhere else, so long that no compression finds a piece of them to refer to. */
const label = () => randomBytes(20).toString('hex')

/** One file of the profile. */
interface ProfileFile {
  readonly path: string
  readonly bytes: Buffer
}

/** What is not searched: the browser's own cookie jar, which no extension is asked to empty. */
const jars: Readonly<Record<BrowserName, RegExp>> = {
  chromium: /^Default\/(Network\/)?Cookies(-journal)?$/,
  firefox: /^cookies\.sqlite(-wal|-shm)?$/,
}

/** Where the extension's own things stand: a search that finds nothing there before could find nothing after. */
const places: Readonly<Record<BrowserName, readonly RegExp[]>> = {
  chromium: [/^Default\/IndexedDB\/chrome-extension_/, /^Default\/Local Extension Settings\//],
  firefox: [/^storage\/default\/moz-extension\+\+\+.*\.sqlite/],
}

/**
 * What no extension can take back: Chromium notes for good in its preferences which hosts the user once allowed,
 * though they are allowed no more, so that it need not ask a second time.
 */
const remembered: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['Default/Preferences'],
  firefox: [],
}

// Deleted bytes are written over in Firefox alone, and by all three buttons alike: the first is pressed there too.
describe.each(browserNames)('in %s', browser => {
  const ours = testOfOurs(browser)
  const folders = { profileDir: '' }
  const session = useSession(browser, async starting => {
    folders.profileDir = await starting.folder()
    await starting.restart({ ...folders, prompts: browser === 'chromium' })
  })
  const added = `${label()}.example.com`
  const vendors = `${label()}.opendatasoft.com`
  const last = `${label()}.opendatasoft.com`
  const restart = () => session.restart({ ...folders, prompts: browser === 'chromium' })

  /** Everything that can come to stand of a portal; nothing of it is in the jar at the end. */
  async function fillFor(host: string): Promise<void> {
    const { driver } = session
    const isAdded = host === added
    await driver.evaluateInExtension(
      async (api, name, kept, note) => {
        const { portals } = (await api.storage.local.get('portals')) as { portals?: object }
        await api.storage.local.set({
          ...Object.fromEntries(kept.map(kind => [`${kind}:${name}`, { name }])),
          portals: { ...portals, [name]: note },
        })
      },
      host,
      isAdded ? ['entry', 'livePolicy', 'compared'] : ['livePolicy', 'compared'],
      { ...(isAdded && { added: { at: 1, by: 'recognised' } }), recognition: { at: 1, answer: 'portal' } },
    )
    const cookies = [
      { name: `own-${host}`, url: `https://${host}/`, path: '/' },
      { name: 'cookies_preferences', url: `https://${host}/`, path: '/', value: '%7B%22ga%22%3Atrue%7D' },
      // Another portal's, embedded in a page of this one, whose site is its alone.
      ...(isAdded
        ? [
            {
              name: `in-${host}`,
              url: 'https://embedded.opendatasoft.com/',
              path: '/',
              secure: true,
              sameSite: 'no_restriction',
              partitionKey: { topLevelSite: `https://${host}` },
            },
          ]
        : []),
    ]
    for (const expirationDate of [Date.now() / 1000 + 1_000, 1]) {
      await driver.evaluateInExtension(
        async (api, all, ends) => {
          for (const one of all) await api.cookies.set({ ...one, expirationDate: ends } as never)
        },
        cookies,
        expirationDate,
      )
      for (const { name } of cookies.filter(one => one.name.includes(host))) {
        await recordedOnce(driver, name, ({ removed }) => (removed !== undefined) === (expirationDate === 1))
      }
    }
  }

  /** The files in which the host stands once the browser has closed. */
  async function foundAfterClosing(host: string): Promise<string[]> {
    await session.close()
    return foundIn(await filesOf(folders.profileDir, jars[browser]), host.split('.')[0] ?? '')
  }

  const answer = async (page: Page, asking: Promise<void>, section: string) => {
    await asking
    await (await page.waitForSelector('dialog[open] [data-action="agree"]'))?.click()
    await page.waitForFunction(
      name =>
        [...document.querySelectorAll(`[aria-labelledby="${name}"] [role="status"]`)].some(line =>
          /is (forgotten|deleted)/.test(line.textContent ?? ''),
        ),
      {},
      section,
    )
  }

  beforeAll(async () => {
    await grant(session.driver, `*://${added}/*`)
    for (const host of [added, vendors, last]) await fillFor(host)
  })

  test('what is not forgotten is found in every place', async () => {
    for (const host of [added, vendors, last]) {
      const found = await foundAfterClosing(host)
      expect(places[browser].filter(place => !found.some(path => place.test(path)))).toEqual([])
    }
  })

  test('"Forget" leaves nothing of a portal that was added, and takes nothing from another', async () => {
    await restart()
    await grant(session.driver, `*://${added}/*`)
    const page = await openSettings(session.driver)
    await answer(page, choose(page, added, 'forget'), 'portals')
    expect(await standing(session.driver, added)).toEqual([])
    expect(await standing(session.driver, last)).toEqual(expect.arrayContaining(everywhere))
    const { extensionId } = session.driver
    const found = await foundAfterClosing(added)
    for (const path of remembered[browser]) {
      const preferences: unknown = JSON.parse(await readFile(join(folders.profileDir, path), 'utf8'))
      const ways = pathsTo(preferences, added)
      const measured = new RegExp(
        `^extensions\\.settings\\.${extensionId}\\.(?:runtime_)?granted_permissions\\.explicit_host\\.\\d+\\.$`,
      )
      expect(ways.filter(way => !measured.test(way))).toEqual([])
    }
    expect(found).toEqual(remembered[browser])
  })

  ours(
    '"Delete history" leaves nothing of a portal that nobody added, and takes nothing from another',
    async () => {
      await restart()
      const page = await openSettings(session.driver)
      await answer(page, choose(page, vendors, 'forget'), 'portals')
      expect(await standing(session.driver, vendors)).toEqual([])
      expect(await standing(session.driver, last)).toEqual(expect.arrayContaining(everywhere))
      expect(await foundAfterClosing(vendors)).toEqual([])
    },
  )

  ours('"Delete everything" leaves nothing of any', async () => {
    await restart()
    const page = await openSettings(session.driver)
    await answer(page, page.locator('[data-action="delete-all"]').click(), 'record')
    expect(await standing(session.driver, last)).toEqual([])
    expect(await foundAfterClosing(last)).toEqual([])
  })

  // In Firefox the driver has all kept when the extension is removed, which it is at each end of the browser.
  if (browser === 'chromium') {
    test('an extension that is removed from the browser leaves nothing of any', async () => {
      const left = `${label()}.opendatasoft.com`
      await restart()
      await fillFor(left)
      const before = await foundAfterClosing(left)
      expect(places[browser].filter(place => !before.some(path => place.test(path)))).toEqual([])
      await restart()
      await session.driver.puppeteer.uninstallExtension(session.driver.extensionId)
      // The browser takes its files away in its own time.
      await waitFor('its folders to be gone', async () => {
        const files = await filesOf(folders.profileDir, jars[browser])
        return files.every(({ path }) => !places[browser].some(place => place.test(path))) || undefined
      }).catch(() => undefined)
      expect(await foundAfterClosing(left)).toEqual([])
    })
  }
})

/** Where all stands of a portal that is not forgotten. */
const everywhere = [
  'storage.local',
  'portal-cookie-inspector/observations',
  'portal-cookie-inspector/timelines',
  'portal-cookie-inspector/choices',
]

/** The places among all databases and storages in which a host stands, as the extension itself can read them. */
function standing(driver: AnyDriver, host: string): Promise<string[]> {
  return driver.evaluateInExtension(async (api, name) => {
    const answerTo = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const rows: [place: string, content: unknown][] = [
      ['storage.local', await api.storage.local.get(null)],
      ['storage.session', await api.storage.session.get(null)],
      ['localStorage', { ...localStorage }],
      ['caches', await caches.keys()],
    ]
    for (const { name: database } of await indexedDB.databases()) {
      if (database === undefined) continue
      const opened = await answerTo(indexedDB.open(database))
      for (const store of opened.objectStoreNames) {
        const reading = opened.transaction(store).objectStore(store)
        const all = await Promise.all([answerTo(reading.getAllKeys()), answerTo(reading.getAll())])
        rows.push([`${database}/${store}`, all])
      }
      opened.close()
    }
    return rows.filter(([, content]) => JSON.stringify(content).includes(name)).map(([place]) => place)
  }, host)
}

/** The ways, from key to key, to what holds the text. */
function pathsTo(value: unknown, text: string): string[] {
  if (typeof value === 'string') return value.includes(text) ? [''] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key.includes(text) ? [key] : []),
    ...pathsTo(inner, text).map(path => `${key}.${path}`),
  ])
}

/** As a user does: in Chromium in answer to its question, in Firefox without one. */
async function grant(driver: AnyDriver, pattern: string): Promise<void> {
  if (driver.name === 'firefox') return driver.grantHostAccess(pattern)
  const isGranted = () =>
    driver.evaluateInExtension((api, origin) => api.permissions.contains({ origins: [origin] }), pattern)
  if (await isGranted()) return
  const page = await driver.openExtensionPage('manifest.json')
  await page.evaluate(origin => {
    const button = document.createElement('button')
    const { chrome } = globalThis as unknown as { chrome: { permissions: { request(wanted: object): void } } }
    button.addEventListener('click', () => chrome.permissions.request({ origins: [origin] }))
    button.textContent = 'ask'
    document.body.prepend(button)
  }, pattern)
  await page.bringToFront()
  await page.focus('button')
  // By the keyboard: Chromium lays a bar of its own over the top of this page.
  await page.keyboard.press('Enter')
  await driver.answerPrompt('allow')
  await waitFor('the permission to be granted', isGranted)
  await page.close()
}

/**
 * The files that hold the text, as browsers write strings down: in UTF-8, in UTF-16 (Chromium's keys are big-endian),
 * and as Firefox makes keys of them, each letter one further. A half of it is enough: the boundary of a page of the
 * database can cut it once.
 */
function foundIn(files: readonly ProfileFile[], text: string): string[] {
  const halves = [text.slice(0, text.length / 2), text.slice(text.length / 2)]
  const patterns = halves.flatMap(half => [
    Buffer.from(half),
    Buffer.from(half, 'utf16le'),
    Buffer.from(half, 'utf16le').swap16(),
    Buffer.from([...Buffer.from(half)].map(letter => letter + 1)),
  ])
  return files.filter(({ bytes }) => patterns.some(one => bytes.includes(one))).map(({ path }) => path)
}

async function filesOf(dir: string, jar: RegExp): Promise<ProfileFile[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const files = await Promise.all(
    paths.map(async path => ({ path: relative(dir, path), bytes: await readFile(path) })),
  )
  return files.filter(({ path }) => !jar.test(path))
}
