import { expect, test } from 'vitest'
import { fakeBrowser } from './fake-browser.ts'

async function settingsOver(stored: Record<string, unknown>) {
  const { calls } = fakeBrowser({
    'storage.local.get': keys =>
      Object.fromEntries(Object.entries(stored).filter(([key]) => (keys as string[]).includes(key))),
    'storage.local.set': () => undefined,
    'storage.local.remove': () => undefined,
  })
  return { calls, ...(await import('../../src/browser/rule-settings.ts')) }
}

test.each<[reason: string, stored: Record<string, unknown>, expected: string[]]>([
  ['nothing stored: every rule is on', {}, []],
  ['one switched off', { 'ruleOff:undeclared': true }, ['undeclared']],
  ['what is no setting switches nothing off', { 'ruleOff:undeclared': 'yes', undeclared: true }, []],
  ['a rule of another version is none of these', { 'ruleOff:gone': true }, []],
  [
    'one that the organisation has switched off, and one that the user has',
    { 'ruleOff:undeclared': true, managed: { format: 1, settings: { rulesOff: ['identified'] } } },
    ['undeclared', 'identified'],
  ],
])('%s', async (_, stored, expected) => {
  const { switchedOff } = await settingsOver(stored)
  expect([...(await switchedOff(['undeclared', 'identified']))]).toEqual(expected)
})

test('a rule is switched by an entry of its own', async () => {
  const { calls, switchRule } = await settingsOver({})
  await switchRule('undeclared', false)
  await switchRule('identified', true)
  expect(calls.map(({ path, args }) => [path, args])).toEqual([
    ['storage.local.set', [{ 'ruleOff:undeclared': true }]],
    ['storage.local.remove', [['ruleOff:identified']]],
  ])
})

test('only what the organisation has switched off is locked, and only of the rules asked for', async () => {
  const { switchesIn } = await settingsOver({})
  const settings = { portals: [], paused: [], settings: {}, problems: [], rulesOff: ['identified', 'gone'] }
  const stored = { 'ruleOff:undeclared': true as const, managed: { format: 1 as const, settings } }
  const { off, locked } = switchesIn(stored, ['undeclared', 'identified', 'shared-wider'])
  expect([...off].sort()).toEqual(['identified', 'undeclared'])
  expect([...locked]).toEqual(['identified'])
})
