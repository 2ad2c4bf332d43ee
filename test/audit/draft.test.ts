import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draft, draftOf } from '../../src/audit/draft.ts'
import { draftFormats } from '../../src/audit/draft-formats.ts'
import { draftLanguage, piecesOf } from '../../src/audit/draft-words.ts'
import { trackerCookies, writtenName } from '../../src/audit/trackers.ts'
import { matcherOf } from '../../src/cookie/name-pattern.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import { languages } from '../../src/policy/languages/index.ts'
import type { Declaration } from '../../src/policy/policy.ts'
import { headerOf } from '../../src/policy/reader/columns.ts'
import { parseNames } from '../../src/policy/reader/name-cell.ts'
import { parsePolicy } from '../../src/policy/reader/parse.ts'
import type { StandingPolicy } from '../../src/policy/registry.ts'
import { pageOf } from '../policy/pages.ts'
import { aPolicy } from './samples.ts'
import { day, google, google4, hour, matomo, minute, onParent, reportOf, type Story, start } from './story.ts'

const older = aPolicy('own', {})
const newerRow: Partial<Declaration> = {
  function: '',
  location: '',
  purposes: 'authentication',
  lifetime: { kind: 'at-most', days: 14 },
  lifetimeText: '2 weeks',
  row: 'Opendatasoft\tsessionid\t2 weeks\tauthentication',
}
const newer = aPolicy('own', newerRow)
const stranger: Partial<ObservedCookie> = { name: 'vuid', expires: start + 2 * day }

function draft(story: Story): Draft {
  const draft = draftOf(reportOf(story))
  if (!draft) throw new Error('expected a draft; got none')
  return draft
}

function inLanguage(language: string, { standing, policy }: StandingPolicy): StandingPolicy {
  return { standing, policy: { ...policy, language } }
}

const cellsOf = (cookie: Partial<ObservedCookie>, policy = newer, ...beside: Partial<ObservedCookie>[]) =>
  draft({ policy, steps: [cookie, ...beside].map(one => [0, 'set', one] as const) }).rows.find(
    ({ name }) => name === cookie.name,
  )?.cells

test('a sign that would not be seen stands in the row by its code, and is told of', () => {
  const [row] = draft({ policy: newer, steps: [[0, 'set', { name: 'vu\u202eid' }]] }).rows
  expect(row?.cells[1]).toBe('vu‹U+202E›id')
  expect(row?.notes).toContainEqual({ id: 'hidden_signs', values: [] })
})

describe('a row has the columns of the template that the policy has', () => {
  test('the newer, where lifetimes are stated', () => {
    expect(draft({ policy: newer, steps: [[0, 'set', stranger]] })).toMatchObject({
      template: 'newer',
      language: 'en',
      titles: ['Supplier name', 'Cookie name', 'Duration', 'Function'],
      rows: [
        {
          name: 'vuid',
          cells: [
            '[to be completed: who sets it] (data.city.gov)',
            'vuid',
            '2 days',
            '[to be completed: purpose]',
          ],
          notes: [],
        },
      ],
      notes: [],
    })
  })

  test('the older, where none is: what was measured stands beside what is open', () => {
    expect(draft({ policy: older, steps: [[0, 'set', stranger]] })).toMatchObject({
      template: 'older',
      titles: ["Service provider's name", 'Function and location', 'Cookie name(s)', 'Purposes'],
      rows: [
        {
          cells: [
            '[to be completed: who sets it]',
            '[to be completed: function and location] (data.city.gov)',
            'vuid',
            '[to be completed: purpose] (Duration: 2 days)',
          ],
        },
      ],
    })
  })

  test('the newer too, where its column of lifetimes is empty', () => {
    const empty = { ...newerRow, lifetime: { kind: 'unstated' }, lifetimeText: '' } as const
    const { template } = draft({ policy: aPolicy('own', empty), steps: [[0, 'set', stranger]] })
    expect(template).toBe('newer')
  })
})

