// @vitest-environment happy-dom
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { reportOn } from '../../src/audit/report.ts'
import { observe } from '../../src/cookie/observation.ts'
import type { PopupState, ReadyState } from '../../src/popup/popup-state.ts'
import { aCookie, aPolicy } from '../audit/samples.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'

const host = 'data.city.gov'
const at = 1_800_000_000_000
const goneCookie = aCookie({ name: 'old' })
const gone = observe(
  observe(undefined, { kind: 'set', cookie: goneCookie }, at - 2),
  { kind: 'removed', cookie: goneCookie, cause: 'explicit' },
  at - 1,
)
const own = aPolicy('own', {}, { names: ['absent'] })
const against = { ...own, policy: { ...own.policy, unread: ['a\tb'] } }
const cookies = [aCookie(), aCookie({ name: '_ga', partitionKey: { topLevelSite: 'https://news.org' } })]
const report = reportOn(host, [against], { at, cookies }, gone ? [gone] : [])
/** A portal of which there is something to say in every part of the popup. */
const ready: ReadyState = {
  status: 'ready',
  tabId: 1,
  at,
  report,
  access: {
    host,
    status: 'partial',
    wanted: [`*://${host}/*`],
    parents: [],
    unseen: [{ kind: 'http' }],
    granted: [],
  },
  known: {
    policies: [against],
    note: { pausedAt: 1 },
    pausedBy: 'user',
    storageFailure: 'Error: no',
  },
  log: {
    status: 'read',
    age: { watchingSince: 1, lost: { since: 1, noticedAt: at } },
    goneNotKept: 1,
    unwritten: { since: 1, latest: 1, trouble: 'no-room', details: 'QuotaExceededError' },
  },
}

test.each<[reason: string, state: PopupState]>([
  ['all there can be', ready],
  ['before the record is read', { ...ready, log: { status: 'pending' } }],
  ['in a private window', { ...ready, status: 'private' }],
  ['without a cookie', { ...ready, report: reportOn(host, [against], { at, cookies: [] }, []) }],
])(
  '%s: the first drawing is as React draws it, and asks no more of it than a first state',
  async (_, state) => {
    fakeBrowser({ 'i18n.getMessage': id => (id === 'locale' ? 'en' : `{${id}}`) })
    document.documentElement.dataset.place = 'popup'
    const { draw } = await import('../../src/popup/draw.ts')
    const { Popup } = await import('../../src/popup/popup.tsx')
    const popup = <Popup state={state} refresh={() => {}} />
    const byReact = document.createElement('div')
    // React puts an empty comment between two texts, which are one otherwise; to draw them apart needs none.
    byReact.innerHTML = renderToString(popup).replaceAll('<!-- -->', '')
    const drawn = document.createElement('div')
    draw(popup, drawn)
    expect(drawn.querySelector('main')).not.toBeNull()
    expect(drawn.innerHTML).toBe(byReact.innerHTML)
  },
)
