// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { fakeBrowser } from '../browser/fake-browser.ts'

test.each<[reason: string, answer: () => Promise<boolean>, told: string]>([
  ['the user refused: they can be asked again', async () => false, 'no_access_refused'],
  [
    'the browser did not even ask: its own words say why',
    async () => Promise.reject(new Error('blocked by policy')),
    'settings_failed blocked by policy',
  ],
])('%s', async (_, answer, told) => {
  fakeBrowser({
    'permissions.request': answer,
    'i18n.getMessage': (id, values) => [id, ...(Array.isArray(values) ? values.slice(0, 1) : [])].join(' '),
    'runtime.getManifest': () => ({}),
  })
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const { act } = await import('react')
  const { createRoot } = await import('react-dom/client')
  const { NoAccess } = await import('../../src/surface/no-access.tsx')
  const page = document.createElement('main')
  await act(async () =>
    createRoot(page).render(<NoAccess wanted={['*://data.city.gov/*']} refresh={() => {}} />),
  )
  await act(async () => page.querySelector<HTMLButtonElement>('[data-action="allow-access"]')?.click())
  expect(page.querySelector('[role="status"]')?.textContent).toContain(told)
})
