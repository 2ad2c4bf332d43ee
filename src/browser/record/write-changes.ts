/** Many changes into the record, in the transaction that is under way. */
import type { JournalledChange } from '../../cookie/journal.ts'
import { cookieKey, isPartitioned, type ObservedCookie } from '../../cookie/observed-cookie.ts'
import { type RecordedCookie, withEvent } from '../../cookie/recorded-cookie.ts'
import { cookieDomains, isSentTo } from '../../cookie/site.ts'
import {
  type ChoiceHistory,
  choiceCookie,
  noteChoice,
  type VisitorChoice,
} from '../../cookie/visitor-choice.ts'
import { aboutOf, type Stores } from './database.ts'
import { foldGone } from './fold-gone.ts'
import { lengthen } from './watch-log.ts'

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
  stores: Stores,
  entries: readonly NumberedEntry[],
  seesChoice: (granted: readonly string[], host: string) => boolean,
  lengthens = true,
): Promise<void> {
  if (entries.length === 0) return
  const before = await readBefore(stores, entries)
  const after = new Map(before)
  const choices = await choiceNotes(stores, entries, seesChoice)
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
      observation && stores.observations.put(observation),
      timeline && stores.timelines.put(timeline),
    ]),
    ...choices.noted().map(history => stores.choices.put(history)),
    lengthens &&
      lengthen(
        stores.watched,
        entries.map(({ at }) => at),
      ),
  ])
  const added = changed.filter(([key]) => !before.get(key)?.observation)
  await foldGone(
    stores,
    added.flatMap(([, { observation }]) => observation?.cookie.domain ?? []),
  )
}

const nothing: RecordedCookie = { observation: undefined, timeline: undefined }

async function readBefore(
  { observations, timelines }: Stores,
  entries: readonly JournalledChange[],
): Promise<ReadonlyMap<string, RecordedCookie>> {
  const keys = [...new Set(entries.map(({ change }) => cookieKey(change.cookie)))]
  return new Map(
    await Promise.all(
      keys.map(async key => {
        const [observation, timeline] = await Promise.all([observations.get(key), timelines.get(key)])
        return [key, { observation, timeline }] as const
      }),
    ),
  )
}

interface ChoiceNotes {
  /** @param cookies what is recorded of each cookie after this entry */
  follow(entry: NumberedEntry, cookies: ReadonlyMap<string, RecordedCookie>): void
  /** The histories that say something new. */
  noted(): ChoiceHistory[]
}

/**
 * The visitor's choice at the moment of each setting, as it follows from the changes of the cookie that holds it.
 * Where something of that may have escaped us nothing is noted: a choice is not guessed.
 */
async function choiceNotes(
  { about, choices, observations }: Stores,
  entries: readonly JournalledChange[],
  seesChoice: (granted: readonly string[], host: string) => boolean,
): Promise<ChoiceNotes> {
  const known = await aboutOf(about, 'choices-known')
  if (!known) return { follow: () => {}, noted: () => [] }
  const hosts = [...new Set(entries.map(({ change }) => change.cookie.domain))]
  const domains = [...new Set(hosts.flatMap(cookieDomains))]
  const [earlier, recorded] = await Promise.all([
    Promise.all(hosts.map(host => choices.index('host').getAll(host))),
    Promise.all(domains.map(domain => observations.getAll(choiceKeys(domain)))),
  ])
  const histories = new Map(earlier.flat().map(history => [keyOf(history), history]))
  const noted = new Map<string, ChoiceHistory>()
  /** The recorded cookies that hold a choice and can reach one of these hosts, by their keys. */
  const holders = new Map<string, ObservedCookie>()
  for (const { key, cookie, removed } of recorded.flat()) if (!removed) holders.set(key, cookie)

  const choiceAt = (
    { host, storeId, periods }: ChoiceHistory,
    at: number,
    told?: VisitorChoice,
  ): VisitorChoice => {
    const [holder, ...others] = [...holders.values()].filter(
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
  return {
    follow({ change, choice, at, sequence }, cookies) {
      const { cookie } = change
      const holdsChoice = cookie.name === choiceCookie
      if (holdsChoice) {
        const key = cookieKey(cookie)
        if (change.kind === 'set' && cookies.get(key)?.observation) holders.set(key, cookie)
        else holders.delete(key)
      }
      if (isPartitioned(cookie) || (change.kind !== 'set' && !holdsChoice)) return
      const { domain: host, storeId } = cookie
      if (sequence <= known.since || !seesChoice(known.granted, host)) return
      const key = keyOf({ host, storeId })
      const history = noted.get(key) ?? histories.get(key) ?? { host, storeId, periods: [] }
      const now = choiceAt(history, at, holdsChoice ? (choice ?? { status: 'unclear' }) : undefined)
      noted.set(key, { ...history, periods: noteChoice(history.periods, now, at, known.at) })
    },
    noted: () => [...noted.values()],
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
