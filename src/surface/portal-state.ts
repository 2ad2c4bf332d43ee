import type { RulesOff } from '../audit/judge.ts'
import { type Report, reportOn, timelinesNeeded } from '../audit/report.ts'
import { ruleIds } from '../audit/rules.ts'
import type { PortalHistory } from '../audit/subject.ts'
import type { JarSnapshot } from '../browser/cookie-store.ts'
import { type HostAccess, seenThroughout } from '../browser/host-access.ts'
import { knownOrBundled, knownPortal } from '../browser/known-portals.ts'
import { accessTo } from '../browser/portal-access.ts'
import { portalCookies } from '../browser/portal-cookies.ts'
import { goneNotKept } from '../browser/record/fold-gone.ts'
import {
  beginLook,
  choicesOf,
  observationsOf,
  reconcile,
  timelinesOf,
} from '../browser/record/observation-log.ts'
import { recordAge } from '../browser/record/record-age.ts'
import { whileRecording } from '../browser/record/record-lock.ts'
import { type Unwritten, unwrittenIfKnown } from '../browser/record/unwritten.ts'
import { switchedOff } from '../browser/rule-settings.ts'
import type { Observation } from '../cookie/observation.ts'
import type { KnownPortal } from '../portal/known-portal.ts'
import { failureOf, type RecordState, withinPatience } from './record-state.ts'

/** A portal that we may see, and what is known of its cookies. */
export interface PortalState {
  readonly report: Report
  /** When the jar was read, in milliseconds since 1970. */
  readonly at: number
  readonly access: HostAccess
  readonly known: KnownPortal
  readonly log: LogState
}

/** The record of a portal. */
export type LogState =
  | Exclude<RecordState, { status: 'read' }>
  | (Extract<RecordState, { status: 'read' }> & {
      /** How many cookies of the portal are gone and no longer kept one by one. */
      readonly goneNotKept: number
    })

/** What a report rests on, each asked once; only the record comes later. */
export interface Reading {
  readonly host: string
  readonly known: KnownPortal
  readonly access: HostAccess
  readonly rulesOff: RulesOff
  readonly snapshot: JarSnapshot
}

/**
 * A portal read anew, in every store outside private windows, with what is recorded.
 *
 * @param bringInLine whether the record is brought in line with the jar
 */
export async function readPortal(host: string, bringInLine: boolean): Promise<PortalState> {
  return withRecord(await readJar(host, knownOrBundled(host)), bringInLine)
}

/** Reads a portal's cookies, in every store outside private windows. */
export async function readJar(host: string, asked: KnownPortal | Promise<KnownPortal>): Promise<Reading> {
  const [known, access, rulesOff, snapshot] = await Promise.all([
    asked,
    accessTo(host),
    switchedOff(ruleIds),
    portalCookies(host),
  ])
  return { host, known, access, rulesOff, snapshot }
}

/** What can be shown before the record is read. */
export function withoutRecord(reading: Reading): PortalState {
  const { known, access, snapshot } = reading
  return { report: report(reading, []), at: snapshot.at, access, known, log: { status: 'pending' } }
}

/** The whole. A record that cannot be read hides none of the cookies. */
export async function withRecord(reading: Reading, bringInLine: boolean): Promise<PortalState> {
  const { host, known, access, snapshot } = reading
  const read = async (): Promise<PortalState> => {
    const { unwritten, recorded } = bringInLine
      ? await look(host, access.granted)
      : { unwritten: await unwrittenIfKnown() }
    const [observations, age, notKept] = await Promise.all([
      recorded ?? observationsOf(host),
      recordAge(),
      goneNotKept(host),
    ])
    return {
      report: report(reading, observations, await historyOf(reading, observations)),
      at: snapshot.at,
      access,
      known,
      log: { status: 'read', age, goneNotKept: notKept, ...(unwritten && { unwritten }) },
    }
  }
  return withinPatience(read()).catch(
    (error: unknown): PortalState => ({
      ...withoutRecord(reading),
      log: { status: 'failed', ...failureOf(error) },
    }),
  )
}

function report(
  { host, known, access, rulesOff, snapshot }: Reading,
  observations: readonly Observation[],
  history?: PortalHistory,
): Report {
  const further = { rulesOff, isPartial: access.status === 'partial', ...(history && { history }) }
  return reportOn(host, known.policies, snapshot, observations, further)
}

/** Few cookies need their history to be judged, and only theirs is read: it can be long. */
async function historyOf(
  { host, known, snapshot: { at, cookies } }: Reading,
  observations: readonly Observation[],
): Promise<PortalHistory | undefined> {
  const needed = timelinesNeeded(host, known.policies, cookies, observations)
  if (needed.length === 0) return undefined
  const [timelines, choices] = await Promise.all([timelinesOf(needed), choicesOf(host)])
  return { at, timelines, choices }
}

interface Looked {
  /** Why the record could not be brought in line. */
  readonly unwritten?: Unwritten | undefined
  /** What is recorded of the portal now, if it was read. */
  readonly recorded?: readonly Observation[] | undefined
}

/** Looks into the jar once more, and brings the record in line with it. */
async function look(host: string, granted: readonly string[]): Promise<Looked> {
  const since = Date.now()
  try {
    const recorded = await whileRecording(() => recordLook(host, granted))
    return { recorded, unwritten: await unwrittenIfKnown() }
  } catch (error) {
    const noted = await unwrittenIfKnown()
    return { unwritten: { since: noted?.since ?? since, latest: since, ...failureOf(error) } }
  }
}

/**
 * Of a portal that was paused or forgotten since it was read, nothing is recorded; nor where that is not known. So
 * before something is written, both that and the access are asked once more.
 */
async function recordLook(host: string, granted: readonly string[]): Promise<Looked['recorded']> {
  const known = await knownPortal(host).catch(() => undefined)
  if (!known || known.policies.length === 0 || known.pausedBy) return undefined
  const { through, isBehind } = await beginLook()
  // The worker is about to write what it was told, and knows more than a look.
  if (isBehind) return undefined
  const snapshot = await portalCookies(host)
  return reconcile({ snapshot, host, canSee: await seenThroughout(granted), through })
}
