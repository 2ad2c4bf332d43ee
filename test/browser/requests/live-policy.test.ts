import { Window } from 'happy-dom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Fetched } from '../../../src/browser/requests/fenced-fetch.ts'
import { findPolicy, type LivePolicy } from '../../../src/browser/requests/live-policy.ts'

beforeEach(() => {
  vi.stubGlobal('DOMParser', new Window().DOMParser)
})

const origin = 'https://data.city.gov'
const hosts = ['data.city.gov', 'city.opendatasoft.com']
const first = `${origin}/terms/cookies-policy/?flg=en`
const second = `${origin}/terms/cookies-information?flg=en`
const home = `${origin}/`
const header = '<tr><th>Supplier name<th>Cookie name<th>Duration<th>Function</tr>'
const row = '<tr><td>Huwise<td>sessionid<td>2 weeks<td>authentication</tr>'
const table = (rows: string) => `<h2>Strictly necessary cookies</h2><table>${header}${rows}</table>`
const policy = table(row)
const tooFewCells = '<tr><td>Huwise<td>csrftoken</tr>'

/** What a portal answers, by address; nothing is at other addresses. A text is a page. */
type Answers = Readonly<Record<string, string | Fetched>>

const neverAborted = () => new AbortController().signal
const never = { cancelled: neverAborted(), late: neverAborted() }

async function find(
  answers: Answers,
  languages: readonly string[] = ['en'],
  published?: string,
): Promise<{ live: LivePolicy; asked: string[] }> {
  const asked: string[] = []
  const live = await findPolicy(
    { hosts, languages, ...(published && { published }) },
    async address => {
      asked.push(address)
      const answer = answers[address] ?? { status: 'refused', code: 404 }
      return typeof answer === 'string' ? { status: 'page', address, html: answer } : answer
    },
    never,
  )
  return { live, asked }
}

const link = (href: string) => `<footer><a href="${href}">Cookies</a></footer>`
const redirected: Fetched = { status: 'redirected-elsewhere' }
const unreachable: Fetched = { status: 'failed', reason: 'unreachable' }
const refused = (code: number): Fetched => ({ status: 'refused', code })
const login: Fetched = { status: 'page', address: `${origin}/login/?next=/terms/`, html: policy }

