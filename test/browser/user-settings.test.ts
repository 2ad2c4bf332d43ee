import { expect, test } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

const managed = (settings: object) => ({
  managed: { format: 1, settings: { portals: [], paused: [], rulesOff: [], problems: [], settings } },
})
const unset = { retention: 'year', language: 'auto', appearance: 'auto' }

test.each<[reason: string, stored: Record<string, unknown>, settings: object, locked: string[]]>([
  ['nobody chose', {}, unset, []],
  ['the user chose', { 'setting:language': 'fr' }, { ...unset, language: 'fr' }, []],
  ['what is stored is no choice', { 'setting:language': 'fi', 'setting:retention': 7 }, unset, []],
  [
    'a later version let something else be chosen: nothing goes by its age',
    { 'setting:retention': 'ten-years', 'setting:appearance': 'sepia' },
    { ...unset, retention: 'ever' },
    [],
  ],
  [
    'the organisation chose over the user',
    { 'setting:appearance': 'light', ...managed({ appearance: 'dark' }) },
    { ...unset, appearance: 'dark' },
    ['appearance'],
  ],
  [
    'the organisation chose something else',
    { 'setting:appearance': 'light', ...managed({ retention: 'ever' }) },
    { ...unset, appearance: 'light', retention: 'ever' },
    ['retention'],
  ],
])('%s', async (_, stored, settings, locked) => {
  fakeBrowser({ 'storage.local.get': async () => stored })
  const { settingsInForce } = await import('../../src/browser/user-settings.ts')
  const inForce = await settingsInForce()
  expect(inForce.settings).toEqual(settings)
  expect([...inForce.locked]).toEqual(locked)
})
