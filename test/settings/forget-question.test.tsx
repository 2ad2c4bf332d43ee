import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PortalRow } from '../../src/settings/portal-rows.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'

const unknown = 'data.city.example'
const vendors = 'riverside-demo.opendatasoft.com'

test.each<[reason: string, host: string, origin: PortalRow['origin'], says: string[], stored?: object]>([
  ['what only the user knows, goes', unknown, 'added', ['question_goes_further', 'question_jar_forget']],
  [
    "the vendor's is watched without them",
    vendors,
    'added',
    ['question_goes_brought', 'question_jar_delete'],
  ],
  ['so is one they have an entry for', vendors, 'imported', ['question_goes_brought', 'question_jar_delete']],
  ['where they brought nothing', vendors, 'seen', ['question_jar_delete']],
  [
    'where its policy was read',
    vendors,
    'seen',
    ['question_goes_read', 'question_jar_delete'],
    { [`livePolicy:${vendors}`]: { format: 1, policy: {} } },
  ],
])('%s: %s', async (_, host, origin, says, stored = {}) => {
  fakeBrowser({ 'i18n.getMessage': id => id })
  const { ForgetQuestion } = await import('../../src/settings/forget-portal.tsx')
  const row = { host, origin, cookies: 0 }
  const settings = { retention: 'year', language: 'auto', appearance: 'auto' } as const
  const asked = renderToStaticMarkup(
    <ForgetQuestion
      row={row}
      state={{
        status: 'ready',
        rows: [row],
        asked: [],
        stored: { ...stored },
        granted: [],
        record: { status: 'read', age: {} },
        observations: [],
        inForce: { settings, locked: new Set() },
        used: {},
      }}
      agree={() => {}}
      close={() => {}}
    />,
  )
  expect(asked.match(/question_(?:jar_|goes_[a-np-z])\w+/g)).toEqual(says)
})
