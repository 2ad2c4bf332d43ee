import { type Report, reportOn, timelinesNeeded } from '../audit/report.ts'
import { ruleIds } from '../audit/rules.ts'
import type { PortalHistory } from '../audit/subject.ts'
import { choicesOf } from '../browser/choice-log.ts'
import type { JarSnapshot } from '../browser/cookie-store.ts'
import { goneNotKept } from '../browser/fold-gone.ts'
import { type HostAccess, seenThroughout } from '../browser/host-access.ts'
import { inTime } from '../browser/in-time.ts'
import { knownOrBundled, knownPortal } from '../browser/known-portals.ts'
import { beginLook, observationsOf, reconcile, timelinesOf } from '../browser/observation-log.ts'
import { accessTo } from '../browser/portal-access.ts'
import { portalCookies } from '../browser/portal-cookies.ts'
import { type RecordAge, recordAge } from '../browser/record-age.ts'
import { RecordError, toRecordError } from '../browser/record-error.ts'
import { whileRecording } from '../browser/record-lock.ts'
import { switchedOff } from '../browser/rule-settings.ts'
import { text } from '../browser/text.ts'
import { type Unwritten, unwrittenIfKnown } from '../browser/unwritten.ts'
import type { KnownPortal } from '../portal/known-portal.ts'
import { troubleTexts } from './trouble-texts.ts'

/** A portal that we may see, and what is known of its cookies. */
export interface PortalState {
  readonly report: Report
  /** When the jar was read, in milliseconds since 1970. */
  readonly at: number
  readonly access: HostAccess
  readonly known: KnownPortal
  readonly log: LogState
}

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

/** The record of a portal. */
export type LogState =
  | Exclude<RecordState, { status: 'read' }>
  | (Extract<RecordState, { status: 'read' }> & {
      /** How many cookies of the portal are gone and no longer kept one by one. */
      readonly goneNotKept: number
    })

/**
 * A portal read anew, in every store outside private windows, with what is recorded.
 *
 * @param bringInLine whether the log is brought in line with the jar
 */
export async function readPortal(host: string, bringInLine: boolean): Promise<PortalState> {
  return (await readCookies(host, bringInLine)).whole
}

/** A portal's cookies, which do not wait for what is recorded of them, and the whole. */
export async function readCookies(
  host: string,
  bringInLine: boolean,
): Promise<{ soFar: PortalState; whole: Promise<PortalState> }> {
  const [access, known, rulesOff, snapshot] = await Promise.all([
    accessTo(host),
    knownOrBundled(host),
    switchedOff(ruleIds),
    portalCookies(host),
  ])
  const withoutLog = reportOn(host, known.policies, snapshot, [], { rulesOff })
  const { at } = snapshot
  const soFar: PortalState = { report: withoutLog, at, access, known, log: { status: 'pending' } }
  return { soFar, whole: withLog(soFar, snapshot, bringInLine) }
}

/** In milliseconds: longer than a record takes that is read, and locks, too, can be held by others. */
const patience = 30_000

/** The state with what is recorded of the cookies; a log that cannot be read hides none of them. */
export async function withLog<State extends PortalState>(
  state: State,
  snapshot: JarSnapshot,
  bringInLine: boolean,
): Promise<State> {
  const { host } = state.report
  const { policies } = state.known
  const rulesOff = await switchedOff(ruleIds)
  const read = async (): Promise<State> => {
    const unwritten = bringInLine ? await look(host, state.access.granted) : await unwrittenIfKnown()
    const [observations, age, notKept] = await Promise.all([
      observationsOf(host),
      recordAge(),
      goneNotKept(host),
    ])
    return {
      ...state,
      at: snapshot.at,
      report: await judgedOverTime(
        reportOn(host, policies, snapshot, observations, { rulesOff }),
        history => reportOn(host, policies, snapshot, observations, { rulesOff, history }),
        snapshot.at,
      ),
      log: { status: 'read', age, goneNotKept: notKept, ...(unwritten && { unwritten }) },
    }
  }
  return withinPatience(read()).catch(
    (error: unknown): State => ({
      ...state,
      at: snapshot.at,
      report: reportOn(host, policies, snapshot, [], { rulesOff }),
      log: { status: 'failed', ...failureOf(error) },
    }),
  )
}

/** What reads the record, with an end to the wait for it. */
export function withinPatience<Result>(reading: Promise<Result>): Promise<Result> {
  return inTime(reading, patience, details => new RecordError('blocked', details))
}

/** What to tell of something that the record did not give. */
export function failureOf(error: unknown): RecordFailure {
  const { trouble, details } = toRecordError(error)
  return { trouble, details }
}

/** Looks into the jar once more, and brings the log in line with it; gives why that could not be written. */
async function look(host: string, granted: readonly string[]): Promise<Unwritten | undefined> {
  const since = Date.now()
  try {
    await whileRecording(() => recordLook(host, granted))
    return await unwrittenIfKnown()
  } catch (error) {
    const noted = await unwrittenIfKnown()
    return { since: noted?.since ?? since, latest: since, ...failureOf(error) }
  }
}

/** Of a portal that was paused or forgotten since it was read, nothing is recorded; nor where that is not known. */
async function recordLook(host: string, granted: readonly string[]): Promise<void> {
  const known = await knownPortal(host).catch(() => undefined)
  if (!known || known.policies.length === 0 || known.pausedBy) return
  const { through, isBehind } = await beginLook()
  // The worker is about to write what it was told, and knows more than a look.
  if (isBehind) return
  const snapshot = await portalCookies(host)
  await reconcile({ snapshot, host, canSee: await seenThroughout(granted), through })
}

/** What went wrong, to be told: in our words where we have some, else in those of the browser, which can be none. */
export function messageOf(error: unknown): string {
  if (error instanceof RecordError) return `${text(troubleTexts[error.trouble].what)} ${error.details}`.trim()
  return error instanceof Error ? error.message || error.name : String(error)
}

/** Few cookies need their history to be judged, and only theirs is read: it can be long. */
async function judgedOverTime(
  known: Report,
  judge: (history: PortalHistory) => Report,
  at: number,
): Promise<Report> {
  const needed = timelinesNeeded(known)
  if (needed.length === 0) return known
  const [timelines, choices] = await Promise.all([timelinesOf(needed), choicesOf(known.host)])
  return judge({ at, timelines, choices })
}
