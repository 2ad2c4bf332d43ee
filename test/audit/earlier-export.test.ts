import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareWithEarlier } from '../../src/audit/compare-with-earlier.ts'
import { EarlierExportError, longestExport, readEarlierExport } from '../../src/audit/earlier-export.ts'
import { plain, read, written } from './exports.ts'
import { host } from './story.ts'

/** What the message says, as identifier and values. */
function refusal(text: string, portal = host): readonly [string, ...unknown[]] {
  try {
    readEarlierExport(text, portal)
  } catch (error) {
    if (error instanceof EarlierExportError) return [error.sentence.id, ...error.sentence.values]
    throw error
  }
  return ['read']
}

describe('a file that is no export to compare with is refused, saying why', () => {
  const [cookie] = plain.cookies
  const withCookie = (different: object) => written({ ...plain, cookies: [{ ...cookie, ...different }] })
  test.each<[reason: string, text: string, refusal: readonly unknown[]]>([
    ['an empty file', ' \n', ['earlier_error_empty']],
    ['the CSV export', '\uFEFFname,domain\r\n', ['earlier_error_not_json', 'name,domain\r\n']],
    ['half a file', '{"version": 2', ['earlier_error_not_json', '{"version": 2']],
    ['a list', '[]', ['earlier_error_part', '"version"', 'undefined', 'version']],
    ['a word', '"export"', ['earlier_error_whole', 'Object', '"export"']],
    ['no object at all', 'null', ['earlier_error_whole', 'Object', 'null']],
    [
      'a made-up version',
      written({ ...plain, version: 1.5 }),
      ['earlier_error_part', '(1 | 2)', '1.5', 'version'],
    ],
    ['a newer version', written({ version: 3 }), ['earlier_error_newer', '3', '2']],
    [
      "another portal's",
      written({ ...plain, host: 'data.other.gov' }),
      ['earlier_error_other_portal', host, 'data.other.gov'],
    ],
    [
      'a cookie without a domain',
      withCookie({ domain: undefined }),
      ['earlier_error_part', '"domain"', 'undefined', 'cookies.0.domain'],
    ],
    [
      'a number that is a text',
      withCookie({ secure: 'yes' }),
      ['earlier_error_part', 'boolean', '"yes"', 'cookies.0.secure'],
    ],
    [
      'no such day',
      withCookie({ expires: '2026-99-99T00:00:00.000Z' }),
      ['earlier_error_part', expect.any(String), '"2026-99-99T00:00:00.000Z"', 'cookies.0.expires'],
    ],
    [
      'more than any export holds',
      ' '.repeat(longestExport + 1),
      ['earlier_error_too_long', { count: 21 }, { count: 20 }],
    ],
    ['endless brackets', '['.repeat(100_000), ['earlier_error_not_json', `${'['.repeat(80)}…`]],
  ])('%s', (_, text, expected) => {
    expect(refusal(text)).toEqual(expected)
  })

  test('whatever comes, it is read or refused in our words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(written)), text => {
        expect(refusal(text)[0]).toMatch(/^(read|earlier_error_)/)
      }),
    )
  })

  test('whatever stands where in an export, it is read or refused in our words', () => {
    const paths = pathsIn(plain)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const [id] = refusal(written(replaced(plain, path, value)))
        expect(id).toMatch(/^(read|earlier_error_(part|newer|other_portal))$/)
      }),
    )
  })
})

test.each<[reason: string, change: (document: Record<string, unknown>) => void]>([
  [
    'the first version, which had no judgements and no rules',
    document => {
      document.version = 1
      delete document.rules
      for (const cookie of document.cookies as Record<string, unknown>[]) delete cookie.judgements
    },
  ],
  [
    'its beginnings, which had no near misses and no alternatives',
    document => {
      document.version = 1
      delete document.rules
      for (const cookie of document.cookies as Record<string, unknown>[]) {
        delete cookie.judgements
        delete cookie.alternatives
        delete cookie.nearMiss
      }
    },
  ],
  [
    'the present version with what a later one of the same number adds',
    document => {
      document.more = { nested: [1] }
    },
  ],
])('reads %s', (_, change) => {
  const document = JSON.parse(written(plain))
  change(document)
  const comparison = compareWithEarlier(read(document), plain)
  expect(comparison).toMatchObject({ new: [], gone: [], changed: [], unchanged: 1 })
})

type Path = readonly (string | number)[]

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))
  return path.length === 0 ? inside : [path, ...inside]
}

function replaced(document: unknown, path: Path, value: unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined) return value
  const copy: Record<string, unknown> | unknown[] = Array.isArray(document)
    ? [...document]
    : { ...(document as Record<string, unknown>) }
  const parts = copy as Record<string | number, unknown>
  parts[first] = replaced(parts[first], rest, value)
  return copy
}
