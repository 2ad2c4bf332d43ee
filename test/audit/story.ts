import type { Finding } from '../../src/audit/finding.ts'
import { type Report, reportOn } from '../../src/audit/report.ts'
import type { RuleId } from '../../src/audit/rules.ts'
import { type Change, type Observation, observe } from '../../src/cookie/observation.ts'
import { cookieKey, type ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import { day } from '../../src/cookie/spans.ts'
import { append, happeningOf, type Timeline } from '../../src/cookie/timeline.ts'
import { type ChoicePeriod, noteChoice, type VisitorChoice } from '../../src/cookie/visitor-choice.ts'
import type { StandingPolicy } from '../../src/policy/registry.ts'
import { aCookie, aPolicy } from './samples.ts'

export { day, hour, minute, second } from '../../src/cookie/spans.ts'

/** A moment to count from. */
export const start = Date.UTC(2026, 0, 1)
export const host = 'data.city.gov'

export const none: VisitorChoice = { status: 'none' }
export const unclear: VisitorChoice = { status: 'unclear' }
export const refused: VisitorChoice = {
  status: 'stored',
  granted: { ga: false, matomo: false, at: false, piano: false, xiti: false, eulerian: false },
}
export const accepted: VisitorChoice = { status: 'stored', granted: { ga: true, matomo: true } }

export const matomo: Partial<ObservedCookie> = { name: '_pk_id.1.1fff', httpOnly: false }
export const google: Partial<ObservedCookie> = { name: '_ga', httpOnly: false }
export const google4: Partial<ObservedCookie> = { name: '_ga_ABCDE12345', httpOnly: false }
export const choiceItself: Partial<ObservedCookie> = { name: 'cookies_preferences', httpOnly: false }
export const onParent: Partial<ObservedCookie> = { domain: 'city.gov', hostOnly: false }

/** Something that happens: when after `start`, what, to which cookie. Without `expires` it is a session cookie. */
export type Step = readonly [after: number, kind: Change['kind'], cookie: Partial<ObservedCookie>]

/** What happened on a portal, as events and looks tell it. */
export interface Story {
  readonly policy?: StandingPolicy
  readonly steps?: readonly Step[]
  /** Looks at the visitor's choice, made when a cookie was set: when after `start`, what was found. */
  readonly choices?: readonly (readonly [after: number, choice: VisitorChoice])[]
  /** When it is judged, after `start`; a year unless given. */
  readonly now?: number
  /** Whether what happened over time is read. */
  readonly withHistory?: boolean
  readonly rulesOff?: ReadonlySet<RuleId>
}

/** The report at the end of a story. */
export function reportOf(story: Story): Report {
  const { policy = aPolicy('own', {}), steps = [], choices = [], now = 365 * day } = story
  const observations = new Map<string, Observation>()
  const timelines = new Map<string, Timeline>()
  for (const [after, kind, different] of steps) {
    const cookie = aCookie(different)
    const change: Change = kind === 'removed' ? { kind, cookie, cause: 'explicit' } : { kind, cookie }
    const key = cookieKey(cookie)
    const previous = observations.get(key)
    const next = observe(previous, change, start + after)
    if (!next) continue
    const happening = happeningOf(previous, next, change, start + after)
    observations.set(key, next)
    if (happening) timelines.set(key, append(timelines.get(key), key, happening))
  }
  const recorded = [...observations.values()]
  const periods = choices.reduce<readonly ChoicePeriod[]>(
    (all, [after, choice]) => noteChoice(all, choice, start + after),
    [],
  )
  return reportOn(
    host,
    [policy],
    {
      at: start + now,
      cookies: recorded.filter(({ removed }) => !removed).map(({ cookie }) => cookie),
    },
    recorded,
    {
      rulesOff: story.rulesOff ?? new Set(),
      ...(story.withHistory !== false && {
        history: {
          at: start + now,
          timelines: [...timelines.values()],
          choices: periods.length > 0 ? [{ host, storeId: '0', periods }] : [],
        },
      }),
    },
  )
}

/** What a rule says at the end of a story, of each cookie it speaks of. */
export function saidBy(rule: RuleId, story: Story): readonly { name: string; finding: Finding }[] {
  const { present, gone } = reportOf(story)
  return [...present, ...gone].flatMap(({ cookie, findings }) =>
    findings.filter(finding => finding.rule === rule).map(finding => ({ name: cookie.name, finding })),
  )
}

/** The severity and the doubts of what a rule says, in one line: `breach`, `notice: exempt signed-in`; or `silent`. */
export function inShort(rule: RuleId, story: Story): string {
  const [said, ...more] = saidBy(rule, story)
  if (!said) return 'silent'
  if (more.length > 0)
    throw new Error(`expected ${rule} to speak of one cookie; it spoke of ${more.length + 1}`)
  const { severity, certainty } = said.finding
  return certainty.level === 'certain'
    ? severity
    : `${severity}: ${certainty.doubts.map(({ id }) => id).join(' ')}`
}
