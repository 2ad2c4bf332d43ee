import { useCallback, useEffect, useRef, useState } from 'react'
import { accessUnder } from '../browser/host-access.ts'
import { parentsToAsk } from '../browser/portal-access.ts'
import { choicesOf, timelinesOf } from '../browser/record/observation-log.ts'
import { watchedPeriods } from '../browser/record/watch-log.ts'
import type { Timeline } from '../cookie/timeline.ts'
import type { ChoiceHistory } from '../cookie/visitor-choice.ts'
import { type BlindPeriod, blindPeriods, type WatchedPeriod } from '../cookie/watched-period.ts'
import { registry } from '../policy/registry.ts'
import { failureOf, type RecordFailure, withinPatience } from '../surface/record-state.ts'

/** What is recorded over time of some cookies of a portal. */
export interface Lives {
  readonly timelines: ReadonlyMap<string, Timeline>
  readonly choices: readonly ChoiceHistory[]
  readonly blind: readonly BlindPeriod[]
  /** Why nothing could be read of it. */
  readonly failure?: RecordFailure
}

/** What was read, and of which cookies. */
interface Read {
  readonly keys: ReadonlySet<string>
  readonly lives: Lives
}

/**
 * The record over time of the cookie that is opened, kept up with the jar. Only its own is read: of all cookies it can
 * be fifty thousand events.
 *
 * @param at when the jar was read, in milliseconds since 1970
 * @returns what is known of a cookie, once it is read; with it, what reads it for cookies that are not opened
 */
export function useLives(
  host: string,
  opened: string | undefined,
  at: number,
): {
  livesOf: (key: string) => Lives | undefined
  readLives: (keys: readonly string[], now: number) => Promise<void>
} {
  const [read, setRead] = useState<Read>()
  const latest = useRef(0)

  const readLives = useCallback(
    async (keys: readonly string[], now: number) => {
      latest.current += 1
      const mine = latest.current
      const lives = await withinPatience(readRecord(host, keys, now)).catch(
        (error: unknown): Lives => ({ ...nothing, failure: failureOf(error) }),
      )
      if (mine === latest.current) setRead({ keys: new Set(keys), lives })
    },
    [host],
  )

  useEffect(() => {
    if (opened !== undefined) void readLives([opened], at)
  }, [readLives, opened, at])

  return { livesOf: key => (read?.keys.has(key) ? read.lives : undefined), readLives }
}

const nothing: Lives = { timelines: new Map(), choices: [], blind: [] }

async function readRecord(host: string, keys: readonly string[], now: number): Promise<Lives> {
  const [timelines, choices, watched, parents] = await Promise.all([
    timelinesOf([...new Set(keys)]),
    choicesOf(host),
    watchedPeriods(),
    parentsToAsk(host),
  ])
  const isBundled = registry.policiesFor(host).length > 0
  const blindness = ({ granted, added = [], paused = [] }: WatchedPeriod) => {
    if (paused.includes(host) || !(isBundled || added.includes(host))) return 'not-watched'
    return accessUnder(granted, host, parents).status === 'full' ? undefined : 'no-access'
  }
  return {
    timelines: new Map(timelines.map(timeline => [timeline.key, timeline])),
    choices,
    blind: blindPeriods(watched, blindness, now),
  }
}
