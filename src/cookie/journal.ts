import type { Change } from './observation.ts'
import { clockTolerance, second } from './spans.ts'
import type { VisitorChoice } from './visitor-choice.ts'

/** A change that the browser told of, as it is first written down: before anybody asks whose cookie it is. */
export interface JournalledChange {
  /** When the browser told of it, in milliseconds since 1970. */
  readonly at: number
  readonly change: ToldChange
  /** What the visitor chose by it: only of a setting of the cookie that holds their choice. */
  readonly choice?: VisitorChoice
}

/** What events tell; what looks into the jar find needs no journal. */
export type ToldChange = Extract<Change, { kind: 'set' | 'removed' }>

/** What was written in one go: changes in their order. */
export interface JournalBatch {
  /** Which life of the worker wrote it. */
  readonly run: string
  readonly entries: readonly JournalledChange[]
}

/** The rows of each life of the worker together, in their order. */
export function byRun<Row extends { readonly row: JournalBatch }>(rows: readonly Row[]): [Row, ...Row[]][] {
  const lives: [Row, ...Row[]][] = []
  for (const row of rows) {
    const life = lives.at(-1)
    if (life?.[0].row.run === row.row.run) life.push(row)
    else lives.push([row])
  }
  return lives
}

/**
 * Whether the worker that wrote last was ended in the middle of its work, so that changes told after its last one
 * can be lost. Browsers end a worker by themselves when nothing has happened for half a minute
 * (https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle#idle-shutdown).
 *
 * @param last when the last change that is written was told, in milliseconds since 1970
 * @param next when the next worker began
 */
export function endedEarly(last: number, next: number): boolean {
  return next >= last - clockTolerance && next - last < idleTime
}

const idleTime = 25 * second
