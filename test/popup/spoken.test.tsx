// @vitest-environment happy-dom
import { virtual } from '@guidepup/virtual-screen-reader'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test } from 'vitest'
import { reportOn } from '../../src/audit/report.ts'
import type { PopupState, ReadyState } from '../../src/popup/popup-state.ts'
import { aCookie, aPolicy } from '../audit/samples.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'
import { wordsOf } from '../words-of.ts'

const host = 'data.city.gov'
const at = 1_800_000_000_000
const day = 24 * 60 * 60 * 1000
const own = aPolicy('own', {}, { names: ['absent'] })
const cookies = [aCookie(), aCookie({ name: 'vuid', expires: at + 300 * day })]
const ready: ReadyState = {
  status: 'ready',
  tabId: 1,
  at,
  report: reportOn(host, [own], { at, cookies }, []),
  access: { host, status: 'full', wanted: [], parents: [], unseen: [], granted: [] },
  known: { policies: [own], note: {} },
  log: { status: 'read', age: { watchingSince: 1 }, goneNotKept: 0 },
}

beforeEach(() => {
  fakeBrowser()
  document.documentElement.dataset.place = 'popup'
})

test('who hears the popup is told how it stands, what that means, and then each cookie whole', async () => {
  const expected = [
    'button, More',
    'heading, 1 of 2 cookies is not in this portal’s cookie policy, level 1',
    'That is a question for the portal, not proof of a fault.',
    'Compared with this portal’s own policy.',
    'link, data.city.gov',
    '(copied on Jan 1, 2026)',
    'button, Check for policy changes',
    'image, 1 not in the policy and 1 declared necessary',
    'group, Show only',
    'button, All 2, pressed',
    'button, Not in policy 1, not pressed',
    'button, Necessary 1, not pressed',
    'button, Findings 1, not pressed',
    'heading, Not in the policy 1, level 2',
    'vuid Not in the policy Purpose unknown 300 days left',
    'heading, Declared necessary 1, level 2',
    'sessionid Declared necessary Keeps you signed in until the browser closes',
    '1 declared cookie is not in this browser',
    'Not shown here',
    'button, Full report, Every cookie observed here so far, and its findings, in a tab',
    'button, Copy summary',
    'button, Help',
  ]
  // Between them it says where a part, a list or a paragraph begins and ends.
  expect((await spoken(ready)).filter(phrase => expected.includes(phrase))).toEqual(expected)
})

/** All that a screen reader says of the popup from its beginning to its end. */
async function spoken(state: PopupState): Promise<readonly string[]> {
  const { speak } = await import('../../src/browser/text.ts')
  speak(wordsOf('en'))
  const { Popup } = await import('../../src/popup/popup.tsx')
  show(<Popup state={state} refresh={() => {}} />)
  await virtual.start({ container: document.body })
  while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next()
  const log = await virtual.spokenPhraseLog()
  await virtual.stop()
  return log
}

/** Draws it with what a browser itself does not show: menus before they are opened, and what is folded in. */
function show(node: ReactNode): void {
  document.body.innerHTML = renderToStaticMarkup(node)
  for (const hidden of document.querySelectorAll('[popover], details:not([open]) > :not(summary)')) {
    hidden.setAttribute('hidden', '')
  }
}
