/** From the journal into the record: many changes in one transaction, in their order. */
import { endedEarly } from '../cookie/journal.ts'
import { reachesWatched } from '../policy/portal-note.ts'
import { registry } from '../policy/registry.ts'
import { withDatabase, writing } from './database.ts'
import { canSee } from './host-access.ts'
import { clearThrough, rowsAfter, run } from './journal.ts'
import { watchList } from './known-portals.ts'
import { tellOthers } from './observation-log.ts'
import { whileRecording } from './record-lock.ts'
import { recordStores, writeChanges } from './write-changes.ts'

/** How many rows are worked off at once: in a storm each holds many changes. */
const mostRows = 500

/** What came of it: `isDone` when nothing is left to do, `recorded` when something went into the record. */
export interface WorkedOff {
  readonly rows: number
  readonly recorded: boolean
  readonly isDone: boolean
}

/**
 * Works off what stands in the journal: what concerns a portal that is watched goes into the record, the rest is
 * dropped. It is done once, also when the worker ends in between.
 *
 * @param isWanted by which life of the worker a row was written: what follows the first that is not stays
 * @throws RecordError when it could not be done: then it stands in the journal still
 */
export function workOff(isWanted: (run: string) => boolean): Promise<WorkedOff> {
  return whileRecording(() =>
    withDatabase(async database => {
      const workedOff = await database.get('about', 'worked-off')
      const rows = await rowsAfter(workedOff?.name === 'worked-off' ? workedOff.through : 0, mostRows)
      const count = rows.findIndex(({ row }) => !isWanted(row.run))
      const taken = rows.slice(0, count < 0 ? rows.length : count)
      const last = taken.at(-1)
      if (!last) return { rows: 0, recorded: false, isDone: true }
      const entries = taken.flatMap(({ number, row }) =>
        row.entries.map(entry => ({ ...entry, sequence: number })),
      )
      const list = await watchList()
      const ours = entries.filter(({ change }) => reachesWatched(registry, list, change.cookie))
      const transaction = writing(database, ...recordStores)
      await writeChanges(transaction, ours, seesChoice)
      const { entries: latest } = last.row
      const at = latest.at(-1)?.at ?? 0
      await transaction
        .objectStore('about')
        .put({ name: 'worked-off', through: last.number, run: last.row.run, at })
      transaction.commit()
      await transaction.done
      await clearThrough(last.number)
      if (ours.length > 0) tellOthers()
      return { rows: taken.length, recorded: ours.length > 0, isDone: taken.length < mostRows }
    }),
  )
}

/**
 * Whether the life of the worker before this one was ended in the middle of its work.
 *
 * @param startedAt when this one began, in milliseconds since 1970
 */
export function wasInterrupted(startedAt: number): Promise<boolean> {
  return withDatabase(async database => {
    const last = await database.get('about', 'worked-off')
    return last?.name === 'worked-off' && last.run !== run && endedEarly(last.at, startedAt)
  })
}

function seesChoice(granted: readonly string[], host: string): boolean {
  return canSee(granted, { domain: host, secure: false, hostOnly: true })
}
