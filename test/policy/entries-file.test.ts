import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories } from '../../src/policy/category.ts'
import {
  type EntriesRead,
  fileLimits,
  type PolicyEntry,
  readEntries,
  readEntriesFile,
  writeEntries,
} from '../../src/policy/entries-file.ts'
import { aDeclaration } from '../audit/samples.ts'

const entry = (different: Record<string, unknown> = {}): Record<string, unknown> => ({
  hosts: ['data.city.gov'],
  language: 'en',
  source: { document: 'policy.txt' },
  declarations: [aDeclaration()],
  ...different,
})
const lines = (...entries: unknown[]) => entries.map(one => `${JSON.stringify(one)}\n`).join('')
const other = entry({ hosts: ['opendata.town.gov', 'data.town.gov'] })
const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer

function problemsIn(read: EntriesRead) {
  return read.status === 'refused' ? read.problems : []
}

describe('reads', () => {
  test.each<[reason: string, text: string, entries: unknown[]]>([
    ['one entry on a line', lines(entry()), [entry()]],
    ['two entries on two lines', lines(entry(), other), [entry(), other]],
    ['a last line without an end', lines(entry()).trim(), [entry()]],
    ['one entry over many lines, as import-policy prints it', JSON.stringify(entry(), null, 2), [entry()]],
    ['a byte order mark', `\uFEFF${lines(entry())}`, [entry()]],
    ['line ends of Windows', lines(entry(), other).replaceAll('\n', '\r\n'), [entry(), other]],
    ['empty lines', `\n\n${lines(entry())}\n  \n${lines(other)}\n`, [entry(), other]],
    [
      'a line separator inside a text, which ends no line',
      lines(entry({ source: { document: 'a\u2028b' } })),
      [entry({ source: { document: 'a\u2028b' } })],
    ],
  ])('%s', (_, text, entries) => {
    expect(readEntries(text)).toEqual({ status: 'read', entries })
    expect(readEntriesFile(bytes(text))).toEqual({ status: 'read', entries })
  })
})

