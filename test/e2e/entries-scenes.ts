import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Driver } from './driver/driver.ts'
import { anEntry } from './entries.ts'
import { openSettings, type Scene } from './scenes.ts'

const host = 'opendata.rivertown.gov.uk'
const hostile = '<img src=x onerror=alert(1)>'
const widths = [1280, 700]
const long = `${'very-long-'.repeat(5)}name.${'very-long-'.repeat(3)}part.example`

/** What the settings page shows of entries: a file that is refused, one that is shown first, what is kept. */
export const entriesScenes: readonly Scene[] = [
  {
    name: 'entries-refused',
    state: 'ready',
    widths,
    open: driver =>
      chosen(
        driver,
        [
          anEntry(hostile),
          { ...anEntry(host), language: 'English' },
          { hosts: [long, long], declarations: [] },
          'Rivertown',
        ],
        '[data-refused]',
      ),
  },
  {
    name: 'entries-preview',
    state: 'ready',
    widths,
    open: driver => chosen(driver, threeEntries(), '[data-preview]'),
  },
  {
    name: 'entries-question',
    state: 'ready',
    widths,
    async open(driver) {
      const page = await chosen(driver, threeEntries(), '[data-preview]')
      await page.click('[data-action="import"]')
      await page.waitForSelector('dialog[open]')
      return page
    },
  },
  {
    name: 'entries-kept',
    state: 'ready',
    widths,
    async open(driver) {
      await driver.evaluateInExtension((api, stored) => api.storage.local.set(stored), keptAndSet())
      const page = await openSettings(driver)
      await page.waitForSelector('[data-problems]')
      return page
    },
    async leave(driver) {
      await driver.evaluateInExtension(
        (api, keys) => api.storage.local.remove(keys),
        Object.keys(keptAndSet()),
      )
    },
  },
]

function threeEntries() {
  return [
    anEntry(host),
    { ...anEntry('data.townofcary.org'), language: 'fr' },
    {
      ...anEntry(long),
      hosts: [long, 'data.jerseycitynj.gov', 'infrastructure-analyzejerseycity.opendatasoft.com'],
    },
  ]
}

/** Entries of the user's and of their organisation's, whose settings are not all right. */
function keptAndSet(): Record<string, unknown> {
  const at = Date.UTC(2026, 10, 20, 9)
  const policy = (by: 'user' | 'organisation', one: string) => {
    const { source, ...entry } = anEntry(one)
    return { format: 1, policy: { ...entry, source: { ...source, imported: { by, at } } } }
  }
  return {
    'entry:data.townofcary.org': policy('user', 'data.townofcary.org'),
    [`entry:${long}`]: policy('user', long),
    [`managedEntry:${host}`]: policy('organisation', host),
    managed: {
      format: 1,
      settings: {
        portals: [host, 'data.city.example'],
        paused: ['data.jerseycitynj.gov'],
        rulesOff: ['shared-wider'],
        settings: { retention: '30-days', language: 'auto' },
        problems: [
          { path: 'appearance', expected: { what: 'one_of', of: 'auto, light, dark' }, got: '"purple"' },
          { path: 'portals[3]', expected: { what: 'host' }, got: `"${hostile}"` },
        ],
      },
    },
  }
}

/** The settings page after a file with these lines was chosen, in its place in the window. */
async function chosen(driver: Driver, lines: readonly unknown[], until: string): Promise<Page> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-cookie-inspector-'))
  const file = join(folder, 'my-entries.jsonl')
  await writeFile(file, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
  const page = await openSettings(driver)
  await page.bringToFront()
  await (await page.waitForSelector('input[type="file"]'))?.uploadFile(file)
  await page.waitForSelector(until)
  await rm(folder, { recursive: true })
  return page
}
