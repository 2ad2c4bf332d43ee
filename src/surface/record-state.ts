import { inTime } from '../browser/in-time.ts'
import type { RecordAge } from '../browser/record/record-age.ts'
import { RecordError, toRecordError } from '../browser/record/record-error.ts'
import type { Unwritten } from '../browser/record/unwritten.ts'

/** The record of what was observed: it comes after what it is about, which does not wait for it. */
export type RecordState =
  | { readonly status: 'pending' }
  | {
      readonly status: 'read'
      readonly age: RecordAge
      /** What is recorded is shown, and what happens now is not written down. */
      readonly unwritten?: Unwritten
    }
  | ({ readonly status: 'failed' } & RecordFailure)

export type RecordFailure = Pick<RecordError, 'trouble' | 'details'>

/** In milliseconds: longer than a record takes that is read, and locks, too, can be held by others. */
const patience = 30_000

/** What reads the record, with an end to the wait for it. */
export function withinPatience<Result>(reading: Promise<Result>): Promise<Result> {
  return inTime(reading, patience, details => new RecordError('blocked', details))
}

/** What to tell of something that the record did not give. */
export function failureOf(error: unknown): RecordFailure {
  const { trouble, details } = toRecordError(error)
  return { trouble, details }
}
