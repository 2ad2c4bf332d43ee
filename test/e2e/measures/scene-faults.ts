import type { Page } from 'puppeteer-core'
import type { BrowserName } from '../driver/executables.ts'
import type { Scene } from '../scenes.ts'
import { appear } from './appearance.ts'
import { axeFaults, faults, tabThrough, takeMeasures } from './measures.ts'

/** Where Tab is pressed through the page and back: each page, as it comes, opened, and with a question. */
const walked = [
  'own-policy',
  'opened-undeclared',
  'folds-open',
  'not-a-portal',
  'welcome',
  'report',
  'report-opened',
  'settings',
  'settings-question',
  'entries-preview',
]

/** The window of each page: the popup's own, and an ordinary one. */
const windows = { popup: { width: 420, height: 600 }, page: { width: 1280, height: 800 } }
/** Twice as large in the same window, and the narrowest that WCAG 1.4.10 asks for. */
const zoomed = {
  popup: { width: 320, height: 300, deviceScaleFactor: 2 },
  page: { width: 640, height: 400, deviceScaleFactor: 2 },
}
const narrow = { width: 320, height: 640 }

/** Everything that is wrong in a scene, measured on one loading of it. */
export async function faultsOf(page: Page, scene: Scene, browser: BrowserName): Promise<string[]> {
  const kind = scene.widths ? 'page' : 'popup'
  const found: string[] = []
  const note = (where: string, what: readonly string[]) =>
    found.push(...new Set(what.map(fault => `${where}: ${fault}`)))

  await takeMeasures(page)
  await page.setViewport(windows[kind])
  note('as it is', await axeFaults(page))
  note('as it is', await faults(page, 'headings', 'targets', 'edges', 'sideways', 'list', 'cut'))
  if (browser === 'chromium') {
    await appear(page, { dark: true })
    note('in the dark', await axeFaults(page, { runOnly: { type: 'rule', values: ['color-contrast'] } }))
    note('in the dark', await faults(page, 'edges'))
    await appear(page, { forced: true })
    await page.keyboard.press('Tab')
    note('in forced colours', await faults(page, 'forced', 'rings'))
    await appear(page, {})
  }
  const isWalked = walked.includes(scene.name)
  if (isWalked) note('as it is', await tabThrough(page))
  await page.setViewport(zoomed[kind])
  note('at 200 %', await faults(page, 'targets', 'sideways', 'list', 'cut'))
  if (isWalked) note('at 200 %', await tabThrough(page))
  // The popup was so narrow just now.
  if (kind === 'popup') return found
  await page.setViewport(narrow)
  note('320 px wide', await faults(page, 'targets', 'sideways', 'list', 'cut'))
  return found
}
