import type { Observation } from '../../src/cookie/observation.ts'
import type { WatchedPeriod } from '../../src/cookie/watched-period.ts'
import type { Driver } from './driver/driver.ts'
import { waitFor } from './driver/wait-for.ts'
import { readStores } from './read-stores.ts'

/** Everything in the extension's log, read from the database itself. */
export function recorded(driver: Driver): Promise<readonly Observation[]> {
  return rowsOf(driver, 'observations')
}

/** The observations of the cookies of one name. */
export async function recordedOf(driver: Driver, name: string): Promise<readonly Observation[]> {
  return (await recorded(driver)).filter(({ cookie }) => cookie.name === name)
}

/** Waits until exactly one cookie of that name is recorded, and as wanted; gives its observation. */
export function recordedOnce(
  driver: Driver,
  name: string,
  isWanted: (observation: Observation) => boolean = () => true,
): Promise<Observation> {
  return waitFor(`one cookie "${name}" to be recorded as wanted`, async () => {
    const observations = await recordedOf(driver, name)
    const [observation] = observations
    if (observation && observations.length === 1 && isWanted(observation)) return observation
    throw new Error(`recorded so far: ${JSON.stringify(observations)}`)
  })
}

/** The match patterns that were granted when the latest watched period began. */
export async function grantedWhenLastWatched(driver: Driver): Promise<readonly string[] | undefined> {
  return (await rowsOf<WatchedPeriod>(driver, 'watched')).at(-1)?.granted
}

/** Everything in one of the database's stores; nothing while there is no database, or no such store. */
export async function rowsOf<Row>(driver: Driver, store: string): Promise<readonly Row[]> {
  return ((await readStores(driver, 'portal-cookie-inspector', [store]))[store] ?? []) as readonly Row[]
}
