import { inTime } from './in-time.ts'
import { area } from './storage.ts'

/** In bytes, as far as the browser tells. */
export interface StorageUsed {
  /** Everything in the extension's place, the database and what the browser adds. */
  readonly estimated?: number
  /** Notes, kept policies and settings. */
  readonly settings?: number
}

/** In milliseconds: nobody waits for a measure. */
const patience = 1_000

interface Measuring {
  getBytesInUse(keys: null): Promise<number>
}

export async function storageUsed(): Promise<StorageUsed> {
  const orUnknown = <Answer>(answer: Promise<Answer>) =>
    inTime(answer, patience, Error).catch(() => undefined)
  const [estimate, settings] = await Promise.all([
    orUnknown(navigator.storage.estimate()),
    // Not every browser has this call.
    'getBytesInUse' in area ? orUnknown((area as unknown as Measuring).getBytesInUse(null)) : undefined,
  ])
  return {
    ...(estimate?.usage !== undefined && { estimated: estimate.usage }),
    ...(settings !== undefined && { settings }),
  }
}