describe('refuses', () => {
  const host = { what: 'host' }
  test.each<[reason: string, text: string, problems: object[]]>([
    ['an empty file', '', [{ expected: { what: 'some' } }]],
    ['only a byte order mark and empty lines', '\uFEFF\n \r\n', [{ expected: { what: 'some' } }]],
    ['what is no JSON', 'hosts: a', [{ line: 1, expected: { what: 'json' }, got: 'hosts: a' }]],
    [
      'every faulty line, and only those',
      `${lines(entry())}x\n\n${lines(entry({ hosts: ['city'] }))}`,
      [
        { line: 2, expected: { what: 'json' }, got: 'x' },
        { line: 4, path: 'hosts[1]', expected: host, got: '"city"' },
      ],
    ],
    [
      'a first line that is broken does not hide the others',
      `{"hosts":\n${lines(entry(), 7)}`,
      [
        { line: 1, expected: { what: 'json' }, got: '{"hosts":' },
        { line: 3, expected: { what: 'object' }, got: '7' },
      ],
    ],
    [
      'one entry over many lines, where it ceases to be JSON',
      JSON.stringify(entry(), null, 2).replace('"en",', '"en"'),
      [{ line: 6, expected: { what: 'json' }, got: '"source": {' }],
    ],
    [
      'one entry over many lines, by its path',
      JSON.stringify(entry({ language: 'English' }), null, 2),
      [{ path: 'language', expected: { what: 'language' }, got: '"English"' }],
    ],
    ['a list in place of an entry', '[1]', [{ line: 1, expected: { what: 'object' }, got: '[…]' }]],
    ['null', 'null', [{ line: 1, expected: { what: 'object' }, got: 'null' }]],
    [
      'the same host in two entries',
      lines(entry(), other, entry()),
      [1, 3].map(line => ({ line, path: 'hosts', expected: { what: 'once' }, got: '"data.city.gov"' })),
    ],
    [
      'the same host twice in one entry',
      lines(entry({ hosts: ['data.city.gov', 'data.city.gov'] })),
      [{ line: 1, path: 'hosts', expected: { what: 'once' }, got: '"data.city.gov"' }],
    ],
    [
      'a property that every object seems to have',
      `{"__proto__": {"hosts": ["data.city.gov"]}, ${lines(entry()).slice(1)}`,
      [{ line: 1, path: '__proto__', expected: { what: 'no_such' }, got: '__proto__' }],
    ],
    [
      'who brought it, which is not for the file to say',
      lines(entry({ source: { document: 'x', imported: { by: 'organisation', at: 1 } } })),
      [{ line: 1, path: 'source.imported', expected: { what: 'no_such' }, got: 'imported' }],
    ],
    [
      'more entries than a file may have',
      lines(...Array.from({ length: fileLimits.entries + 1 }, () => 1)),
      [{ expected: { what: 'entries', of: 500 }, got: '501' }],
    ],
    [
      'no more than three problems of one entry, each shortened',
      lines({ hosts: 'x'.repeat(200), language: 5, source: null, declarations: {} }),
      [
        { line: 1, path: 'hosts', expected: { what: 'list' }, got: `"${'x'.repeat(79)}…` },
        { line: 1, path: 'language', expected: { what: 'text' }, got: '5' },
        { line: 1, path: 'source', expected: { what: 'object' }, got: 'null' },
      ],
    ],
  ])('%s', (_, text, problems) => {
    const read = readEntries(text)
    expect(read.status).toBe('refused')
    expect(problemsIn(read)).toEqual(problems)
  })

  const row = (different: object) => ({ declarations: [aDeclaration(), { ...aDeclaration(), ...different }] })
  test.each<
    [reason: string, different: Record<string, unknown>, path: string, what: string, of?: string | number]
  >([
    ['an IP address', { hosts: ['127.0.0.1'] }, 'hosts[1]', 'host'],
    ['capital letters', { hosts: ['Data.City.gov'] }, 'hosts[1]', 'host'],
    ['an address in place of a host', { hosts: ['https://data.city.gov/'] }, 'hosts[1]', 'host'],
    ['markup', { hosts: ['<img src=x>.gov'] }, 'hosts[1]', 'host'],
    ['no host', { hosts: [] }, 'hosts', 'some'],
    ['too many hosts', { hosts: many(51, index => `h${index}.gov`) }, 'hosts', 'fewer', 50],
    ['no rows', { declarations: [] }, 'declarations', 'some'],
    ['too many rows', { declarations: many(501, () => aDeclaration()) }, 'declarations', 'fewer', 500],
    ['a text too long', row({ purposes: 'x'.repeat(5_001) }), 'declarations[2].purposes', 'shorter', 5000],
    ['a language too long', { language: `en${'-ab'.repeat(20)}` }, 'language', 'shorter', 35],
    ['an unencrypted address', { source: { document: '', url: 'http://a.gov/' } }, 'source.url', 'https'],
    ['no address', { source: { document: '', url: 'a.gov' } }, 'source.url', 'https'],
    ['no day', { source: { document: '', retrieved: '22/11/2026' } }, 'source.retrieved', 'day'],
    [
      'another category',
      row({ category: 'good' }),
      'declarations[2].category',
      'one_of',
      categories.join(', '),
    ],
    ['an empty row', row({ row: '' }), 'declarations[2].row', 'filled'],
    [
      'a lifetime of nothing',
      row({ lifetime: { kind: 'at-most', days: 0 } }),
      'declarations[2].lifetime.days',
      'above_zero',
    ],
    [
      'a lifetime in words',
      row({ lifetime: { kind: 'at-most', days: 'two' } }),
      'declarations[2].lifetime.days',
      'above_zero',
    ],
    [
      'another kind of lifetime',
      row({ lifetime: { kind: 'ever' } }),
      'declarations[2].lifetime.kind',
      'one_of',
      'session, at-most, unstated, not-understood',
    ],
    ['verbatim as a yes', row({ verbatim: true }), 'declarations[2].verbatim', 'one_of', 'false'],
    ['a missing part', row({ names: undefined }), 'declarations[2].names', 'value'],
    ['an empty name', row({ names: ['a', ''] }), 'declarations[2].names[2]', 'filled'],
    ['a part too many', row({ value: 'secret' }), 'declarations[2].value', 'no_such'],
  ])('%s', (_, different, path, what, of) => {
    const expected = of === undefined ? { what } : { what, of }
    expect(problemsIn(readEntries(lines(entry(different))))).toMatchObject([{ line: 1, path, expected }])
  })

  test('a lifetime without end, which JSON can write', () => {
    const endless = lines(entry(row({ lifetime: { kind: 'at-most', days: 7e77 } }))).replace('7e+77', '1e999')
    expect(problemsIn(readEntries(endless))).toMatchObject([{ expected: { what: 'above_zero' } }])
  })

  test('another encoding, and a file too large, before it is looked at', () => {
    expect(readEntriesFile(new Uint8Array([0x7b, 0xff, 0x7d]).buffer)).toEqual({
      status: 'refused',
      problems: [{ expected: { what: 'file' } }],
    })
    expect(readEntriesFile(new ArrayBuffer(fileLimits.bytes + 50_000))).toEqual({
      status: 'refused',
      problems: [{ expected: { what: 'size', of: 1 }, got: '1.1 MB' }],
    })
  })

  test('entries that grow too large when each of their hosts keeps a copy', () => {
    const hosts = many(50, index => `h${index}.gov`)
    const declarations = many(30, () => ({ ...aDeclaration(), purposes: 'é'.repeat(1_250) }))
    const named = (name: string) => entry({ hosts: hosts.map(host => `${name}.${host}`), declarations })
    expect(readEntries(lines(named('a'))).status).toBe('read')
    const file = bytes(lines(named('a'), named('b')))
    expect(file.byteLength).toBeLessThan(fileLimits.bytes)
    expect(readEntriesFile(file)).toEqual({
      status: 'refused',
      problems: [{ expected: { what: 'copies', of: 5 }, got: expect.stringMatching(/^8\.\d MB$/) }],
    })
  })

  test('what is nested without end, in a moment', () => {
    expect(readEntries('['.repeat(900_000)).status).toBe('refused')
    expect(readEntries(`{"hosts":${'['.repeat(100_000)}${']'.repeat(100_000)}}`).status).toBe('refused')
  })
})

