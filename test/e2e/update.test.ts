import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page, Target } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import type { JournalBatch } from '../../src/cookie/journal.ts'
import type { Observation } from '../../src/cookie/observation.ts'
import type { Timeline } from '../../src/cookie/timeline.ts'
import type { ChoiceHistory } from '../../src/cookie/visitor-choice.ts'
import type { WatchedPeriod } from '../../src/cookie/watched-period.ts'
import { wordsOf } from '../words-of.ts'
import { makeNewer } from './broken.ts'
import { browserNames, builtExtension } from './driver/launch.ts'
import { waitFor } from './driver/wait-for.ts'
import { welcomePage } from './driver/welcome-page.ts'
import { anEntry } from './entries.ts'
import { everythingKept, type Kept } from './everything-kept.ts'
import { recordedOnce, rowsOf } from './recorded.ts'
import { releasedBefore } from './released-before.ts'
import { choose, listedNames, openOn, openReport, openSettings } from './scenes.ts'
import { type Session, useSession } from './session.ts'

// The version before with all that a user can give it, then this one in its place; and a record that a later version
// left behind.

const host = 'data.jerseycitynj.gov'
const live = 'harbour-demo.huwise.com'
const paused = 'data.townofcary.org'
const added = 'opendata.rivertown.gov.uk'
const imported = 'data.hillside.example'
const record = 'portal-cookie-inspector'
const words = wordsOf('fr')

