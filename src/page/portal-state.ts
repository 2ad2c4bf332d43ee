import { ruleIds } from '../audit/finding.ts'
import { type Report, report, timelinesNeeded } from '../audit/report.ts'
import type { PortalHistory } from '../audit/subject.ts'
import { choicesOf } from '../browser/choice-log.ts'
import type { JarSnapshot } from '../browser/cookie-store.ts'
import { type HostAccess, seenThroughout } from '../browser/host-access.ts'
import { type KnownPortal, knownPortal } from '../browser/known-portals.ts'
import { observationsOf, reconcile, timelinesOf } from '../browser/observation-log.ts'
import { accessTo } from '../browser/portal-access.ts'
import { portalCookies } from '../browser/portal-cookies.ts'
import { whileRecording } from '../browser/record-lock.ts'
import { switchedOff } from '../browser/rule-settings.ts'
import { completeSince } from '../browser/watch-log.ts'
import { watchingSince } from '../browser/watching-since.ts'

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
      readonly watchingSince: number | undefined
      /** Before it the record is no longer complete. In milliseconds since 1970, as the one above. */
      readonly completeSince: number | undefined
    }
  | { readonly status: 'failed'; readonly message: string }

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
    if (bringInLine) await whileRecording(() => recordLook(host, snapshot, state.access.granted))
    const [observations, since, complete] = await Promise.all([
      observationsOf(host),
      watchingSince(),
      completeSince(),
    ])
    return {
      ...state,
      at: snapshot.at,
      report: await judgedOverTime(
        report(host, policies, snapshot, observations, { rulesOff }),
        history => report(host, policies, snapshot, observations, { rulesOff, history }),
        snapshot.at,
      ),
      log: { status: 'read', watchingSince: since, completeSince: complete },
    }
  } catch (error) {
    return {
      ...state,
      report: report(host, policies, snapshot, [], { rulesOff }),
      log: { status: 'failed', message: messageOf(error) },
    }
  }
}

/** Of a portal that was paused or forgotten since it was read, nothing is recorded. */
async function recordLook(host: string, snapshot: JarSnapshot, granted: readonly string[]): Promise<void> {
  const { policies, isPaused } = await knownPortal(host)
  if (policies.length === 0 || isPaused) return
  await reconcile(snapshot, host, await seenThroughout(granted))
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