describe('of the lifetime it says what was measured, and no more', () => {
  const expiring = (after: number) => ({ ...stranger, expires: start + after })
  test.each<[reason: string, cookie: Partial<ObservedCookie>, kind: 'set' | 'found', words: string]>([
    ['the whole, when the setting was seen', expiring(30 * minute), 'set', '30 minutes'],
    ['months are no fixed span', expiring(364 * day), 'set', '364 days'],
    ['a rest, when it was only found', expiring(13 * day + 12 * hour), 'found', 'at least 14 days'],
    [
      'a browser keeps no more than this',
      expiring(400 * day),
      'set',
      "at the browser's cap of 400 days or more",
    ],
    ['until the browser closes', { name: 'vuid' }, 'set', 'Session'],
  ])('%s', (_, cookie, kind, words) => {
    expect(draft({ policy: newer, steps: [[0, kind, cookie]] }).rows[0]?.cells[2]).toBe(words)
  })

  test('nothing, when the record is behind the jar', () => {
    const story = reportOf({ policy: newer, steps: [[0, 'set', stranger]] })
    const present = story.present.map(audited => ({
      ...audited,
      cookie: { ...audited.cookie, expires: start + 3 * day },
    }))
    expect(draftOf({ ...story, present })?.rows[0]?.cells[2]).toBe('[to be completed: duration]')
  })
})

describe('of who sets it, it says only what is certain', () => {
  test.each<
    [reason: string, cookie: Partial<ObservedCookie>, beside: Partial<ObservedCookie>[], start: string[]]
  >([
    [
      'a name that only one tool makes, without what varies',
      matomo,
      [],
      ['Matomo (data.city.gov)', '_pk_id.*'],
    ],
    [
      'a common name alone proves nothing',
      google,
      [],
      ['[to be completed: who sets it] (data.city.gov)', '_ga'],
    ],
    ['beside its companion it does', google, [google4], ['Google Analytics (data.city.gov)', '_ga']],
    ['and so does the companion', google4, [google], ['Google Analytics (data.city.gov)', '_ga_*']],
    [
      'a cookie of the parent domain reaches more hosts',
      { ...stranger, ...onParent },
      [],
      ['[to be completed: who sets it] (city.gov and every host below it)', 'vuid'],
    ],
    [
      'a cookie can have no name',
      { name: '' },
      [],
      ['[to be completed: who sets it] (data.city.gov)', '(cookie without a name)'],
    ],
  ])('%s', (_, cookie, beside, beginning) => {
    expect(cellsOf(cookie, newer, ...beside)?.slice(0, 2)).toEqual(beginning)
  })

  test('no tool is named when that rule is switched off', () => {
    const { rows } = draft({
      policy: newer,
      steps: [[0, 'set', matomo]],
      rulesOff: new Set(['identified']),
    })
    expect(rows[0]?.cells.slice(0, 2)).toEqual([
      '[to be completed: who sets it] (data.city.gov)',
      matomo.name,
    ])
  })

  test('it warns of another site and of a tool that someone else may run', () => {
    const { rows } = draft({ policy: newer, steps: [[0, 'set', { ...matomo, ...onParent }]] })
    expect(rows[0]?.notes).toEqual([
      { id: 'draft_of_parent', values: ['city.gov'] },
      { id: 'draft_identified', values: ['Matomo'] },
    ])
  })
})

test.each<[name: string, written: string]>([
  ['_pk_ses.12.a0b1', '_pk_ses.*'],
  ['_pk_ref.1.1fff', '_pk_ref.*'],
  ['_ga_ABCDE12345', '_ga_*'],
  ['_gat_gtag_UA_123_1', '_gat_gtag_UA_*'],
  ['_gat_UA-123-1', '_gat_UA-*'],
  ['_gat', '_gat'],
  ['_hjSessionUser_123', '_hjSessionUser_*'],
  ['_hjSession_123', '_hjSession_*'],
  ['atuserid', 'atuserid'],
])('%s is written %s: the reader of policies finds it again', (name, written) => {
  const family = trackerCookies.find(one => one.name.test(name))
  expect(family && writtenName(family, name)).toBe(written)
  expect(matcherOf(written)(name)).toBe(true)
  expect(parseNames(written)).toEqual({ understood: true, names: [written], literal: true })
})

