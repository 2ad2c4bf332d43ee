// @vitest-environment happy-dom
import { act, type ComponentProps } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import type { SettingField } from '../../src/settings/setting-field.tsx'
import { fakeBrowser } from '../browser/fake-browser.ts'

type Props = ComponentProps<typeof SettingField<'appearance'>>

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
/** The list of a setting, in a page that is drawn, and what is stored at a choice. */
async function drawn(store: () => Promise<void>, different: Partial<Props> = {}) {
  const { calls } = fakeBrowser({
    'i18n.getMessage': id => id,
    'storage.local.set': store,
  })
  const { SettingField: Field } = await import('../../src/settings/setting-field.tsx')
  const container = document.createElement('div')
  const page = createRoot(container)
  const show = (appearance: 'auto' | 'light' | 'dark') =>
    act(() =>
      page.render(
        <Field
          name="appearance"
          choices={(['auto', 'light', 'dark'] as const).map(choice => [choice, choice])}
          inForce={{ settings: { retention: 'year', language: 'auto', appearance }, locked: new Set() }}
          changed={changing => void changing.catch(() => {})}
          {...different}
        />,
      ),
    )
  await show('auto')
  const list = container.querySelector('select')
  if (!list) throw new Error('expected a list')
  const choose = (choice: string) =>
    act(async () => {
      list.value = choice
      list.dispatchEvent(new Event('change', { bubbles: true }))
    })
  const stored = () => calls.filter(({ path }) => path === 'storage.local.set').map(({ args }) => args[0])
  return { list, choose, show, stored }
}

test('what was chosen stays chosen until it holds, so that the next choice goes on from there', async () => {
  const { list, choose, show, stored } = await drawn(async () => {})
  await choose('light')
  expect(list.value).toBe('light')
  await choose('dark')
  // What is read in between is older than the choice.
  await show('light')
  expect(list.value).toBe('dark')
  expect(stored()).toEqual([{ 'setting:appearance': 'light' }, { 'setting:appearance': 'dark' }])
  await show('dark')
  await show('auto')
  expect(list.value).toBe('auto')
})

test('what could not be stored is not shown as chosen', async () => {
  const { list, choose } = await drawn(() => Promise.reject(new Error('full')))
  await choose('dark')
  expect(list.value).toBe('auto')
})

test('what is guarded is made only once that is agreed', async () => {
  let agree = () => {}
  const { list, choose, stored } = await drawn(async () => {}, {
    guard: (_, change) => {
      agree = change
    },
  })
  await choose('dark')
  expect([list.value, stored()]).toEqual(['auto', []])
  await act(async () => agree())
  expect([list.value, stored()]).toEqual(['dark', [{ 'setting:appearance': 'dark' }]])
})
