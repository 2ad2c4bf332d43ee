import type { Observation } from './observation.ts'
import { clockTolerance } from './spans.ts'

/**
 * Whether something stands in the record that has not happened yet: the clock was ahead when it was written.
 *
 * @param now milliseconds since 1970
 */
export function isAhead({ firstSeen, lastChanged, lastSeen, removed }: Observation, now: number): boolean {
  return [firstSeen, lastChanged, lastSeen, removed].some(
    sighting => sighting !== undefined && sighting.at > now + clockTolerance,
  )
}