describe.each(browserNames)('in %s', browser => {
  const folders = { extensionDir: '' }
  const session = useSession(browser, async starting => {
    folders.extensionDir = await starting.folder()
    await fill(folders.extensionDir, await releasedBefore(browser))
    // The page that welcomes is left alone: closed at once, it could come a second time and nobody would know.
    await starting.restart({ ...folders, prompts: browser === 'chromium', keepsWelcome: true })
    await waitFor('the page that welcomes', () => isWelcomed())
    await useAll(starting)
  })
  const kept = () => everythingKept(session.driver)
  /** The same once what the browser told is in the record. */
  const keptAtRest = () =>
    waitFor('the journal to be worked off', async () => {
      const all = await kept()
      return all.databases[`${record}-journal`]?.stores.rows?.length === 0 && all
    })
  const isWelcomed = async () => {
    const open = await session.driver.evaluateInExtension(api =>
      api.extension.getViews().map(view => view.location.pathname),
    )
    return open.includes(`/${welcomePage}`)
  }

  /** Puts another version in the place of the one that is installed, as an update does. */
  async function install(from: string): Promise<void> {
    await fill(folders.extensionDir, from)
    await session.driver.puppeteer.installExtension(folders.extensionDir)
  }

  async function isInstalled(from: string): Promise<void> {
    const { version } = JSON.parse(await readFile(join(from, 'manifest.json'), 'utf8'))
    await waitFor(`version ${version} to run`, async () => {
      const running = await session.driver.evaluateInExtension(api => api.runtime.getManifest().version)
      return running === version
    })
  }

  const starts = async () =>
    (await rowsOf<WatchedPeriod>(session.driver, 'watched')).filter(({ why }) => why === 'installed').length

  test('after the update the record, the settings and the granted access are there, and nobody is welcomed', async () => {
    const [shownBefore, before, startsBefore] = [await shown(session), await keptAtRest(), await starts()]
    expect(shownBefore).toMatchObject({
      language: 'fr',
      appearance: 'dark',
      settings: ['ever', 'fr', 'dark'],
    })
    await install(builtExtension(browser))
    await isInstalled(builtExtension(browser))
    await waitFor('the new version to have looked into the jar', async () => (await starts()) > startsBefore)
    expectKept(before, await kept())
    const shownAfter = await shown(session)
    for (const [what, things] of Object.entries(shownBefore)) {
      expect(shownAfter, what).toHaveProperty(
        what,
        Array.isArray(things) ? expect.arrayContaining(things) : things,
      )
    }
    expect(await isWelcomed()).toBe(false)
    await recordsOn('after-the-update')
  })

  /** What is set now is recorded, on a portal that has been known and on the one that was added. */
  async function recordsOn(name: string): Promise<void> {
    for (const portal of [host, added]) {
      await session.setCookies(portal, `${name}-${portal}=1; Path=/; Secure; Max-Age=86400`)
      // By the event, or by the look of a version that was not yet listening when it came.
      await recordedOnce(session.driver, `${name}-${portal}`)
    }
  }

  test('a worker that is ended in the middle of the update loses nothing', async () => {
    await install(await releasedBefore(browser))
    await isInstalled(await releasedBefore(browser))
    await recordsOn('before-the-second')
    const before = await keptAtRest()
    await killingFirst(session, () => install(builtExtension(browser)))
    await isInstalled(builtExtension(browser))
    await recordsOn('after-the-second')
    expectKept(before, await kept())
  })

  test('a record of a later version is left alone, whatever is done, and every page says so', async () => {
    const { driver } = session
    await makeNewer(driver)
    await driver.evaluateInExtension(async api => {
      const { portals } = (await api.storage.local.get('portals')) as { portals: object }
      await api.storage.local.set({
        portals: { ...portals, 'data.later.example': { pausedAt: { from: 1 }, added: 'later' } },
        'entry:data.later.example': { format: 2, rules: [] },
        'setting:retention': 'ten-years',
        'ruleOff:of-a-later-version': { until: 1 },
        'colour:data.later.example': 'red',
        // The next page that is visited is to bring a clean-up.
        cleanedAt: Date.now() - 2 * 86_400_000,
      })
    })
    const before = await kept()
    const expectLeftAlone = async () => {
      const after = await kept()
      expect(after.databases[record]).toEqual(before.databases[record])
      // When it was last cleaned, and that something could not be written, is this version's to note.
      const { cleanedAt: _, unwritten: __, ...storage } = before.storage
      expect(after.storage).toMatchObject({ ...storage, portals: expect.any(Object) })
      expect(after.storage.portals).toHaveProperty(['data.later.example'], {
        pausedAt: { from: 1 },
        added: 'later',
      })
    }
    await session.setCookies(host, 'while-newer=1; Path=/; Secure')
    for (const page of [
      await openOn(driver, host, '/'),
      await openReport(driver, `?host=${host}`),
      await openSettings(driver),
    ]) {
      const note = await page.waitForSelector('[data-note="record"][data-trouble="newer"]')
      const told = await note?.evaluate(element => element.textContent)
      expect(told).toContain(words.trouble_newer)
      expect(told).toContain(words.trouble_newer_next)
    }
    await driver.killWorker()
    await session.setCookies(host, 'after-its-end=1; Path=/; Secure')
    await waitFor('the gap to be noted', async () => {
      const { unwritten } = (await kept()).storage as { unwritten?: { trouble: string } }
      return unwritten?.trouble === 'newer'
    })
    await waitFor('what is told meanwhile to wait for the version that can write it', async () => {
      const rows = (await kept()).databases[`${record}-journal`]?.stores.rows ?? []
      const told = rows.flatMap(([, row]) => (row as JournalBatch).entries)
      const names = told.map(({ change }) => change.cookie.name)
      return ['while-newer', 'after-its-end'].every(name => names.includes(name))
    })
    await expectLeftAlone()
    // Only a user can let it go, once they were told what that means.
    const settings = await openSettings(driver)
    for (const action of ['begin-anew', 'delete-all']) {
      await (await settings.waitForSelector(`[data-action="${action}"]`))?.click()
      const question = await settings.waitForSelector('dialog[open]')
      expect(await question?.evaluate(dialog => dialog.textContent)).toContain(words.question_newer)
      await settings.click('dialog [data-action="cancel"]')
      await settings.waitForFunction(() => document.querySelector('dialog') === null)
    }
    // Forgetting a portal writes all anew, to take what was deleted off the disk.
    await choose(settings, added, 'forget')
    await (await settings.waitForSelector('dialog[open] [data-action="agree"]'))?.click()
    await settings.waitForSelector('[aria-labelledby="portals"] .outcome[data-ok="false"]')
    await settings.waitForFunction(
      selector => document.querySelector(selector) === null,
      {},
      `[data-portal="${added}"]`,
    )
    expect((await kept()).databases[record]).toEqual(before.databases[record])
  })
})

