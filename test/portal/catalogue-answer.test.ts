import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CatalogueReply, catalogueAnswer } from '../../src/portal/catalogue-answer.ts'
import { type RecognitionAnswer, recognitionAnswers } from '../../src/portal/portal-note.ts'

const json = 'application/json; charset=utf-8'
const reply = (code: number, body: unknown, type = json): CatalogueReply => ({
  status: 'answered',
  code,
  type,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const tooLarge = (code: number): CatalogueReply => ({ status: 'answered', code, type: json, body: undefined })
const dataset = { dataset_id: 'street-trees', has_records: true }
const one = { total_count: 3, results: [dataset] }
const quota = {
  errorcode: 10002,
  error: 'Too many requests on the domain.',
  call_limit: 5000,
  reset_time: '2030-01-01T00:00:00Z',
  limit_time_unit: 'day',
}
const refused = { error_code: 'ForbiddenAccess', message: 'This catalogue is for its members' }

describe('catalogueAnswer', () => {
  test.each<[reason: string, reply: CatalogueReply, expected: RecognitionAnswer]>([
    ['the first dataset of the catalogue', reply(200, one), 'portal'],
    ['an empty catalogue', reply(200, { total_count: 0, results: [] }), 'portal'],
    ['more fields than we know', reply(200, { ...one, links: [], facets: {} }), 'portal'],
    ['JSON by a name of its own', reply(200, one, 'application/hal+json'), 'portal'],
    ['its type in capitals', reply(200, one, 'Application/JSON'), 'portal'],

    ['out of quota, in the words of the platform', reply(429, quota), 'quota'],
    ['too many requests, in the words of another site', reply(429, { error: 'Slow down' }), 'failing'],
    ['the shape of the other errors', reply(429, { error_code: 'X', message: 'Slow down' }), 'failing'],
    ['the words of the quota under another status', reply(200, quota), 'other-json'],
    ['a limit that is no number', reply(429, { ...quota, call_limit: '5000' }), 'failing'],
    ['too many requests, as a page', reply(429, JSON.stringify(quota), 'text/html'), 'failing'],

    ['closed to us, in the shape of the platform', reply(403, refused), 'private'],
    ['closed to us, as other sites do it', reply(403, '<h1>Forbidden', 'text/html'), 'private'],
    ['a login that the browser would ask for', reply(401, '', ''), 'private'],
    ['closed to us, too large to be read', tooLarge(403), 'private'],
    ['sent elsewhere, as to a login', { status: 'redirected' }, 'private'],

    [
      'not there, in the shape of the platform',
      reply(404, { error_code: 'NotFound', message: '' }),
      'no-portal',
    ],
    ['not there, as other sites say it', reply(404, '<h1>Not found', 'text/html'), 'no-portal'],
    ['a catalogue that is said not to be there', reply(404, one), 'no-portal'],
    [
      'not understood, in the shape of the platform',
      reply(400, { error_code: 'X', message: '' }),
      'no-portal',
    ],
    ['a page in place of everything', reply(200, '<!doctype html>', 'text/html'), 'no-portal'],
    ['a catalogue that calls itself a page', reply(200, one, 'text/html'), 'no-portal'],
    ['a catalogue that calls itself nothing', reply(200, one, ''), 'no-portal'],
    ['a type that only begins like JSON', reply(200, one, 'application/jsonp'), 'no-portal'],
    ['JSON in name only', reply(200, '{"total_count": 1', json), 'no-portal'],
    ['nothing', reply(200, '', json), 'no-portal'],
    ['no content', reply(204, '', ''), 'no-portal'],
    ['a part of a catalogue', reply(206, one), 'no-portal'],
    ['too large to be read', tooLarge(200), 'no-portal'],
    ['nested too deep to be read', reply(200, '['.repeat(1_000_000)), 'no-portal'],

    ['data of another kind', reply(200, { count: 1, items: [] }), 'other-json'],
    ['a bare list', reply(200, [dataset]), 'other-json'],
    ['nothing, in JSON', reply(200, 'null'), 'other-json'],
    ['a text', reply(200, '"total_count"'), 'other-json'],
    ['a count that is text', reply(200, { ...one, total_count: '3' }), 'other-json'],
    ['a count below none', reply(200, { ...one, total_count: -1 }), 'other-json'],
    ['a broken count', reply(200, { ...one, total_count: 1.5 }), 'other-json'],
    ['a count beyond counting', reply(200, '{"total_count":1e999,"results":[]}'), 'other-json'],
    ['more results than are counted', reply(200, { total_count: 0, results: [dataset] }), 'other-json'],
    ['results without a count', reply(200, { results: [dataset] }), 'other-json'],
    ['a count without results', reply(200, { total_count: 3 }), 'other-json'],
    [
      'results that are no list',
      reply(200, { total_count: 3, results: { length: 1, 0: dataset } }),
      'other-json',
    ],
    ['a result without an identifier', reply(200, { total_count: 1, results: [{ id: 1 }] }), 'other-json'],
    [
      'an identifier that is no text',
      reply(200, { total_count: 1, results: [{ dataset_id: 1 }] }),
      'other-json',
    ],
    ['an empty identifier', reply(200, { total_count: 1, results: [{ dataset_id: '' }] }), 'other-json'],
    [
      'one result of two without an identifier',
      reply(200, { total_count: 2, results: [dataset, {}] }),
      'other-json',
    ],
    ['a result that is nothing', reply(200, { total_count: 1, results: [null] }), 'other-json'],
    ['a catalogue as the prototype', reply(200, `{"__proto__":${JSON.stringify(one)}}`), 'other-json'],
    [
      'an identifier in the prototype',
      reply(200, '{"total_count":1,"results":[{"__proto__":{"dataset_id":"a"}}]}'),
      'other-json',
    ],

    ['a failure, in the shape of the platform', reply(500, { error_code: 'X', message: '' }), 'failing'],
    ['a failure in front of the site', reply(502, '<h1>Bad gateway', 'text/html'), 'failing'],
    ['closed for a while', reply(503, one), 'failing'],
    ['no answer', { status: 'unreachable' }, 'unreachable'],
  ])('%s', (_, given, expected) => {
    expect(catalogueAnswer(given)).toBe(expected)
  })

  const key = fc.constantFrom(
    'total_count',
    'results',
    'dataset_id',
    'errorcode',
    'error',
    'call_limit',
    '__proto__',
    'length',
    'toString',
  )
  const { value } = fc.letrec(tie => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(null, true, 0, 1, -1, 0.5, '', 'a'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  }))
  const anyBody = fc.oneof(
    fc.string(),
    value.map(one => JSON.stringify(one)),
    fc.constant(undefined),
  )

  test('says something of anything, and yes only to a catalogue', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.oneof(fc.constantFrom(json, 'text/html'), fc.string()),
        anyBody,
        (code, type, body) => {
          const answer = catalogueAnswer({ status: 'answered', code, type, body })
          expect(recognitionAnswers).toContain(answer)
          if (answer === 'quota') expect(code).toBe(429)
          if (answer !== 'portal') return
          const { total_count, results } = JSON.parse(body ?? '')
          expect([code, Number.isInteger(total_count)]).toEqual([200, true])
          for (const { dataset_id } of results) expect(dataset_id).toEqual(expect.any(String))
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('knows every catalogue, whatever else it holds', () => {
    const found = fc.record({ dataset_id: fc.string({ minLength: 1 }) })
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), value),
        fc.array(found, { maxLength: 1 }),
        fc.nat(),
        (more, results, others) => {
          const catalogue = { ...more, total_count: results.length + others, results }
          expect(catalogueAnswer(reply(200, catalogue))).toBe('portal')
        },
      ),
    )
  })
})
