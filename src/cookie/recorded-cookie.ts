import { type Change, type Observation, observe } from './observation.ts'
import { append, happeningOf, type Timeline } from './timeline.ts'

/** What is recorded of one cookie. */
export interface RecordedCookie {
  readonly observation: Observation | undefined
  readonly timeline: Timeline | undefined
}

/**
 * What is recorded after an event, from what was before.
 *
 * @param at what the clock said, in milliseconds since 1970
 * @param sequence the number under which it was written down
 */
export function withEvent(
  { observation: previous, timeline }: RecordedCookie,
  change: Change,
  { at, sequence }: { at: number; sequence: number },
): RecordedCookie {
  const next = observe(previous, change, at)
  if (!next) return { observation: undefined, timeline }
  const happening = happeningOf(previous, next, change, at)
  return {
    observation: { ...next, sequence },
    timeline: happening ? append(timeline, next.key, happening) : timeline,
  }
}

/**
 * The state after a look into the jar, and what of it goes into the timeline; undefined when the look adds nothing,
 * or began before the last event.
 *
 * @param at when the look began, in milliseconds since 1970
 * @param through the number of the last event that was written by then
 */
export function afterLook(
  previous: Observation | undefined,
  change: Change,
  { at, through }: { at: number; through: number },
): { observation: Observation; happening: ReturnType<typeof happeningOf> } | undefined {
  if ((previous?.sequence ?? 0) > through) return undefined
  const next = observe(previous, change, at)
  if (!next || next === previous) return undefined
  return { observation: next, happening: happeningOf(previous, next, change, at) }
}