test('a row with nearly the same name, and rows that could not be read, are told of', () => {
  const unread: Partial<Declaration> = {
    ...newerRow,
    names: [],
    namesText: 'various',
    notUnderstood: { names: 'various' },
    row: 'Opendatasoft\tvarious\t2 weeks\tauthentication',
  }
  const { rows, table } = draft({
    policy: aPolicy('own', newerRow, unread),
    steps: [[0, 'set', { name: 'SessionID' }]],
  })
  expect(rows[0]?.notes).toEqual([
    { id: 'rows_unread_other', values: [{ count: 1 }] },
    { id: 'near_miss', values: [{ count: 1 }, 'sessionid'] },
  ])
  expect(table.status).toBe('whole')
})

describe('which cookies have a row', () => {
  test('none, no draft: what is declared needs none', () => {
    expect(draftOf(reportOf({ steps: [[0, 'set', {}]] }))).toBeUndefined()
  })

  test('one that has gone was observed as well', () => {
    const { rows } = draft({
      steps: [
        [0, 'set', stranger],
        [day, 'removed', stranger],
      ],
    })
    expect(rows.map(({ name }) => name)).toEqual(['vuid'])
  })

  test('two paths, or two sites of one tool, are one row', () => {
    const { rows } = draft({
      policy: newer,
      steps: [
        [0, 'set', matomo],
        [0, 'set', { ...matomo, path: '/explore/' }],
        [0, 'set', { ...matomo, name: '_pk_id.2.1fff' }],
      ],
    })
    expect(rows.map(({ cells }) => cells[1])).toEqual(['_pk_id.*'])
  })
})

describe('the whole corrected table', () => {
  const second = {
    ...newerRow,
    names: ['csrftoken'],
    row: 'Opendatasoft\tcsrftoken\t2 weeks\tauthentication',
  }
  test('has every row of the policy word for word, and the new ones at the end under a heading to be found', () => {
    const policy = aPolicy('own', newerRow, second, { ...newerRow, heading: 'Statistical cookies' })
    const { table, rows } = draft({ policy, steps: [[0, 'set', stranger]] })
    expect(table).toEqual({
      status: 'whole',
      groups: [
        {
          heading: 'Strictly necessary cookies',
          rows: [newerRow.row?.split('\t'), second.row.split('\t')],
        },
        { heading: 'Statistical cookies', rows: [newerRow.row?.split('\t')] },
        { heading: '[to be completed: kind of cookies]', rows: rows.map(({ cells }) => cells) },
      ],
    })
  })

  test.each<[why: string, reason: string, policy: StandingPolicy, note: string]>([
    ['platform', "the platform's description is no policy", aPolicy('platform', {}), 'draft_platform'],
    [
      'noted',
      'our words are not its words',
      aPolicy('own', { ...newerRow, verbatim: false }),
      'draft_no_table_noted',
    ],
    [
      'shape',
      'a column that no template has',
      aPolicy('own', { row: 'a\tb\tc\td\te' }),
      'draft_no_table_shape',
    ],
    [
      'shape',
      'columns in another order',
      aPolicy('own', { ...newerRow, row: 'sessionid\tOpendatasoft\t2 weeks\tauthentication' }),
      'draft_no_table_shape',
    ],
  ])('is not made up (%s): %s', (why, _, policy, note) => {
    const { table, notes } = draft({ policy, steps: [[0, 'set', stranger]] })
    expect(table).toEqual({ status: 'none', why })
    expect(notes.map(({ id }) => id)).toEqual([note])
  })
})

