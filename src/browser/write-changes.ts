/** Many changes into the record, in the transaction that is under way. */
import type { JournalledChange } from '../cookie/journal.ts'
import { cookieKey, isPartitioned, type ObservedCookie } from '../cookie/observed-cookie.ts'
import { type RecordedCookie, withEvent } from '../cookie/recorded-cookie.ts'
import { cookieDomains, isSentTo } from '../cookie/site.ts'
import { type ChoiceHistory, choiceCookie, noteChoice, type VisitorChoice } from '../cookie/visitor-choice.ts'
import { type AboutRecord, aboutOf, type StoreName, type Writing } from './database.ts'
import { foldGone } from './fold-gone.ts'
import { lengthen } from './watch-log.ts'

/** What a transaction needs. */
export const recordStores = [
  'observations',
  'timelines',
  'choices',
  'watched',
  'about',
  'folded',
] as const satisfies readonly StoreName[]

type Known = Extract<AboutRecord, { name: 'choices-known' }>

/** An entry with the number of its row. */
export interface NumberedEntry extends JournalledChange {
  readonly sequence: number
}

/**
 * Writes down changes in their order.
 *
 * @param lengthens whether the watched period reaches to them
 * @param seesChoice whether these match patterns show the cookie that holds the visitor's choice on a host
 */
export async function writeChanges(
  transaction: Writing,
  entries: readonly NumberedEntry[],
  seesChoice: (granted: readonly string[], host: string) => boolean,
  lengthens = true,
): Promise<void> {
  if (entries.length === 0) return
  const before = await readBefore(transaction, entries)
  const after = new Map(before)
  const choices = await ChoiceNotes.read(transaction, entries, seesChoice)
  for (const entry of entries) {
    const { change, at, sequence } = entry
    const key = cookieKey(change.cookie)
    const known = after.get(key) ?? nothing
    after.set(key, withEvent(known, change, { at, sequence }))
    choices.follow(entry, after)
  }
  const changed = [...after].filter(([key, cookie]) => cookie.observation !== before.get(key)?.observation)
  await Promise.all([
    ...changed.flatMap(([, { observation, timeline }]) => [
      observation && transaction.objectStore('observations').put(observation),
      timeline && transaction.objectStore('timelines').put(timeline),
    ]),
    ...choices.histories().map(history => transaction.objectStore('choices').put(history)),
    lengthens &&
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
  entries: readonly JournalledChange[],
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
  readonly #isSeen: (host: string) => boolean
  readonly #histories: Map<string, ChoiceHistory>
  readonly #noted = new Set<string>()
  /** The keys of the recorded cookies that hold a choice and can reach one of these hosts. */
  readonly #holders: Map<string, ObservedCookie>

  private constructor(
    known: Known | undefined,
    isSeen: (host: string) => boolean,
    histories: Map<string, ChoiceHistory>,
    holders: Map<string, ObservedCookie>,
  ) {
    this.#known = known
    this.#isSeen = isSeen
    this.#histories = histories
    this.#holders = holders
  }

  static async read(
    transaction: Writing,
    entries: readonly JournalledChange[],
    seesChoice: (granted: readonly string[], host: string) => boolean,
  ): Promise<ChoiceNotes> {
    const hosts = [...new Set(entries.map(({ change }) => change.cookie.domain))]
    const known = await aboutOf(transaction.objectStore('about'), 'choices-known')
    if (!known) return new ChoiceNotes(undefined, () => false, new Map(), new Map())
    const domains = [...new Set(hosts.flatMap(cookieDomains))]
    const [histories, holders] = await Promise.all([
      Promise.all(hosts.map(host => transaction.objectStore('choices').index('host').getAll(host))),
      Promise.all(domains.map(domain => transaction.objectStore('observations').getAll(choiceKeys(domain)))),
    ])
    return new ChoiceNotes(
      known,
      host => seesChoice(known.granted, host),
      new Map(histories.flat().map(history => [keyOf(history), history])),
      new Map(
        holders.flat().flatMap(({ key, cookie, removed }) => (removed ? [] : [[key, cookie] as const])),
      ),
    )
  }

  /** @param cookies what is recorded of each cookie after this entry */
  follow(
    { change, choice, at, sequence }: NumberedEntry,
    cookies: ReadonlyMap<string, RecordedCookie>,
  ): void {
    const { cookie } = change
    const holdsChoice = cookie.name === choiceCookie
    if (holdsChoice) {
      const key = cookieKey(cookie)
      if (change.kind === 'set' && cookies.get(key)?.observation) this.#holders.set(key, cookie)
      else this.#holders.delete(key)
    }
    if (isPartitioned(cookie) || (change.kind !== 'set' && !holdsChoice)) return
    if (!this.#known || sequence <= this.#known.since || !this.#isSeen(cookie.domain)) return
    const { domain: host, storeId } = cookie
    const history = this.#histories.get(keyOf({ host, storeId })) ?? { host, storeId, periods: [] }
    const now = this.#choiceAt(history, at, holdsChoice ? (choice ?? { status: 'unclear' }) : undefined)
    this.#histories.set(keyOf(history), {
      ...history,
      periods: noteChoice(history.periods, now, at, this.#known.at),
    })
    this.#noted.add(keyOf(history))
  }

  histories(): ChoiceHistory[] {
    return [...this.#histories].flatMap(([key, history]) => (this.#noted.has(key) ? [history] : []))
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
