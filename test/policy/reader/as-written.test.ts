/**
 * Policies in the ways in which people write them, each as small as it can be: what a careful reader takes from
 * it, and nothing more. One row a kind, with its reason.
 */

import { describe, expect, test } from 'vitest'
import type { DeclaredLifetime } from '../../../src/cookie/lifetime.ts'
import { type PolicyDocument, PolicyError, parsePolicy } from '../../../src/policy/reader/parse.ts'
import { pageOf } from '../pages.ts'

type Case = readonly [reason: string, source: string, rows: readonly string[]]

function tell(cases: readonly Case[]) {
  test.each(cases)('%s', (_, source, rows) => {
    expect(told(read(source))).toEqual(rows)
  })
}

describe('titles', () => {
  tell([
    [
      'one that is not known refuses nothing, and its cells are kept under it',
      table('Name | Purpose | Moment | Kept for', 'auth_sid | log in | always | 2 hours'),
      ['auth_sid | unknown | 2 h | Moment: always'],
    ],
    [
      'a group beside a name never takes its place',
      table('Cookie | Name | Purpose', 'Log in | auth_sid | identifies | Visits | _pk_id.* | counts'),
      ['auth_sid | unknown | - | Cookie: Log in', '_pk_id.* | unknown | - | Cookie: Visits'],
    ],
    [
      'Type and Category are read together',
      table('Name | Type | Category', 'auth_sid | HTTP | Necessary | _ga | HTTP | Statistics'),
      ['auth_sid | necessary | -', '_ga | statistics | -'],
    ],
    [
      'a unit in the title counts',
      table('Cookie | Duration (days)', '_ga | 30 | x_1 | 2 hours'),
      ['_ga | unknown | 30 d', 'x_1 | unknown | 2 h'],
    ],
    [
      'purposes that are nothing but kinds are kinds',
      table('Cookie | Purpose', '_ga | Statistics | cart_1 | Cookie · strictly necessary'),
      ['_ga | statistics | -', 'cart_1 | necessary | -'],
    ],
    [
      'purposes of which one is more than a kind are purposes',
      table('Cookie | Purpose', '_ga | Statistics | cart_1 | the necessary basket'),
      ['_ga | unknown | -', 'cart_1 | unknown | -'],
    ],
    [
      'an unknown header row of a later table is a header, never a cookie',
      `<h2>Necessary cookies</h2>${table('Name | Purpose | Duration', 'auth_sid | log in | Session')}
       <h2>Advertising cookies</h2>${cells('Vendor tool | Label | Remains', 'Criteo | cto_bundle | 13 months')}`,
      ['auth_sid | necessary | session', 'cto_bundle | advertising | 397 d'],
    ],
    [
      'columns without titles, where names and durations leave no doubt',
      cells('_pk_id | Matomo | 13 months', '_pk_ses | Matomo | 30 minutes'),
      ['_pk_id | unknown | 397 d', '_pk_ses | unknown | 30 min'],
    ],
    [
      'names and durations side by side, line by line, are pairs',
      table('Name | Owner | Duration', '_a1<br>_b2<br>_c3 | Acme | 2 years<br>Session<br>1 hour'),
      ['_a1 | unknown | 731 d', '_b2 | unknown | session', '_c3 | unknown | 1 h'],
    ],
    [
      'one cookie a table, turned round, with who sets it said twice',
      `<table><tr><td>Name:<td>_ga<tr><td>Provider:<td>example.org<tr><td>Service:<td>Google Analytics
       <tr><td>Expires in:<td>1 year 1 month</table>`,
      ['_ga | unknown | 397 d'],
    ],
    [
      'several cookies in a table that is turned round',
      '<table><tr><th>Cookie<td>_ga<td>_gid<tr><th>Lifetime<td>2 years<td>1 day</table>',
      ['_ga | unknown | 731 d', '_gid | unknown | 1 d'],
    ],
  ])

  test('who sets it, said in two columns, is kept from both', () => {
    const { declarations } = read(
      table('Name | Provider | Service | Use', '_ga | example.org | Analytics | counts'),
    )
    expect(declarations[0]?.provider).toBe('example.org, Analytics')
  })

  test('an unknown title is told, once', () => {
    const { notUnderstood } = read(table('Name | Purpose | Moment', '_a1 | a | b | _c2 | d | e'))
    expect(notUnderstood.map(({ kind, text }) => [kind, text])).toEqual([['column', 'Moment']])
  })

  test('a refusal says which title was not understood', () => {
    expect(refusal(table('Cookie name | Colour', '_ga | red'))).toContain('not understood: "Colour"')
  })
})

