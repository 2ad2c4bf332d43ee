/** What the browser told against what the record holds. */
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import type { Happening } from '../../src/cookie/timeline.ts'
import type { WatchedPeriod } from '../../src/cookie/watched-period.ts'
import type { Record } from './record.ts'
import type { InJar, Told } from './truth.ts'

export interface Losses {
  readonly reported: number
  /** Changes that were reported and do not stand in the record. */
  readonly lost: number
  /** Of these: those of which no gap tells. */
  readonly unmarked: number
  /** Cookies whose recorded state is not that of the jar. */
  readonly wrong: number
}

/** In milliseconds: the page that listens and the worker do not hear of a change at the same moment. */
const slack = 250

export function losses(told: readonly Told[], record: Record, jar: readonly InJar[]): Losses {
  const recordedAt = match(told, record)
  const gaps = gapsOf(record.watched)
  let lost = 0
  let unmarked = 0
  let before: number | undefined
  let apart = slack
  /** The cookies whose last recorded change set them. */
  const there = new Set<string>()
  /** The cookies whose last setting was lost, and the gap told. */
  const missed = new Set<string>()
  for (const [index, change] of told.entries()) {
    const at = recordedAt[index]
    if (at !== undefined) {
      before = at
      // On a busy machine they hear it even further apart, and of what comes next too.
      apart = slack + Math.abs(at - change.at)
      if (change.kind === 'set') there.add(change.cookie)
      else there.delete(change.cookie)
      missed.delete(change.cookie)
      continue
    }
    lost += 1
    // A gap counts that lies between the recorded neighbours, and about where the change was heard of.
    const after = recordedAt.slice(index).find(later => later !== undefined)
    const isMarked = gaps.some(
      ({ from, until }) =>
        until >= (before ?? from) &&
        from <= (after ?? until) &&
        change.at >= from - apart &&
        change.at <= until + apart,
    )
    // That something went of which the record does not know that it came is told with the gap in which it came.
    const isTold =
      isMarked || (change.kind === 'removed' && missed.has(change.cookie) && !there.has(change.cookie))
    if (!isTold) unmarked += 1
    else if (change.kind === 'set') missed.add(change.cookie)
  }
  return { reported: told.length, lost, unmarked, wrong: wrongStates(record, jar) }
}

/** The times of which the record says that something may have been missed. */
function gapsOf(watched: readonly WatchedPeriod[]): { from: number; until: number }[] {
  return watched.flatMap((period, index) => {
    const next = watched[index + 1]
    if (!next || next.why === 'access' || next.why === 'portals') return []
    return next.from > period.until ? [{ from: period.until, until: next.from }] : []
  })
}

/** For each change the moment under which it is recorded, or undefined. */
function match(told: readonly Told[], { observations, timelines }: Record): (number | undefined)[] {
  const happenings = new Map(timelines.map(({ key, happenings }) => [key, happenings]))
  const recorded = new Map(
    observations.map(({ key, cookie }) => [nameOf(cookie), (happenings.get(key) ?? []).filter(wasTold)]),
  )
  const indexes = new Map<string, number[]>()
  for (const [index, { cookie }] of told.entries()) {
    indexes.set(cookie, [...(indexes.get(cookie) ?? []), index])
  }
  const found: (number | undefined)[] = told.map(() => undefined)
  for (const [cookie, places] of indexes) {
    const changes = places.map(place => told[place]).filter(change => change !== undefined)
    for (const [change, happening] of commonOrder(changes, recorded.get(cookie) ?? [])) {
      const place = places[change]
      if (place !== undefined) found[place] = happening.at
    }
  }
  return found
}

function wasTold({ kind }: Happening): boolean {
  return kind === 'set' || kind === 'removed'
}

/**
 * The longest sequence that both have in the same order, of equally long ones the one that lies closest in time
 * (one removal is like another): pairs of a change's index and its happening.
 */
function commonOrder(changes: readonly Told[], happenings: readonly Happening[]): [number, Happening][] {
  const width = happenings.length + 1
  const scores = new Float64Array((changes.length + 1) * width)
  const score = (row: number, column: number) => scores[row * width + column] ?? 0
  const together = (row: number, column: number) => {
    const change = changes[row]
    const happening = happenings[column]
    if (!change || change.kind !== happening?.kind || change.expires !== happening.expires) return 0
    // All that is taken off stays below one.
    return 1 - Math.min(Math.abs(change.at - happening.at), 10 ** 8) / 10 ** 12
  }
  const taken = (row: number, column: number) => {
    const both = together(row, column)
    return both === 0 ? 0 : both + score(row + 1, column + 1)
  }
  for (let row = changes.length - 1; row >= 0; row -= 1) {
    for (let column = happenings.length - 1; column >= 0; column -= 1) {
      scores[row * width + column] = Math.max(
        taken(row, column),
        score(row + 1, column),
        score(row, column + 1),
      )
    }
  }
  const pairs: [number, Happening][] = []
  let row = 0
  let column = 0
  while (row < changes.length && column < happenings.length) {
    const happening = happenings[column]
    if (happening && together(row, column) > 0 && score(row, column) === taken(row, column)) {
      pairs.push([row, happening])
      row += 1
      column += 1
    } else if (score(row, column) === score(row + 1, column)) row += 1
    else column += 1
  }
  return pairs
}

function wrongStates({ observations }: Record, jar: readonly InJar[]): number {
  const present = new Map(
    observations
      .filter(({ removed }) => !removed)
      .map(({ cookie }) => [nameOf(cookie), cookie.expires] as const),
  )
  const missing = jar.filter(({ cookie, expires }) => !present.has(cookie) || present.get(cookie) !== expires)
  const inJar = new Set(jar.map(({ cookie }) => cookie))
  const gone = [...present.keys()].filter(cookie => !inJar.has(cookie))
  return missing.length + gone.length
}

function nameOf({ name, domain, path }: ObservedCookie): string {
  return `${name} ${domain}${path}`
}
