/** From the journal into the record: many changes in one transaction, in their order. */
import { endedEarly, type JournalEntry } from '../cookie/journal.ts'
import { cookieKey, isPartitioned, type ObservedCookie } from '../cookie/observed-cookie.ts'
import { type RecordedCookie, withEvent } from '../cookie/recorded-cookie.ts'
import { cookieDomains, isSentTo } from '../cookie/site.ts'
import { type ChoiceHistory, choiceCookie, noteChoice, type VisitorChoice } from '../cookie/visitor-choice.ts'
import { reachesWatched } from '../policy/portal-note.ts'
import { registry } from '../policy/registry.ts'
import { type AboutRecord, type Writing, withDatabase, writing } from './database.ts'
import { foldGone } from './fold-gone.ts'
import { canSee } from './host-access.ts'
import { run } from './journal.ts'
import { watchList } from './known-portals.ts'
import { tellOthers } from './observation-log.ts'
import { whileRecording } from './record-lock.ts'
import { lengthen } from './watch-log.ts'

/** The journal is not among them: what the browser tells meanwhile need not wait. */
const stores = ['observations', 'timelines', 'choices', 'watched', 'about', 'folded'] as const
type Known = Extract<AboutRecord, { name: 'choices-known' }>

/** How many rows are worked off at once: in a storm each holds many changes. */
const mostRows = 500

/** What came of it: `isDone` when nothing is left to do, `recorded` when something went into the record. */
export interface WorkedOff {
  readonly rows: number
  readonly recorded: boolean
  readonly isDone: boolean
}

/** An entry with the number of its row. */
interface Numbered extends JournalEntry {
  readonly sequence: number
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
      const reading = database.transaction(['journal', 'about'])
      const workedOff = await reading.objectStore('about').get('worked-off')
      const from = workedOff?.name === 'worked-off' ? workedOff.through : 0
      const range = IDBKeyRange.lowerBound(from, true)
      const [keys, rows] = await Promise.all([
        reading.objectStore('journal').getAllKeys(range, mostRows),
        reading.objectStore('journal').getAll(range, mostRows),
      ])
      const count = rows.findIndex(({ run }) => !isWanted(run))
      const taken = rows.slice(0, count < 0 ? rows.length : count)
      const [through, last] = [keys[taken.length - 1], taken.at(-1)]
      if (through === undefined || !last) return { rows: 0, recorded: false, isDone: true }
      const entries = taken.flatMap((row, index) =>
        row.entries.map(entry => ({ ...entry, sequence: keys[index] ?? 0 })),
      )
      const list = await watchList()
      const ours = entries.filter(({ change }) => reachesWatched(registry, list, change.cookie))
      const transaction = writing(database, ...stores)
      await writeDown(transaction, ours)
      const at = last.entries.at(-1)?.at ?? 0
      await transaction.objectStore('about').put({ name: 'worked-off', through, run: last.run, at })
      transaction.commit()
      await transaction.done
      await database.delete('journal', IDBKeyRange.upperBound(through))
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

async function writeDown(transaction: Writing, entries: readonly Numbered[]): Promise<void> {
  if (entries.length === 0) return
  const before = await readBefore(transaction, entries)
  const cookies = new Map(before)
  const choices = await ChoiceNotes.read(transaction, entries)
  for (const entry of entries) {
    const { change, at, sequence } = entry
    const key = cookieKey(change.cookie)
    const known = cookies.get(key) ?? nothing
    cookies.set(key, withEvent(known, change, { at, sequence }))
    choices.follow(entry, cookies)
  }
  const changed = [...cookies].filter(([key, cookie]) => cookie.observation !== before.get(key)?.observation)
  await Promise.all([
    ...changed.flatMap(([, { observation, timeline }]) => [
      observation && transaction.objectStore('observations').put(observation),
      timeline && transaction.objectStore('timelines').put(timeline),
    ]),
    ...choices.histories().map(history => transaction.objectStore('choices').put(history)),
    lengthen(
      transaction.objectStore('watched'),
      entries.map(({ at }) => at),
    ),
  ])
  const added = changed.filter(([key]) => !before.get(key)?.observation)
  await foldGone(
    transaction,
    added.flatMap(([, { observation }]) => observation?.cookie.domain ?? []),
  )
}

const nothing: RecordedCookie = { observation: undefined, timeline: undefined }

async function readBefore(
  transaction: Writing,
  entries: readonly JournalEntry[],
): Promise<ReadonlyMap<string, RecordedCookie>> {
  const keys = [...new Set(entries.map(({ change }) => cookieKey(change.cookie)))]
  return new Map(
    await Promise.all(
      keys.map(async key => {
        const [observation, timeline] = await Promise.all([
          transaction.objectStore('observations').get(key),
          transaction.objectStore('timelines').get(key),
        ])
        return [key, { observation, timeline }] as const
      }),
    ),
  )
}

/**
 * The visitor's choice at the moment of each setting, as it follows from the changes of the cookie that holds it.
 * Where something of that may have escaped us nothing is noted: a choice is not guessed.
 */
class ChoiceNotes {
  readonly #known: Known | undefined
  readonly #histories: Map<string, ChoiceHistory>
  readonly #noted = new Set<string>()
  /** The keys of the recorded cookies that hold a choice and can reach one of these hosts. */
  readonly #holders: Map<string, ObservedCookie>

