import type { Match } from './classify.ts'
import { placeOf } from './place.ts'
import { type MessageId, type Sentence, say } from './sentence.ts'

/** A row of the policy in its own words, where it stands, and why it is the row for this cookie. */
export interface Citation {
  readonly cells: readonly { readonly title: MessageId; readonly text: string }[]
  /** Cells of columns that we do not know, under their own titles. */
  readonly further: readonly { readonly title: string; readonly text: string }[]
  readonly place: Sentence
  /** Verbatim; absent where only its facts are known. */
  readonly row?: string
  readonly way: Sentence
}

export function cite(match: Match): Citation {
  const { declaration, name, way } = match
  const { namesText, lifetimeText = '' } = declaration
  const cells = [
    { title: 'cited_provider', text: declaration.provider },
    { title: 'cited_function', text: declaration.function },
    { title: 'cited_location', text: declaration.location },
    { title: 'cited_purposes', text: declaration.purposes },
    { title: 'cited_lifetime', text: lifetimeText },
  ] as const
  const ownWords = declaration.verbatim === false
  return {
    cells: cells.filter(({ text }) => text !== ''),
    further: declaration.further ?? [],
    place: placeOf(match),
    ...(!ownWords && { row: declaration.row }),
    way: wayOf(way, name, namesText),
  }
}

function wayOf(way: Match['way'], name: string, namesText: string | undefined): Sentence {
  switch (way) {
    case 'exact-name':
      return namesText === undefined ? say('rule_exact_name') : say('rule_exact_name_read', namesText)
    case 'name-pattern':
      return namesText === undefined
        ? say('rule_name_pattern', name)
        : say('rule_name_pattern_read', namesText, name)
    case 'in-short':
      return namesText === undefined ? say('rule_in_short', name) : say('rule_in_short_read', namesText, name)
  }
}
