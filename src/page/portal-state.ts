import { ruleIds } from '../audit/finding.ts'
import { type Report, report, timelinesNeeded } from '../audit/report.ts'
import type { PortalHistory } from '../audit/subject.ts'
import { choicesOf } from '../browser/choice-log.ts'
import type { JarSnapshot } from '../browser/cookie-store.ts'
import { goneNotKept } from '../browser/fold-gone.ts'
import { type HostAccess, seenThroughout } from '../browser/host-access.ts'
import { type KnownPortal, knownPortal } from '../browser/known-portals.ts'
import { beginLook, observationsOf, reconcile, timelinesOf } from '../browser/observation-log.ts'
import { accessTo } from '../browser/portal-access.ts'
import { portalCookies } from '../browser/portal-cookies.ts'
import { type RecordAge, recordAge } from '../browser/record-age.ts'
import { type RecordTrouble, toRecordError } from '../browser/record-error.ts'
import { whileRecording } from '../browser/record-lock.ts'
import { switchedOff } from '../browser/rule-settings.ts'
import { type Unwritten, unwritten } from '../browser/unwritten.ts'

/** A portal that we may see, and what is known of its cookies. */
export interface PortalState {
  readonly report: Report
  /** When the jar was read, in milliseconds since 1970. */
  readonly at: number
  readonly access: HostAccess
  readonly known: KnownPortal
  readonly log: LogState
}

/** The record of what was observed: it comes after the cookies, which do not wait for it. */
export type LogState =
  | { readonly status: 'pending' }
  | {
      readonly status: 'read'
      readonly age: RecordAge
      /** How many cookies of the portal are gone and no longer kept one by one. */
      readonly goneNotKept: number
      /** What is recorded is shown, and what happens now is not written down. */
      readonly unwritten?: Unwritten
    }
  | { readonly status: 'failed'; readonly trouble: RecordTrouble; readonly details: string }

/**
 * A portal read anew, in every store outside private windows, with what is recorded.
 *
 * @param bringInLine whether the log is brought in line with the jar
 */
export async function readPortal(host: string, bringInLine: boolean): Promise<PortalState> {
  const [access, known, rulesOff, snapshot] = await Promise.all([
    accessTo(host),
    knownPortal(host),
    switchedOff(ruleIds),
    portalCookies(host),
  ])
  const withoutLog = report(host, known.policies, snapshot, [], { rulesOff })
  const { at } = snapshot
  const state: PortalState = { report: withoutLog, at, access, known, log: { status: 'pending' } }
  return withLog(state, snapshot, bringInLine)
}

/** The state with what is recorded of the cookies; a log that cannot be read hides none of them. */
export async function withLog<State extends PortalState>(
  state: State,
  snapshot: JarSnapshot,
  bringInLine: boolean,
): Promise<State> {
  const { host } = state.report
  const { policies } = state.known
  const rulesOff = await switchedOff(ruleIds).catch(() => state.report.rulesOff)
  try {
    const unwritten = bringInLine ? await look(host, state.access.granted) : await unwrittenBefore()
    const [observations, age, notKept] = await Promise.all([
      observationsOf(host),
      recordAge(),
      goneNotKept(host),
    ])
    return {
      ...state,
      at: snapshot.at,
      report: await judgedOverTime(
        report(host, policies, snapshot, observations, { rulesOff }),
        history => report(host, policies, snapshot, observations, { rulesOff, history }),
        snapshot.at,
      ),
      log: { status: 'read', age, goneNotKept: notKept, ...(unwritten && { unwritten }) },
    }
  } catch (error) {
    return {
      ...state,
      report: report(host, policies, snapshot, [], { rulesOff }),
      log: { status: 'failed', ...failureOf(error) },
    }
  }
}

function failureOf(error: unknown): { trouble: RecordTrouble; details: string } {
  const { trouble, details } = toRecordError(error)
  return { trouble, details }
}

/** What the worker could not write; where that cannot be looked up, nothing is known of it. */
function unwrittenBefore(): Promise<Unwritten | undefined> {
  return unwritten().catch(() => undefined)
}

/** Looks into the jar once more, and brings the log in line with it; gives why that could not be written. */
async function look(host: string, granted: readonly string[]): Promise<Unwritten | undefined> {
  const since = Date.now()
  try {
    await whileRecording(() => recordLook(host, granted))
    return await unwrittenBefore()
  } catch (error) {
    return { since, ...failureOf(error) }
  }
}

/** Of a portal that was paused or forgotten since it was read, nothing is recorded. */
async function recordLook(host: string, granted: readonly string[]): Promise<void> {
  const { policies, isPaused } = await knownPortal(host)
  if (policies.length === 0 || isPaused) return
  const { through, isBehind } = await beginLook()
  // The worker is about to write what it was told, and knows more than a look.
  if (isBehind) return
  const snapshot = await portalCookies(host)
  await reconcile({ snapshot, host, canSee: await seenThroughout(granted), through })
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
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
