import { describe, expect, test } from 'vitest'
import { copyInPseudoLanguage, type PseudoLanguage } from '../pseudo-language.ts'
import type { BrowserName } from './driver/executables.ts'
import { builtExtension } from './driver/launch.ts'
import { isWhole } from './in-depth.ts'
import { faultsOf } from './measures/scene-faults.ts'
import { scenes } from './scenes.ts'
import { type Session, useSession } from './session.ts'

interface Run {
  readonly browser: BrowserName
  readonly language: 'English' | PseudoLanguage
  /** All scenes, in the short form too. */
  readonly isFull: boolean
}

/**
 * What has room when every text is 40 % longer, and runs from right to left, has room in English, and axe asks the same
 * of both: in short, Chromium shows every scene in the mirrored pseudo-language, and some of each page in English, and
 * so does Firefox, in the dark.
 */
const runs: readonly Run[] = [
  { browser: 'chromium', language: 'mirrored', isFull: true },
  { browser: 'chromium', language: 'English', isFull: isWhole },
  { browser: 'firefox', language: 'English', isFull: isWhole },
  ...(isWhole
    ? ([
        { browser: 'chromium', language: 'pseudo', isFull: true },
        { browser: 'firefox', language: 'pseudo', isFull: true },
        { browser: 'firefox', language: 'mirrored', isFull: true },
      ] as const)
    : []),
]

/** One of each page, with the one that sets its cookies, and what only Firefox shows. */
const inShort = [
  'own-policy',
  'opened-undeclared',
  'report-opened',
  'settings-question',
  'private',
  'settings-private',
]
describe.each(runs)('in $browser, $language', ({ browser, language, isFull }) => {
  const session = useSession(browser, starting => start(starting, browser, language))
  const here = scenes.filter(
    ({ name, only = browser }) => only === browser && (isFull || inShort.includes(name)),
  )

  test.each(here)('the scene $name is as WCAG 2.2 AA asks', async scene => {
    const { driver, portal } = session
    const page = await scene.open(driver, portal)
    expect(await page.$eval('main', main => main.getAttribute('data-state'))).toBe(scene.state)
    expect(await faultsOf(page, scene, browser)).toEqual([])
    await scene.leave?.(driver, portal)
  })
})

async function start(session: Session, browser: BrowserName, language: Run['language']): Promise<unknown> {
  // Firefox is dark from the start, Chromium becomes so for a second look.
  const colorScheme = browser === 'firefox' ? 'dark' : 'light'
  const options = { colorScheme, prompts: true } as const
  if (language === 'English') return session.restart(options)
  const extensionDir = await copyInPseudoLanguage(builtExtension(browser), await session.folder(), language)
  return session.restart({ ...options, extensionDir })
}
