import { withDatabase, writeRecord } from '../../src/browser/record/database.ts'
import { tellOthers } from '../../src/browser/record/observation-log.ts'
import { writeChanges } from '../../src/browser/record/write-changes.ts'
import type { JournalledChange, ToldChange } from '../../src/cookie/journal.ts'
import { noteChoice, type VisitorChoice } from '../../src/cookie/visitor-choice.ts'

/** The number under which all of it stands: older than every look. */
export const seeded = 0

/** Puts changes into the record as they are worked off, one transaction for all. */
export async function recordAll(entries: readonly JournalledChange[]): Promise<void> {
  const numbered = entries.map(entry => ({ ...entry, sequence: seeded }))
  await writeRecord(stores => writeChanges(stores, numbered, () => true))
  tellOthers()
}

/** One change. `at`: in milliseconds since 1970. */
export function record(change: ToldChange, at: number, choice?: VisitorChoice): Promise<void> {
  return recordAll([{ at, change, ...(choice && { choice }) }])
}

/** What a visitor had chosen at a moment, in milliseconds since 1970. */
export function recordChoice(
  host: string,
  storeId: string,
  choice: VisitorChoice,
  at: number,
): Promise<unknown> {
  return withDatabase(async database => {
    const { periods = [] } = (await database.get('choices', [host, storeId])) ?? {}
    await database.put('choices', { host, storeId, periods: noteChoice(periods, choice, at) })
  })
}