describe('what was written is read again', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 })
  const filled = text.filter(one => one !== '')
  const host = fc.domain().map(domain => `data.${domain}`.toLowerCase())
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
  const declaration = fc.record(
    {
      names: fc.array(filled, { maxLength: 3 }),
      namesText: text,
      provider: text,
      function: text,
      location: text,
      purposes: text,
      category: fc.constantFrom(...categories),
      lifetime: fc.oneof(
        fc.constantFrom({ kind: 'session' as const }, { kind: 'unstated' as const }),
        fc.record({
          kind: fc.constant('at-most' as const),
          days: fc.double({ min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true }),
        }),
        fc.record({ kind: fc.constant('not-understood' as const), text: filled }),
      ),
      lifetimeText: text,
      heading: text,
      row: filled,
      notUnderstood: fc.record({ names: text, lifetime: text }, { requiredKeys: [] }),
      verbatim: fc.constant(false as const),
    },
    {
      requiredKeys: [
        'names',
        'provider',
        'function',
        'location',
        'purposes',
        'category',
        'lifetime',
        'heading',
        'row',
      ],
    },
  )
  const entries = fc.uniqueArray(host, { minLength: 1, maxLength: 6 }).chain(hosts =>
    fc.tuple(
      ...hosts.map(one =>
        fc.record({
          hosts: fc.constant([one]),
          language: fc.constantFrom('en', 'fr', 'pt-BR'),
          source: fc.record(
            { document: text, url: fc.webUrl({ validSchemes: ['https'] }), retrieved: day, updated: day },
            { requiredKeys: ['document'] },
          ),
          declarations: fc.array(declaration, { minLength: 1, maxLength: 3 }),
        }),
      ),
    ),
  )

  test('whatever it holds', () => {
    fc.assert(
      fc.property(entries, written => {
        expect(readEntries(writeEntries(written))).toEqual({ status: 'read', entries: written })
      }),
    )
  })

  test('with the rows that could not be read: without them the policy would look whole', () => {
    const policy = { ...(entry() as unknown as PolicyEntry), unread: ['a\tb'] }
    expect(readEntries(writeEntries([policy]))).toEqual({ status: 'read', entries: [policy] })
  })

  test('without who brought it, and with the day of a reading in place of its moment', () => {
    const policy = { ...(entry() as unknown as PolicyEntry) }
    const at = Date.UTC(2026, 10, 22, 9)
    const written = writeEntries([
      { ...policy, source: { ...policy.source, imported: { by: 'user', at } } },
      {
        ...policy,
        hosts: ['b.gov'],
        source: { document: '/terms/', url: 'https://b.gov/terms/', readAt: at },
      },
    ])
    expect(readEntries(written)).toEqual({
      status: 'read',
      entries: [
        policy,
        {
          ...policy,
          hosts: ['b.gov'],
          source: { document: '/terms/', url: 'https://b.gov/terms/', retrieved: '2026-11-22' },
        },
      ],
    })
  })

  test('always in the same order, whatever order the browser kept it in', () => {
    const reversed = Object.fromEntries(Object.entries(entry()).toReversed()) as unknown as PolicyEntry
    expect(writeEntries([reversed])).toBe(writeEntries([entry() as unknown as PolicyEntry]))
  })
})

function many<Item>(count: number, item: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => item(index))
}
