import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { RecordState } from '../../src/surface/record-state.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'

const now = 1_800_000_000_000
const day = 86_400_000

async function notes() {
  fakeBrowser({ 'i18n.getMessage': id => (id === 'locale' ? 'en' : `{${id}}`) })
  return import('../../src/surface/record-note.tsx')
}

test.each<[reason: string, record: RecordState, says: string[]]>([
  ['what is awaited is not wrong', { status: 'pending' }, []],
  ['nor is what was read', { status: 'read', age: {} }, []],
  [
    'what cannot be read: what is wrong, what still works, what to do, and the browser’s own text',
    { status: 'failed', trouble: 'newer', details: 'VersionError: too new' },
    [
      'record_unread_title',
      'trouble_newer',
      'record_unread_meanwhile',
      'trouble_newer_next',
      'browser_said',
      'failed_button',
    ],
  ],
  [
    'an error without any text brings no empty place for it',
    { status: 'failed', trouble: 'unavailable', details: '' },
    [
      'record_unread_title',
      'trouble_unavailable',
      'record_unread_meanwhile',
      'trouble_unavailable_next',
      'failed_button',
    ],
  ],
  [
    'what is read and cannot be written is shown, and said to be no more than that',
    {
      status: 'read',
      age: {},
      unwritten: { since: now, latest: 0, trouble: 'no-room', details: 'QuotaExceededError: ' },
    },
    [
      'record_unwritten_title',
      'trouble_no_room',
      'record_unwritten',
      'trouble_no_room_next',
      'browser_said',
      'failed_button',
    ],
  ],
  [
    'a trouble that a later version noted is told as one that we do not know',
    {
      status: 'read',
      age: {},
      unwritten: { since: now, latest: 0, trouble: 'too-hot' as never, details: '' },
    },
    [
      'record_unwritten_title',
      'trouble_unavailable',
      'record_unwritten',
      'trouble_unavailable_next',
      'failed_button',
    ],
  ],
])('%s', async (_, record, says) => {
  const { RecordNote } = await notes()
  const shown = renderToStaticMarkup(<RecordNote record={record} retry={() => {}} />)
  expect([...shown.matchAll(/\{(\w+)\}/g)].map(([, id]) => id)).toEqual(says)
})

test('of an error that has a name and no text the name is shown', async () => {
  const { RecordNote } = await notes()
  const record: RecordState = {
    status: 'failed',
    trouble: 'no-room',
    details: 'QuotaExceededError: ',
  }
  const shown = renderToStaticMarkup(<RecordNote record={record} retry={() => {}} />)
  expect(shown).toContain('<code>QuotaExceededError</code>')
})

test.each<[noticed: string, noticedAt: number, isNews: boolean]>([
  ['today', now, true],
  ['29 days ago', now - 29 * day, true],
  ['31 days ago', now - 31 * day, false],
])('a loss noticed %s is news: %#', async (_, noticedAt, isNews) => {
  const { LossNote, RecordAgeLines } = await notes()
  const record: RecordState = { status: 'read', age: { lost: { since: 1, noticedAt } } }
  expect(renderToStaticMarkup(<LossNote record={record} at={now} />) !== '').toBe(isNews)
  // Where the record's age is told it is told for ever.
  expect(renderToStaticMarkup(<RecordAgeLines record={record} />)).toContain('{record_lost}')
})

test('the record is complete since what is older was deleted, else since it was begun', async () => {
  const { RecordAgeLines } = await notes()
  const since = (age: object) =>
    renderToStaticMarkup(<RecordAgeLines record={{ status: 'read', age, goneNotKept: 2 }} />)
  expect(since({ watchingSince: 5 })).toContain('data-complete-since="5"')
  expect(since({ watchingSince: 5, completeSince: 7 })).toContain('data-complete-since="7"')
  expect(since({})).not.toContain('data-complete-since')
  expect(since({})).toContain('data-gone-not-kept="2"')
})
