import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PolicyError, parsePolicy } from '../../src/policy/reader/parse.ts'
import { lightPage } from './light-page.ts'
import { shapes } from './shapes.ts'

/** What is read of a letter at most: a short row is told with what was expected of it, and its heading. */
const mostTimes = 60
/** What a document of a few letters may give. */
const start = 5_000

test('what is read is no larger than a small multiple of what was written', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...shapes),
      fc.integer({ min: 1, max: 12_000 }),
      ({ kind, write }, letters) => {
        const written = write(letters)
        const read = JSON.stringify(attempt(kind === 'page' ? lightPage(written) : written))
        expect(read.length).toBeLessThanOrEqual(start + mostTimes * written.length)
      },
    ),
    { numRuns: 300 },
  )
})

function attempt(source: Document | string): unknown {
  try {
    return parsePolicy(source)
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return error.notUnderstood
  }
}
