/** The choices that the platform's own banner stores (source: the cookie `cookies_preferences` of a portal). */
export const choiceNames = ['functional_cookies', 'ga', 'matomo', 'xiti', 'at', 'piano', 'eulerian'] as const
export type ChoiceName = (typeof choiceNames)[number]

/** The name of the cookie in which the platform stores the visitor's choices. */
export const choiceCookie = 'cookies_preferences'

/**
 * What the visitor had chosen on a portal at some moment. `none`: no choice was stored. `unclear`: one was,
 * in a form we do not know, or several that do not agree.
 */
export type VisitorChoice =
  | { readonly status: 'none' }
  | { readonly status: 'unclear' }
  | {
      readonly status: 'stored'
      /** A name is absent where the cookie does not have it. */
      readonly granted: Readonly<Partial<Record<ChoiceName, boolean>>>
    }

/** A choice that looks found again and again. */
export interface ChoicePeriod {
  readonly choice: VisitorChoice
  /** Of the first look that found it, in milliseconds since 1970. */
  readonly from: number
  /** Of the last look that found it, with no other choice found between. */
  readonly until: number
}

/** What looks found of the visitor's choices on one portal, in one cookie store. */
export interface ChoiceHistory {
  readonly host: string
  readonly storeId: string
  /** In order of time. */
  readonly periods: readonly ChoicePeriod[]
}

/** How many periods are kept, the latest ones. */
export const mostPeriods = 200

/**
 * Adds what was chosen by a moment to the periods, in the order in which it became known. `at` is what the clock
 * said, in milliseconds since 1970; it need not be in order.
 *
 * @param knownSince since when no change of a choice can have escaped us: what was noted before says nothing of the
 *   time between
 */
export function noteChoice(
  periods: readonly ChoicePeriod[],
  choice: VisitorChoice,
  at: number,
  knownSince = Number.NEGATIVE_INFINITY,
): readonly ChoicePeriod[] {
  const last = periods.at(-1)
  if (!last || last.until < knownSince || !isSameChoice(last.choice, choice)) {
    return [...periods, { choice, from: at, until: at }].slice(-mostPeriods)
  }
  const longer = { ...last, from: Math.min(last.from, at), until: Math.max(last.until, at) }
  return [...periods.slice(0, -1), longer]
}

/**
 * The choice at a moment of which it was noted; undefined when it was not, or when the periods contradict each
 * other there: in the millisecond of a change, and where the clock was set back.
 */
export function choiceAt(periods: readonly ChoicePeriod[], at: number): ChoicePeriod | undefined {
  const [first, ...others] = periods.filter(period => holds(period, at))
  return first && others.every(({ choice }) => isSameChoice(choice, first.choice)) ? first : undefined
}

function holds({ from, until }: ChoicePeriod, at: number): boolean {
  return from <= at && at <= until
}

function isSameChoice(one: VisitorChoice, other: VisitorChoice): boolean {
  if (one.status !== 'stored' || other.status !== 'stored') return one.status === other.status
  return choiceNames.every(name => one.granted[name] === other.granted[name])
}