describe('another table or list never refuses a page', () => {
  const policy = table('Cookie | Purpose', '_ga | counts')
  const rows = ['_ga | unknown | -']
  tell([
    ['browsers', `${table('Browser | How to block', 'Firefox | settings')}${policy}`, rows],
    [
      'what is kept of persons',
      `${policy}${table('Data | Retention | Basis', 'E-mail | 2 years | consent')}`,
      rows,
    ],
    [
      'recipients',
      `${policy}<h2>Recipients</h2>${table('Name | Purpose | Country', 'Acme | hosting | US')}`,
      rows,
    ],
    [
      'in Markdown, too',
      '| Browser | Help |\n|--|--|\n| Opera | see |\n\n# Ours\n\n| Cookie | Use |\n|--|--|\n| _ga | counts |',
      rows,
    ],
    [
      'a term of a definition list that is no name',
      '<dl><dt>_ga<dd>counts visits<dt>What if I refuse?<dd>Nothing is stored.</dl>',
      rows,
    ],
  ])
})

describe('rows that say something across the table', () => {
  tell([
    [
      'a service ends the kind',
      table(
        'Name | Use | Duration',
        'Strictly necessary cookies | |  | sid_1 | log in | Session | Vimeo | | | vuid | video | 2 years',
      ),
      ['sid_1 | necessary | session', 'vuid | unknown | 731 d'],
    ],
    [
      'a kind follows a kind',
      table(
        'Name | Use | Duration',
        'Necessary | | | sid_1 | log in | Session | Statistics | | | _pk_id.* | visits | 13 months',
      ),
      ['sid_1 | necessary | session', '_pk_id.* | statistics | 397 d'],
    ],
    [
      'a cookie of which nothing is said is a cookie',
      table('Name | Use', 'sid_1 | log in | _ga |'),
      ['sid_1 | unknown | -', '_ga | unknown | -'],
    ],
  ])
})

describe('what makes a necessary cookie depend on consent', () => {
  const necessary = (body: string) => `<h2>Strictly necessary cookies</h2>${body}`
  const plain = table('Cookie | Use', 'sid_1 | log in')
  const doubted = ['sid_1 | unknown | -']
  tell([
    [
      'its own column',
      necessary(table('Cookie | Use | Consent', 'sid_1 | log in | Yes')),
      ['sid_1 | unknown | - | Consent: Yes'],
    ],
    [
      'its own column, denied',
      necessary(table('Cookie | Use | Required', 'sid_1 | log in | No')),
      ['sid_1 | unknown | - | Required: No'],
    ],
    [
      'a legal basis',
      necessary(table('Cookie | Zweck | Rechtsgrundlage', 'sid_1 | Anmeldung | Einwilligung')),
      ['sid_1 | unknown | - | Rechtsgrundlage: Einwilligung'],
    ],
    [
      'a column that says that none is asked',
      necessary(table('Cookie | Use | Consent', 'sid_1 | log in | No')),
      ['sid_1 | necessary | - | Consent: No'],
    ],
    ['its purpose', necessary(table('Cookie | Use', 'sid_1 | Only with your consent')), doubted],
    [
      'a purpose that remembers consent',
      necessary(table('Cookie | Use', 'sid_1 | stores your consent')),
      ['sid_1 | necessary | -'],
    ],
    ['a sentence below', necessary(`${plain}<p>These cookies are only set with your consent.</p>`), doubted],
    [
      'a sentence below, in Italian',
      `<h2>Cookie necessari</h2>${plain}<p>I cookie qui sopra richiedono il tuo consenso.</p>`,
      doubted,
    ],
    [
      'a sentence that leads on',
      necessary(`${plain}<p>The following cookies are only set with your consent:</p>`),
      ['sid_1 | necessary | -'],
    ],
    [
      'a sentence about others',
      necessary(`${plain}<p>Marketing cookies are only set with your consent.</p>`),
      ['sid_1 | necessary | -'],
    ],
    ['a refusal that is offered', necessary(`<p>You may refuse them in the banner.</p>${plain}`), doubted],
    ['a button', `<p>Necessary only</p>${plain}`, doubted],
    ['a cell that names a tool', table('Cookie | Category', 'sid_1 | Required by YouTube'), doubted],
  ])
})

