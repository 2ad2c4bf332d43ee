/**
 * A message of `public/_locales`, and what fills its places. The surfaces put it into words; where an
 * identifier ends in `_other` and the first value is a count, they take its sister `_one` for a single thing.
 */
export interface Sentence {
  readonly id: MessageId
  readonly values: readonly Value[]
}

export type MessageId = keyof typeof import('../../public/_locales/en/messages.json')

/** Text as it is, a moment in milliseconds since 1970, a day (YYYY-MM-DD), a span in milliseconds, a number of things, or things in a row, of which at most so many are named. */
export type Value =
  | string
  | { readonly moment: number }
  | { readonly day: string }
  | { readonly span: number }
  | { readonly count: number }
  | { readonly list: readonly string[]; readonly atMost?: number }

export function say(id: MessageId, ...values: Value[]): Sentence {
  return { id, values }
}

/** `over-13-months` → `over_13_months`: as identifiers stand in the messages. */
type Words<Id extends string> = Id extends `${infer First}-${infer Rest}` ? `${First}_${Words<Rest>}` : Id

export function wordsOf<Id extends string>(id: Id): Words<Id> {
  return id.replaceAll('-', '_') as Words<Id>
}
