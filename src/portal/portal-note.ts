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