describe('lists and paragraphs', () => {
  tell([
    [
      'a name, a colon, what it does and how long',
      '<h2>Strictly necessary cookies</h2><ul><li>portal_sid: keeps you signed in (session)<li>consent_v2: your choice (6 months)</ul>',
      ['portal_sid | necessary | session', 'consent_v2 | necessary | 184 d'],
    ],
    [
      'an ordinary word among names that stand there in the same way',
      '<p>user_sid: sign in (session)<br>theme: colours (1 year)</p>',
      ['user_sid | unknown | session', 'theme | unknown | 366 d'],
    ],
    [
      'an ordinary word alone is none',
      '<p>_ga: visits</p><p>What else we keep is said here.</p><p>theme: colours (1 year)</p>',
      ['_ga | unknown | -'],
    ],
    [
      'code is a name, whatever the word',
      '<ul><li><code>theme</code> keeps your colours<li><code>lang</code>: your language</ul>',
      ['theme | unknown | -', 'lang | unknown | -'],
    ],
    [
      'arrows',
      '<p>test_cookie -&gt; ads.example -&gt; tries the browser -&gt; 1 day</p>',
      ['test_cookie | unknown | 1 d'],
    ],
    [
      'a dash, and the duration first',
      "<ul><li>'_pk_id' – 13 mois (visiteur)<li>'_pk_ref' – 6 mois</ul>",
      ['_pk_id | unknown | 397 d', '_pk_ref | unknown | 184 d'],
    ],
    [
      'a name in bold, a paragraph',
      '<p><b>.AspNetCore.Antiforgery</b></p><p>Against forgery.</p><p>Valid for 2 hours</p>',
      ['.AspNetCore.Antiforgery | unknown | 2 h'],
    ],
    [
      'a heading a cookie, labelled lines',
      '<h3>hj_session*</h3><ul><li>Purpose: visits<li>Duration: 30 minutes</ul>',
      ['hj_session* | unknown | 30 min'],
    ],
    [
      'labels, one a line',
      '<p>Name: auth_tkt</p><p>Purpose: log in</p><p>Duration of cookie: 2 years</p>',
      ['auth_tkt | unknown | 731 d'],
    ],
    [
      'labels in one line',
      'Name: cookie-a; Purpose: your choice; Lifetime: 13 months.',
      ['cookie-a | unknown | 397 d'],
    ],
    [
      'labels above their texts',
      '<div>Cookie</div><div>cky-consent</div><div>Duration</div><div>1 year</div>',
      ['cky-consent | unknown | 366 d'],
    ],
    [
      'a name in brackets, labelled below',
      '<p>• Visitor cookie (cms_user_state)<br>Lifespan: session</p>',
      ['cms_user_state | unknown | session'],
    ],
    [
      'a definition list, with the duration labelled behind the sentence',
      '<dl><dt>sid_1<dd>Keeps visitors signed in. Lifetime: 1 hour</dl>',
      ['sid_1 | unknown | 1 h'],
    ],
    [
      'Markdown: a list with code in bold, and what is indented below',
      '* __`_ga`__ + __`_gid`__:  \nVisits, anonymous\n\n* __`lang`__:  \n    Your language\n',
      ['_ga, _gid | unknown | -', 'lang | unknown | -'],
    ],
    [
      'the address of whoever answers is none',
      '<p>Name: Acme Ltd<br>Address: 1 High Street<br>E-Mail: info@example.org</p><p>_ga: visits</p>',
      ['_ga | unknown | -'],
    ],
    [
      'flags of a cookie are none',
      '<ul><li><code>sid_1</code>: log in<li><code>HttpOnly</code>: yes<li><code>Secure</code>: yes</ul>',
      ['sid_1 | unknown | -'],
    ],
    [
      'consent asked for above a list holds for all of it',
      '<h2>Necessary cookies</h2><p>Only if you agree:</p><ul><li>a_1: x<li>b_2: y</ul>',
      ['a_1 | unknown | -', 'b_2 | unknown | -'],
    ],
  ])

  test('prose stays prose', () => {
    expect(() =>
      read('<h1>Cookies</h1><p>We use cookies to count visits: they last up to 2 years.</p>'),
    ).toThrow(PolicyError)
  })
})