/** Puts a version into the folder, in the place of the one that is there. */
async function fill(folder: string, from: string): Promise<void> {
  await rm(folder, { recursive: true })
  await cp(from, folder, { recursive: true })
}

/** Uses all that leaves something behind, as a user does. */
async function useAll({ driver, visit, setCookies, portal, folder }: Session): Promise<void> {
  const page = await visit(host, '/__everything')
  await setCookies(
    host,
    'cookies_preferences=%7B%22ga%22%3Afalse%7D; Path=/; Max-Age=15552000',
    'changing=1; Path=/; Secure; Max-Age=86400',
    'going=1; Path=/; Secure',
  )
  await recordedOnce(driver, 'going', ({ removed }) => removed === undefined)
  await setCookies(host, 'changing=2; Path=/; Secure; HttpOnly; Max-Age=172800', 'going=; Path=/; Max-Age=0')
  await recordedOnce(driver, 'going', ({ removed }) => removed !== undefined)
  await page.bringToFront()
  const popup = await openOn(driver, live, portal.setCookiePath('sessionid=1; Path=/; HttpOnly'))
  await (await popup.waitForSelector('[data-action="read-policy"]'))?.click()
  await popup.waitForSelector('[data-live="used"]')
  await popup.close()

  const settings = await openSettings(driver)
  await settings.bringToFront()
  await settings.type('[name="portal"]', added)
  await settings.keyboard.press('Enter')
  await settings.waitForSelector('[data-add="portal"]')
  await choose(settings, added, 'allow-access')
  await (await settings.waitForSelector('dialog[open] [data-action="agree"]'))?.click()
  if (driver.name === 'chromium') await driver.answerPrompt('allow')
  await settings.waitForSelector(`[data-portal="${added}"][data-access="full"]`)
  await settings.$eval('[name="portal"]', field => (field as HTMLInputElement).select())
  await settings.keyboard.press('Backspace')
  await choose(settings, paused, 'pause')
  await settings.waitForSelector(`[data-portal="${paused}"][data-paused="user"]`)
  const file = join(await folder(), 'entries.jsonl')
  await writeFile(file, JSON.stringify(anEntry(imported)))
  const input = await settings.waitForSelector('.entries input[type="file"]')
  if (!input) throw new Error('expected the field for a file')
  await input.uploadFile(file)
  await (await settings.waitForSelector('[data-action="import"]'))?.click()
  await settings.waitForSelector(`[data-entry="${imported}"]`)
  await settings.focus('[data-rule="identified"] [role="switch"]')
  await settings.keyboard.press(' ')
  await settings.waitForSelector('[data-rules-on="10"]')
  for (const [name, choice] of [
    ['retention', 'ever'],
    ['appearance', 'dark'],
    ['language', 'fr'],
  ] as const) {
    await settings.select(`[data-setting="${name}"] select`, choice)
  }
  await settings.waitForSelector('[lang="fr"]')
  await settings.close()
  await setCookies(added, 'of-the-added=1; Path=/; Secure; Max-Age=86400')
  await recordedOnce(driver, 'of-the-added')
}

