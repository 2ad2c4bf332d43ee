import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PortalRow } from '../../src/settings/portal-rows.ts'
import type { ReadySettings } from '../../src/settings/settings-state.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'

const vendors = 'riverside-demo.opendatasoft.com'
const whole = ['*://*.opendatasoft.com/*']
const seen = { cookies: 2, lastSeen: 1 }

/** Outside the menu, and in it. */
type Offered = readonly [one: string, inMenu: string]

test.each<[reason: string, row: Partial<PortalRow>, granted: string[], word: string, offered: Offered]>([
  ['where nothing is recorded, nothing can be deleted', {}, whole, 'mark_watching', ['report', 'pause']],
  ['what is recorded can', seen, whole, 'mark_watching', ['report', 'pause forget']],
  [
    'without access that is what is offered first',
    {},
    [],
    'mark_no_access',
    ['allow-access', 'report pause'],
  ],
  [
    'with access to a part, the rest stands in the menu',
    {},
    [`https://${vendors}/*`],
    'mark_partly',
    ['report', 'allow-access pause'],
  ],
  [
    'a paused one is paused before all else',
    { pausedBy: 'user' },
    [],
    'paused_by_user',
    ['allow-access', 'report pause'],
  ],
  [
    'what the organisation set can be neither paused nor resumed',
    { origin: 'organisation', pausedBy: 'organisation' },
    whole,
    'paused_by_user',
    ['report', ''],
  ],
  [
    'what was added can always be forgotten',
    { origin: 'added' },
    whole,
    'mark_watching',
    ['report', 'pause forget'],
  ],
])('%s', async (_, different, granted, word, [one, inMenu]) => {
  fakeBrowser({
    'i18n.getMessage': id => id,
    'runtime.getManifest': () => ({ host_permissions: whole }),
  })
  const { PortalLine } = await import('../../src/settings/portal-line.tsx')
  const row: PortalRow = { host: vendors, origin: 'seen', cookies: 0, ...different }
  const html = renderToStaticMarkup(
    <PortalLine
      row={row}
      state={ready(row, granted)}
      parents={[]}
      follow={async () => {}}
      allow={() => {}}
      ask={() => {}}
    />,
  )
  const [outside = '', menu = ''] = html.split('data-action="more"')
  const actions = (part: string) => [...part.matchAll(/data-action="([^"]+)"/g)].map(([, name]) => name)
  expect(html).toMatch(new RegExp(`class="mark"[^>]*>.*${word}`))
  expect(actions(outside)).toEqual([one])
  expect(actions(menu).join(' ')).toBe(inMenu)
})

function ready(row: PortalRow, granted: readonly string[]): ReadySettings {
  const settings = { retention: 'year', language: 'auto', appearance: 'auto' } as const
  return {
    status: 'ready',
    rows: [row],
    asked: [],
    stored: {},
    granted,
    record: { status: 'read', age: {} },
    observations: [],
    inForce: { settings, locked: new Set() },
    used: {},
  }
}