describe('Markdown', () => {
  tell([
    ['tabs inside the rows', '| Name | \tPurpose |\n|---|---|\n| _ga\t | visits |', ['_ga | unknown | -']],
    [
      'tags inside the cells',
      '| Cookie | Expires | Notes |\n|--|--|--|\n| _ga | <b>2 years</b> | see <a href="https://x.example/">there</a> |',
      ['_ga | unknown | 731 d | Notes: see there'],
    ],
    [
      'what stands above it about the file',
      '---\ntitle: Advertising cookies\n---\n\n| Cookie | Use |\n|--|--|\n| _ga | visits |',
      ['_ga | unknown | -'],
    ],
    ['a row of empty cells', '| Cookie | Use |\n|--|--|\n| _ga | visits |\n|   |   |', ['_ga | unknown | -']],
    [
      'a number before the heading',
      '### 3.1 Essential cookies\n\n| Cookie | Use |\n|--|--|\n| sid_1 | log in |',
      ['sid_1 | necessary | -'],
    ],
  ])
})

describe('what was not understood does not cost what was', () => {
  test('the rows that were are read, the others are kept word for word', () => {
    const document = read(
      `<table><tr><th>Cookie<th>Use<th>Duration<tr><td>_ga<td>visits<td>1 day<tr><td>a<td>b</table>`,
    )
    expect(told(document)).toEqual(['_ga | unknown | 1 d'])
    expect(document.unread).toEqual(['a\tb'])
  })

  test('a lost row is told however much else was not understood', () => {
    const others = cells(...Array.from({ length: 600 }, () => 'opening | hours'))
    const document = read(
      `${others}<table><tr><th>Cookie<th>Use<th>Duration<tr><td>_ga<td>visits<td>1 day<tr><td>a<td>b</table>`,
    )
    expect(document.unread).toEqual(['a\tb'])
  })

  test('a list of names that is left open says so', () => {
    const { declarations } = read(table('Cookie | Use', '_ga, _gid and similar | visits | sid_1 | log in'))
    expect(declarations.map(({ names, namesOpen }) => [names, namesOpen])).toEqual([
      [['_ga', '_gid'], true],
      [['sid_1'], undefined],
    ])
  })
})

function read(source: string): PolicyDocument {
  return parsePolicy(source.startsWith('<') ? pageOf(`<body>${source}</body>`) : source)
}

function refusal(source: string): string {
  try {
    read(source)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

/** `name | kind | lifetime`, and what stands under titles that are not known. */
function told({ declarations }: PolicyDocument): string[] {
  return declarations.map(({ names, category, lifetime, further = [] }) =>
    [
      names.join(', '),
      category,
      lifetimeOf(lifetime),
      ...further.map(({ title, text }) => `${title}: ${text}`),
    ].join(' | '),
  )
}

function lifetimeOf(lifetime: DeclaredLifetime): string {
  if (lifetime.kind !== 'at-most') return lifetime.kind === 'session' ? 'session' : '-'
  const minutes = Math.round(lifetime.days * 1440)
  if (minutes < 60) return `${minutes} min`
  return minutes < 1440 ? `${minutes / 60} h` : `${Math.round(lifetime.days)} d`
}

/** A table with a row of titles; the cells of its rows follow each other. */
function table(titles: string, body: string): string {
  const head = titles.split('|').map(title => `<th>${title.trim()}`)
  const all = body.split('|').map(cell => `<td>${cell.trim()}`)
  const rows = Array.from({ length: Math.ceil(all.length / head.length) }, (_, row) =>
    all.slice(row * head.length, (row + 1) * head.length).join(''),
  )
  return `<table><tr>${head.join('')}${rows.map(row => `<tr>${row}`).join('')}</table>`
}

/** A table without titles that are written as such. */
function cells(...rows: string[]): string {
  return `<table>${rows
    .map(
      row =>
        `<tr>${row
          .split('|')
          .map(cell => `<td>${cell.trim()}`)
          .join('')}`,
    )
    .join('')}</table>`
}