/** What popup, report and settings show of it. */
async function shown({ driver }: Session) {
  const [popup, report, settings] = [
    await openOn(driver, host, '/'),
    await openReport(driver, `?host=${host}`),
    await openSettings(driver),
  ]
  await settings.waitForSelector(`[data-portal="${added}"][data-access]`)
  const attributes = (page: Page, selector: string, ...names: readonly string[]) =>
    page.$$eval(
      selector,
      (all, wanted) => all.map(one => wanted.map(name => one.getAttribute(name)).join(' ')),
      names,
    )
  const all = {
    popup: await listedNames(popup),
    report: await listedNames(report),
    portals: await attributes(settings, '[data-portal]', 'data-portal', 'data-origin', 'data-paused'),
    access: await attributes(settings, '[data-access="full"]', 'data-portal'),
    entries: await attributes(settings, '[data-entry]', 'data-entry'),
    rulesOff: await attributes(settings, '[data-rule]:has([role="switch"]:not(:checked))', 'data-rule'),
    settings: await settings.$$eval('[data-setting] select', fields => fields.map(({ value }) => value)),
    language: await popup.evaluate(() => document.documentElement.lang),
    appearance: await popup.evaluate(() => document.documentElement.dataset.appearance),
  }
  for (const page of [popup, report, settings]) await page.close()
  return all
}

/**
 * Ends the worker that an update starts, as soon as it listens. One that is ended before is never started again by
 * Chromium, which then knows of nothing that it waits for; no code of ours has run by then.
 */
async function killingFirst({ driver }: Session, update: () => Promise<void>): Promise<void> {
  if (driver.name === 'firefox') {
    await update()
    await waitFor('the event page to start', () => driver.isWorkerRunning())
    return driver.killWorker()
  }
  const killed = new Promise<void>((resolve, reject) => {
    const look = (target: Target) => {
      if (target.type() !== 'service_worker' || !target.url().startsWith(driver.extensionOrigin)) return
      driver.puppeteer.off('targetcreated', look)
      listens(target)
        .then(() => driver.killWorker())
        .then(resolve, reject)
    }
    driver.puppeteer.on('targetcreated', look)
  })
  await update()
  await killed
}

async function listens(target: Target): Promise<void> {
  await waitFor(
    'the worker to listen',
    async () => {
      const worker = await target.worker()
      return worker?.evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { cookies: { onChanged: { hasListeners(): boolean } } }
        }
        return chrome.cookies.onChanged.hasListeners()
      })
    },
    { everyMs: 1 },
  )
}

/** Whether all that was kept before is kept still. What is seen again was last seen later, and nothing else. */
function expectKept(before: Kept, after: Kept): void {
  const rows = <Row>({ databases }: Kept, store: string) =>
    (databases[record]?.stores[store] ?? []).map(([, row]) => row as Row)
  const observations = rows<Observation>(after, 'observations')
  for (const { lastSeen, ...observed } of rows<Observation>(before, 'observations')) {
    expect(observations).toContainEqual({ ...observed, lastSeen: expect.any(Object) })
  }
  const timelines = rows<Timeline>(after, 'timelines')
  for (const timeline of rows<Timeline>(before, 'timelines')) expect(timelines).toContainEqual(timeline)
  // What goes on ends later, and behind it comes what is new.
  const choices = rows<ChoiceHistory>(after, 'choices')
  for (const { host: where, periods } of rows<ChoiceHistory>(before, 'choices')) {
    const now = choices.find(one => one.host === where)?.periods.slice(0, periods.length)
    expect(now).toEqual(periods.map(goingOn))
  }
  const watched = rows<WatchedPeriod>(before, 'watched')
  expect(rows<WatchedPeriod>(after, 'watched').slice(0, watched.length)).toEqual(watched.map(goingOn))
  // It is cleaned of what is too old after each look into the jar, the new version's first one too.
  const { cleanedAt: _, ...storage } = before.storage
  expect(after.storage).toMatchObject(storage)
  expect(after.storage).not.toHaveProperty('unwritten')
  expect(after.origins).toEqual(expect.arrayContaining([`*://${added}/*`]))
}

function goingOn<Period extends { readonly until: number }>(period: Period) {
  return { ...period, until: expect.toSatisfy((until: number) => until >= period.until) }
}