  private constructor(
    known: Known | undefined,
    histories: Map<string, ChoiceHistory>,
    holders: Map<string, ObservedCookie>,
  ) {
    this.#known = known
    this.#histories = histories
    this.#holders = holders
  }

  static async read(transaction: Writing, entries: readonly JournalEntry[]): Promise<ChoiceNotes> {
    const hosts = [...new Set(entries.map(({ change }) => change.cookie.domain))]
    const known = await transaction.objectStore('about').get('choices-known')
    if (known?.name !== 'choices-known') return new ChoiceNotes(undefined, new Map(), new Map())
    const domains = [...new Set(hosts.flatMap(cookieDomains))]
    const [histories, holders] = await Promise.all([
      Promise.all(hosts.map(host => transaction.objectStore('choices').index('host').getAll(host))),
      Promise.all(domains.map(domain => transaction.objectStore('observations').getAll(choiceKeys(domain)))),
    ])
    return new ChoiceNotes(
      known,
      new Map(histories.flat().map(history => [keyOf(history), history])),
      new Map(
        holders.flat().flatMap(({ key, cookie, removed }) => (removed ? [] : [[key, cookie] as const])),
      ),
    )
  }

  /** @param cookies what is recorded of each cookie after this entry */
  follow({ change, choice, at, sequence }: Numbered, cookies: ReadonlyMap<string, RecordedCookie>): void {
    const { cookie } = change
    const holdsChoice = cookie.name === choiceCookie
    if (holdsChoice) {
      const key = cookieKey(cookie)
      if (change.kind === 'set' && cookies.get(key)?.observation) this.#holders.set(key, cookie)
      else this.#holders.delete(key)
    }
    if (isPartitioned(cookie) || (change.kind !== 'set' && !holdsChoice)) return
    if (!this.#known || sequence <= this.#known.since || !this.#seesChoiceOf(cookie.domain)) return
    const { domain: host, storeId } = cookie
    const history = this.#histories.get(keyOf({ host, storeId })) ?? { host, storeId, periods: [] }
    const now = this.#choiceAt(history, at, holdsChoice ? choice : undefined)
    this.#histories.set(keyOf(history), { ...history, periods: noteChoice(history.periods, now, at) })
    this.#noted.add(keyOf(history))
  }

  histories(): ChoiceHistory[] {
    return [...this.#histories].flatMap(([key, history]) => (this.#noted.has(key) ? [history] : []))
  }

  #seesChoiceOf(domain: string): boolean {
    return canSee(this.#known?.granted ?? [], { domain, secure: false, hostOnly: true })
  }

  #choiceAt({ host, storeId, periods }: ChoiceHistory, at: number, told?: VisitorChoice): VisitorChoice {
    const [holder, ...others] = [...this.#holders.values()].filter(
      cookie =>
        cookie.storeId === storeId &&
        !isPartitioned(cookie) &&
        isSentTo(host, cookie) &&
        (cookie.expires === undefined || cookie.expires > at),
    )
    if (!holder) return { status: 'none' }
    // One of the parent domain may be the choice made on another portal; of twins nobody can tell which one counts.
    if (others.length > 0 || holder.domain !== host) return { status: 'unclear' }
    const last = periods.at(-1)?.choice
    return told ?? (last?.status === 'stored' ? last : { status: 'unclear' })
  }
}

function keyOf({ host, storeId }: Pick<ChoiceHistory, 'host' | 'storeId'>): string {
  return JSON.stringify([host, storeId])
}

/** The keys of all cookies of a domain that hold a choice, by how `cookieKey` begins. */
function choiceKeys(domain: string): IDBKeyRange {
  const beginning = JSON.stringify([choiceCookie, domain]).replace(/\]$/, ',')
  return IDBKeyRange.bound(beginning, `${beginning}\uffff`)
}