describe("the policy's language", () => {
  test.each(languages.map(({ tag }) => tag))('%s has words and titles that the reader knows', language => {
    expect(draftLanguage(language).tag).toBe(language)
    for (const policy of [older, newer]) {
      const { titles, template } = draft({
        policy: inLanguage(language, policy),
        steps: [[0, 'set', stranger]],
      })
      const header = headerOf(titles)
      expect(header?.languages).toContain(language)
      expect(header?.columns).toEqual(
        template === 'older'
          ? [['provider'], ['function-and-location'], ['names'], ['purposes']]
          : [['provider'], ['names'], ['lifetime'], ['purposes']],
      )
    }
  })

  test('has the titles of its own table, where they are known', () => {
    const titles = { provider: 'Anbieter', names: 'Bezeichnung', lifetime: 'Laufzeit' }
    const { standing, policy } = inLanguage('de', newer)
    const own = draft({ policy: { standing, policy: { ...policy, titles } }, steps: [[0, 'set', stranger]] })
    expect(own.titles).toEqual(['Anbieter', 'Bezeichnung', 'Laufzeit', 'Zweck'])
  })

  test('in French', () => {
    expect(cellsOf(stranger, inLanguage('fr-FR', newer))).toEqual([
      '[à compléter : qui le dépose] (data.city.gov)',
      'vuid',
      '2 jours',
      '[à compléter : finalité]',
    ])
  })

  test.each(['ja', '', 'constructor'])('%j has none: English', language => {
    expect(draft({ policy: inLanguage(language, newer), steps: [[0, 'set', stranger]] })).toMatchObject({
      language: 'en',
      titles: ['Supplier name', 'Cookie name', 'Duration', 'Function'],
    })
  })
})

const { html, markdown } = draftFormats

describe('what is copied shows a hostile name as it is', () => {
  test.each<[reason: string, name: string, html: string, markdown: string]>([
    [
      'a tag',
      '<img src=x onerror=alert(1)>',
      '&lt;img src=x onerror=alert(1)&gt;',
      '&#60;img src=x onerror=alert(1)&#62;',
    ],
    ['a cell’s end', 'a|b\\|c', 'a|b\\|c', 'a&#124;b\\\\&#124;c'],
    ['code', '`a`', '`a`', '\\`a\\`'],
    ['emphasis', '*a* __b__', '*a* __b__', '\\*a\\* \\_\\_b\\_\\_'],
    ['lines', 'a\r\nb\nc', 'a<br>b<br>c', 'a<br>b<br>c'],
    ['a link', '[a](http://b)', '[a](http://b)', '\\[a\\](http&#58;//b)'],
    ['a link by itself', 'www.a.org b@c.org', 'www.a.org b@c.org', 'www&#46;a.org b&#64;c.org'],
    ['a reference', '&lt;', '&amp;lt;', '&#38;lt;'],
    ['quotation marks', `"'`, '&quot;&#39;', `"'`],
    ['a tab', 'a\tb', 'a b', 'a b'],
  ])('%s', (_, name, asHtml, asMarkdown) => {
    expect(html.row([name, 'x'])).toBe(`<tr><td>${asHtml}</td><td>x</td></tr>`)
    expect(markdown.row([name, 'x'])).toBe(`| ${asMarkdown} | x |`)
  })

  test('nothing but the table stands in the page that it is pasted into', () => {
    const name = '</td></table><script>alert(1)</script><img src=x onerror=alert(1)>'
    const page = pageOf(html.table(['Cookie name', 'Function'], [{ heading: name, rows: [[name, name]] }]))
    expect([...page.querySelectorAll('*')].map(({ localName }) => localName).join(' ')).toBe(
      'html head body h3 table thead tr th th tbody tr td td',
    )
    expect(page.querySelector('td')?.textContent).toBe(name)
  })
})

