/** What someone found or decided about one host. Nothing of it comes with the extension. */
export interface PortalNote {
  /** It is watched as a portal though the registry does not name it. `at`: in milliseconds since 1970. */
  readonly added?: { readonly at: number; readonly by: 'recognised' | 'address' | 'entry' }
  /** What its catalogue answered when it was last asked. `at`: in milliseconds since 1970. */
  readonly recognition?: { readonly at: number; readonly answer: RecognitionAnswer }
  /** Since when nothing is recorded of it, in milliseconds since 1970. */
  readonly pausedAt?: number
}

/** What a host says to the question whether it is a portal (FACTS: recognising a portal). */
export const recognitionAnswers = [
  /** It answers as the platform's catalogue does. */
  'portal',
  /** It says that too much was asked today, in the platform's own words: only a portal does. */
  'quota',
  /** It wants to know who is asking, or sends us elsewhere: a private portal does, and other sites do. */
  'private',
  /** It answers, and not as a portal. */
  'no-portal',
  /** It speaks JSON, but not the platform's. */
  'other-json',
  /** No answer came, or none that the browser lets us read. */
  'unreachable',
  /** It answered that it cannot answer now. */
  'failing',
] as const
export type RecognitionAnswer = (typeof recognitionAnswers)[number]

/** Under their hosts. */
export type PortalNotes = Readonly<Record<string, PortalNote>>

/** The notes as far as they are what they should be: another version of the extension can have written others. */
export function readableNotes(notes: Readonly<Record<string, unknown>>): PortalNotes {
  const readable = Object.entries(notes).map(([host, note]) => [host, readableNote(note)] as const)
  return Object.fromEntries(readable.filter(([, note]) => Object.keys(note).length > 0))
}

function readableNote(note: unknown): PortalNote {
  if (typeof note !== 'object' || note === null) return {}
  return Object.fromEntries(Object.entries(note).filter(([name, part]) => isReadable(name, part)))
}

function isReadable(name: string, part: unknown): boolean {
  if (name === 'pausedAt') return typeof part === 'number'
  const { at, answer } = (part ?? {}) as { readonly at?: unknown; readonly answer?: unknown }
  if (typeof at !== 'number') return false
  return name === 'added' || (name === 'recognition' && recognitionAnswers.some(known => known === answer))
}
