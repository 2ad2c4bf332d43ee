import type { Observation } from '../../src/cookie/observation.ts'
import type { Driver } from './driver/driver.ts'
import { waitFor } from './driver/wait-for.ts'

/** Everything in the extension's log, read from the database itself. */
export function recorded(driver: Driver): Promise<readonly Observation[]> {
  return driver.evaluateInExtension(async (_api, name) => {
    // The database is the extension's to make: opening it earlier would make an empty one in its place.
    const databases = await indexedDB.databases()
    if (!databases.some(database => database.name === name)) return []
    return new Promise<Observation[]>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const database = opening.result
        const reading = database.transaction('observations').objectStore('observations').getAll()
        reading.onerror = () => reject(reading.error)
        reading.onsuccess = () => resolve(reading.result)
        database.close()
      }
    })
  }, 'portal-cookie-inspector')
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
export function grantedWhenLastWatched(driver: Driver): Promise<readonly string[] | undefined> {
  return driver.evaluateInExtension(
    (_api, name) =>
      new Promise<readonly string[] | undefined>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction('watched').objectStore('watched').getAll()
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => resolve(reading.result.at(-1)?.granted)
          database.close()
        }
      }),
    'portal-cookie-inspector',
  )
}