describe('what is copied, the reader of policies reads back', () => {
  const parsed = {
    html: (text: string) => parsePolicy(pageOf(text)),
    markdown: (text: string) => parsePolicy(text),
  }
  const formats = ['html', 'markdown'] as const

  const templates = { older, newer }
  const tables = languages.flatMap(({ tag }) =>
    formats.flatMap(format => (['older', 'newer'] as const).map(template => ({ tag, format, template }))),
  )

  test.each(tables)(
    'a whole table of the $template template in $tag as $format',
    ({ tag, format, template }) => {
      const policy = inLanguage(tag, templates[template])
      const { titles, rows, table } = draft({
        policy,
        steps: [
          [0, 'set', stranger],
          [0, 'set', matomo],
        ],
      })
      if (table.status !== 'whole') throw new Error(`expected a table; got ${table.why}`)
      const { declarations } = parsed[format](draftFormats[format].table(titles, table.groups))
      expect(declarations.map(({ heading, row }) => [heading, row])).toEqual(
        table.groups.flatMap(({ heading, rows }) => rows.map(cells => [heading, cells.join('\t')])),
      )
      expect(declarations[0]).toEqual(policy.policy.declarations[0])
      expect(declarations.map(({ names }) => names)).toEqual([['sessionid'], ['_pk_id.*'], ['vuid']])
      expect(declarations.map(({ category }) => category)).toEqual(['necessary', 'unknown', 'unknown'])
      // What was measured is a lifetime in its column; in a table without one it is read as a remark.
      expect(declarations.slice(1).map(({ lifetime }) => lifetime.kind)).toEqual(
        rows.map(() => (template === 'newer' ? expect.stringMatching(/^(?:at-most|session)$/) : 'unstated')),
      )
    },
  )

  test.each(formats)('whatever the cells say, as %s', format => {
    const piece = fc.oneof(
      fc.constantFrom(
        '|',
        '\\',
        '`',
        '*',
        '_',
        '<',
        '>',
        '&',
        '#',
        '~',
        '[',
        ']',
        '"',
        ':',
        '//',
        '\n',
        ' ',
        '<br>',
      ),
      fc.constantFrom('&lt;', '&#60;', 'www.', '</td>', '<!--', '-->', 'a', '1', '-', '@', '$', '+', '='),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    )
    const cell = fc
      .array(piece, { maxLength: 8 })
      .map(pieces => pieces.join(''))
      // Cells come from the reader, which leaves single spaces and no empty lines.
      .map(text => text.replace(/(?!\n)\p{Cc}/gu, ''))
      .map(text =>
        text
          .split('\n')
          .map(line => line.replace(/\s+/g, ' ').trim())
          .filter(line => line !== '')
          .join('\n'),
      )
    fc.assert(
      fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), cells => {
        const row = [`a${cells[0]}`, `b${cells[1]}`, ...cells.slice(2)]
        const text = draftFormats[format].table(newerTitles, [{ heading: 'Cookies', rows: [row] }])
        expect(parsed[format](text).declarations.map(({ row }) => row)).toEqual([row.join('\t')])
      }),
    )
  })
})

const newerTitles = ['Supplier name', 'Cookie name', 'Duration', 'Function']

describe('what is open in a cell is told apart from what is known', () => {
  test.each(languages.map(({ tag }) => tag))('in %s', tag => {
    const words = draftLanguage(tag).drafts
    const gap = words.open.replace('{what}', words.purpose)
    expect(piecesOf(words, `${gap} (x) ${gap}`)).toEqual([
      { text: gap, isOpen: true },
      { text: ' (x) ', isOpen: false },
      { text: gap, isOpen: true },
    ])
  })

  test('and nothing of a cell is lost', () => {
    const words = draftLanguage('en').drafts
    fc.assert(
      fc.property(fc.array(fc.constantFrom('[', ']', '[to be completed: ', 'a', '$&', '\n')), signs => {
        const cell = signs.join('')
        expect(
          piecesOf(words, cell)
            .map(({ text }) => text)
            .join(''),
        ).toBe(cell)
      }),
    )
  })
})