describe('findPolicy', () => {
  test.each<[reason: string, answers: Answers, expected: Partial<LivePolicy>]>([
    ['at the first known path', { [first]: policy }, { status: 'read', address: first }],
    ['at the second', { [second]: policy }, { status: 'read', address: second }],
    [
      'where a link of the home page leads',
      { [home]: link('/p/cookies'), [`${origin}/p/cookies?flg=en`]: policy },
      { status: 'read', address: `${origin}/p/cookies?flg=en` },
    ],
    [
      'on another host of the same portal',
      {
        [home]: link('//city.opendatasoft.com/cookies'),
        'https://city.opendatasoft.com/cookies?flg=en': policy,
      },
      { status: 'read', address: 'https://city.opendatasoft.com/cookies?flg=en' },
    ],
    ['after a page that is refused', { [first]: refused(403), [second]: policy }, { status: 'read' }],
    ['after a page that redirects elsewhere', { [first]: redirected, [second]: policy }, { status: 'read' }],
    ['after a page about something else', { [first]: '<p>Cookies', [second]: policy }, { status: 'read' }],
    ['a page without a table', { [first]: '<p>We like cookies' }, { status: 'not-readable', address: first }],
    ['an empty page', { [first]: '' }, { status: 'not-readable', notUnderstood: [] }],
    ['a redirect to another site', { [first]: redirected }, { status: 'moved', from: first }],
    [
      'a link to another site',
      { [home]: link('https://www.city.gov/cookies') },
      { status: 'moved', from: home, to: 'https://www.city.gov/cookies' },
    ],
    [
      'of a redirect and a link, the one whose end is known',
      { [first]: redirected, [home]: link('https://www.city.gov/cookies') },
      { status: 'moved', from: home, to: 'https://www.city.gov/cookies' },
    ],
    [
      'a page about something else says less than a link elsewhere',
      { [first]: '<p>See there', [home]: link('https://www.city.gov/cookies') },
      { status: 'moved' },
    ],
    ['a page behind a login', { [first]: login, [home]: '' }, { status: 'login', address: first }],
    ['a portal behind a login', { [home]: login }, { status: 'login', address: home }],
    ['a login that the browser would ask for', { [first]: refused(401) }, { status: 'login' }],
    [
      'a path that only begins like the login',
      { [home]: link('/login-cookies'), [`${origin}/login-cookies?flg=en`]: policy },
      { status: 'read' },
    ],
    ['a refusal', { [first]: refused(403), [home]: '' }, { status: 'blocked', address: first, reason: 403 }],
    ['a failure of the portal', { [first]: refused(500) }, { status: 'blocked', reason: 500 }],
    ['no answer', { [first]: unreachable }, { status: 'blocked', reason: 'unreachable' }],
    [
      'too large',
      { [first]: { status: 'failed', reason: 'too-large' } },
      { status: 'blocked', reason: 'too-large' },
    ],
    [
      'no page',
      { [first]: { status: 'failed', reason: 'no-page' } },
      { status: 'blocked', reason: 'no-page' },
    ],
    ['nothing anywhere', { [home]: '' }, { status: 'not-found', tried: [first, second, home] }],
    ['gone', { [first]: refused(410) }, { status: 'not-found' }],
    [
      'the home page in place of "not found"',
      { [first]: { status: 'page', address: home, html: policy } },
      { status: 'not-found' },
    ],
  ])('%s', async (_, answers, expected) => {
    expect((await find(answers)).live).toMatchObject(expected)
  })

  test('what is read comes with its rows and the time', async () => {
    const before = Date.now()
    const { live } = await find({ [first]: policy })
    if (live.status !== 'read') throw new Error(`expected a policy; got ${live.status}`)
    expect(live.readAt).toBeGreaterThanOrEqual(before)
    expect(live.document.declarations).toMatchObject([{ names: ['sessionid'], category: 'necessary' }])
  })

  test('a row that cannot be read costs nothing of those that can, and is told', async () => {
    const { live } = await find({ [first]: table(row + tooFewCells) })
    expect(live).toMatchObject({
      status: 'read',
      document: { declarations: [{ names: ['sessionid'] }], unread: ['Huwise\tcsrftoken'] },
    })
  })

  test('a policy that can be read in whole is looked for, and comes before one that cannot', async () => {
    const { live, asked } = await find({ [first]: table(row + tooFewCells), [second]: policy })
    expect(live).toMatchObject({ status: 'read', address: second })
    expect(live).not.toHaveProperty('document.unread')
    expect(asked).toEqual([first, second])
  })

  test('of two that can be read in part, the one of which less is missing', async () => {
    const worse = table(row + tooFewCells.repeat(2))
    const { live } = await find({ [first]: worse, [second]: table(row.repeat(3) + tooFewCells.repeat(2)) })
    expect(live).toMatchObject({ status: 'read', address: second })
  })

  test('a table of which nothing can be read is no policy', async () => {
    const { live } = await find({ [first]: table(tooFewCells) })
    expect(live).toMatchObject({
      status: 'not-readable',
      notUnderstood: [{ kind: 'row', text: 'Huwise\tcsrftoken' }],
    })
  })

  test.each<[reason: string, answers: Answers, asked: string[]]>([
    ['once it is read', { [first]: policy }, [first]],
    ['when the portal does not answer', { [first]: unreachable }, [first]],
    ['when it takes too long', { [first]: { status: 'failed', reason: 'too-slow' } }, [first]],
    ['when its home page leads to the login', { [home]: login }, [first, second, home]],
    ['at a link to what was tried', { [home]: link('/terms/cookies-policy/') }, [first, second, home]],
    ['at a link to the home page itself', { [home]: link('#cookies') }, [first, second, home]],
    ['before another site', { [home]: link('https://www.city.gov/cookies') }, [first, second, home]],
  ])('nothing more is asked: %s', async (_, answers, asked) => {
    expect((await find(answers)).asked).toEqual(asked)
  })

  test('up to fifteen pages are asked for, however many there are', async () => {
    const asked: string[] = []
    await findPolicy(
      { hosts, languages: ['fr', 'en'], published: `${origin}/p/published` },
      async address => {
        asked.push(address)
        const links = Array.from({ length: 20 }, (_, index) => link(`/p/cookies-${index}`))
        return { status: 'page', address, html: links.join('') }
      },
      never,
    )
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked).toHaveLength(15)
  })

  describe('in two languages', () => {
    const inFrench = `${origin}/terms/cookies-policy/?flg=fr`

    test('the second is asked for where the first cannot be read', async () => {
      const { live, asked } = await find({ [inFrench]: '<p>Témoins', [first]: policy }, ['fr', 'en'])
      expect(live).toMatchObject({ status: 'read', address: first })
      expect(asked).toEqual([inFrench, first])
    })

    test('what is not there in one language is not asked for in another', async () => {
      const { asked } = await find({}, ['fr', 'en'])
      expect(asked).toEqual([inFrench, `${origin}/terms/cookies-information?flg=fr`, home])
    })

    test('where the policy was before is asked first, in the language that its address names', async () => {
      const published = `${origin}/terms/cookies-policy/?flg=en-gb`
      const { live, asked } = await find({ [published]: policy }, ['en', 'fr'], published)
      expect(live.status).toBe('read')
      expect(asked).toEqual([published])
    })
  })

  test.each<[reason: string, end: 'cancelled' | 'late', expected: LivePolicy]>([
    ['cancelled', 'cancelled', { status: 'cancelled' }],
    ['over its time', 'late', { status: 'out-of-time', tried: [first] }],
  ])('a search that is %s ends although the portal does not answer', async (_, end, expected) => {
    const ending = new AbortController()
    let stopped = false
    const live = findPolicy(
      { hosts, languages: ['en'] },
      (_, stop) => {
        stop.addEventListener('abort', () => {
          stopped = true
        })
        ending.abort()
        return new Promise(() => {})
      },
      { ...never, [end]: ending.signal },
    )
    expect(await live).toEqual(expected)
    expect(stopped).toBe(true)
  })

  test('nothing is asked once it is cancelled', async () => {
    const asked: string[] = []
    const cancelled = AbortSignal.abort()
    const live = await findPolicy(
      { hosts, languages: ['en'] },
      async address => {
        asked.push(address)
        return unreachable
      },
      { ...never, cancelled },
    )
    expect(live).toEqual({ status: 'cancelled' })
    expect(asked).toEqual([])
  })
})
