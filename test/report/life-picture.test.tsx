import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { reportOn } from '../../src/audit/report.ts'
import { observe } from '../../src/cookie/observation.ts'
import { registry } from '../../src/policy/registry.ts'
import type { Lives } from '../../src/report/use-lives.ts'
import { aCookie } from '../audit/samples.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'

const host = 'data.jerseycitynj.gov'
const now = 1_800_000_000_000
const hour = 3_600_000
const nothing: Lives = { timelines: new Map(), choices: [], blind: [] }

/** The picture, and the details above it, of a cookie that was set at a moment. */
async function drawn(set: number, lives: Lives) {
  fakeBrowser({
    'i18n.getMessage': id => (id === 'locale' ? 'en' : `{${id}}`),
    'runtime.getManifest': () => ({}),
  })
  const { LifePicture } = await import('../../src/report/life-picture.tsx')
  const { CookieDetails } = await import('../../src/surface/cookie-details.tsx')
  const cookie = aCookie({ domain: host })
  const observation = observe(undefined, { kind: 'set', cookie }, set)
  if (!observation) throw new Error('expected an observation')
  const snapshot = { at: now, stores: ['0'], cookies: [cookie] }
  const [audited] = reportOn(host, registry.policiesFor(host), snapshot, [observation], {
    rulesOff: new Set(),
  }).present
  if (!audited) throw new Error('expected an entry')
  return {
    picture: renderToStaticMarkup(<LifePicture audited={audited} host={host} lives={lives} at={now} />),
    details: renderToStaticMarkup(<CookieDetails audited={audited} host={host} window="normal" at={now} />),
  }
}

test.each<[reason: string, set: number, isTold: boolean]>([
  ['a time that is past needs no word', now - hour, false],
  ['of a time that has not come it is said that the clock was set', now + hour, true],
])('%s', async (_, set, isTold) => {
  const { picture, details } = await drawn(set, nothing)
  expect(picture.includes('{clock_was_set}')).toBe(isTold)
  expect(details.includes('{clock_was_set}')).toBe(isTold)
})

test('where what happened cannot be read, that is said in place of a picture', async () => {
  const { picture } = await drawn(now - hour, { ...nothing, failure: { trouble: 'damaged', details: '' } })
  expect(picture).toContain('{trouble_damaged}')
  expect(picture).not.toContain('<svg')
})
