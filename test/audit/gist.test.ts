import { expect, test } from 'vitest'
import { gistOf } from '../../src/audit/gist.ts'
import { reportOn } from '../../src/audit/report.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import { aCookie, aPolicy } from './samples.ts'

const host = 'data.city.gov'
const at = Date.UTC(2026, 5, 1)
const policy = aPolicy(
  'own',
  {},
  { names: ['csrftoken'], provider: 'Somebody', purposes: 'To keep forms safe' },
  { names: ['silent'], purposes: '', function: '' },
  { names: ['_pk_id.*'], category: 'statistics', provider: 'Somebody' },
)

test.each<[reason: string, cookie: Partial<ObservedCookie>, id: string, value?: string]>([
  ['a cookie of the platform, by its maker’s row', {}, 'gist_sessionid'],
  [
    'the same name by another provider’s row: its words',
    { name: 'csrftoken' },
    'gist_declared',
    'To keep forms safe',
  ],
  ['a row that does not say', { name: 'silent' }, 'gist_unknown'],
  ['a tool known by its name, declared', { name: '_pk_id.1.1fff' }, 'gist_tool_audience', 'Matomo'],
  ['a tool known by its name, not declared', { name: '_hjSessionUser_123' }, 'gist_tool_behaviour', 'Hotjar'],
  ['a name alone proves nothing', { name: 'session_token' }, 'gist_unknown'],
  ['perhaps another site’s', { domain: 'city.gov', hostOnly: false }, 'gist_unknown'],
])('%s', (_reason, different, id, value) => {
  const cookies = [aCookie({ expires: at + 1000, httpOnly: false, ...different })]
  const [audited] = reportOn(host, [policy], { at, cookies }, []).present
  expect(audited && gistOf(audited)).toEqual({ id, values: value === undefined ? [] : [value] })
})
