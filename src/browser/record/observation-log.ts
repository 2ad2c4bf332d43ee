/**
 * What was observed so far: the state of each cookie, and what happened to it.
 *
 * The background worker and the pages write here at the same time. Every write is one read-write transaction
 * (get → observe → put), which IndexedDB runs one after the other, so none overwrites another.
 */
import type { Change, Observation } from '../../cookie/observation.ts'
import { cookieKey, type ObservedCookie, storeIdIn } from '../../cookie/observed-cookie.ts'
import { afterLook } from '../../cookie/recorded-cookie.ts'
import { cookieDomains, isSentTo } from '../../cookie/site.ts'
import { append, type Timeline } from '../../cookie/timeline.ts'
import { type ChoiceHistory, noteChoice } from '../../cookie/visitor-choice.ts'
import type { JarSnapshot } from '../cookie-store.ts'
import type { FoundChoice } from '../read-choice.ts'
import { aboutOf, type Stores, withDatabase, workedOff, writeRecord } from './database.ts'
import { foldGone } from './fold-gone.ts'
import { lastBatch } from './journal.ts'

/** How far the record had come when a look into the jar began: what is written later knows more than the look. */
export interface LookBegun {
  /** The number of the last row of the journal. */
  readonly through: number
  /** Whether something in the journal is not yet worked off. */
  readonly isBehind: boolean
}

/** To be waited for before the jar is read. */
export async function beginLook(): Promise<LookBegun> {
  const [last, done] = await Promise.all([lastBatch(), workedOff()])
  const through = done?.through ?? 0
  return { through: Math.max(last, through), isBehind: last > through }
}

/** What a look into the jar found, and how far it tells. */
export interface Look extends Pick<LookBegun, 'through'> {
  readonly snapshot: JarSnapshot
  /** Only the cookies that would be sent to this host; all when undefined. */
  readonly host: string | undefined
  /** Whether the browser would have shown us this cookie; what it hides is not missing. */
  readonly canSee: (cookie: ObservedCookie) => boolean
  /** What visitors have chosen by now, and the patterns under which that is all there is to see. */
  readonly choices?: { readonly found: readonly FoundChoice[]; readonly granted: readonly string[] }
}

/**
 * Brings the log in line with a look into the jar: what is there is found, what the log holds as present
 * and the look should have shown is missing. A look is worth nothing once something was written that came later.
 *
 * @returns what is recorded now; undefined when the look was worth nothing
 */
export async function reconcile({
  snapshot,
  host,
  canSee,
  through,
  choices,
}: Look): Promise<Observation[] | undefined> {
  const observations = await writeRecord(async stores => {
    const done = await aboutOf(stores.about, 'worked-off')
    if (done && done.through > through) return undefined
    const earlier = await readObservations(stores.observations, host)
    const recorded = new Map(earlier.map(observation => [observation.key, observation]))
    const inJar = new Set(snapshot.cookies.map(cookieKey))
    const changes: Change[] = [
      ...snapshot.cookies.map(cookie => ({ kind: 'found' as const, cookie })),
      ...[...recorded.values()]
        .filter(({ key, cookie, removed }) => {
          return !removed && !inJar.has(key) && snapshot.stores.includes(cookie.storeId) && canSee(cookie)
        })
        .map(({ cookie }) => ({ kind: 'missing' as const, cookie })),
    ]
    const moment = { at: snapshot.at, through }
    const added = snapshot.cookies.filter(cookie => !recorded.has(cookieKey(cookie)))
    await Promise.all(
      changes.map(async change => {
        const after = afterLook(recorded.get(cookieKey(change.cookie)), change, moment)
        if (!after) return
        recorded.set(after.observation.key, after.observation)
        await writeDown(stores, after)
      }),
    )
    if (choices) await writeChoices(stores, choices, moment)
    const folded = await foldGone(
      stores,
      added.map(({ domain }) => domain),
    )
    return [...recorded.values()].filter(({ key }) => !folded.has(key))
  })
  if (observations) tellOthers()
  return observations
}

async function writeDown(
  { observations, timelines }: Stores,
  { observation, happening }: NonNullable<ReturnType<typeof afterLook>>,
): Promise<void> {
  const { key } = observation
  await Promise.all([
    observations.put(observation),
    happening && timelines.get(key).then(timeline => timelines.put(append(timeline, key, happening))),
  ])
}

/** From now on the choices are known: as the jar has them, and as the events tell that come later. */
async function writeChoices(
  { choices, about }: Stores,
  { found, granted }: NonNullable<Look['choices']>,
  { at, through }: { at: number; through: number },
): Promise<void> {
  const knownSince = (await aboutOf(about, 'choices-known'))?.at ?? Number.POSITIVE_INFINITY
  await Promise.all(
    found.map(async ({ host, storeId, choice }) => {
      const history: ChoiceHistory = (await choices.get([host, storeId])) ?? { host, storeId, periods: [] }
      await choices.put({ ...history, periods: noteChoice(history.periods, choice, at, knownSince) })
    }),
  )
  await about.put({ name: 'choices-known', since: through, at, granted })
}

/** What is recorded of the cookies that would be sent to a host. */
export function observationsOf(host: string): Promise<Observation[]> {
  return withDatabase(database => readObservations(database.transaction('observations').store, host))
}

/** Everything that is recorded. */
export function allObservations(): Promise<Observation[]> {
  return withDatabase(database => database.getAll('observations'))
}

/** What happened to the cookies of these keys. It can be long: ask only for those that something rests on. */
export async function timelinesOf(keys: readonly string[]): Promise<Timeline[]> {
  if (keys.length === 0) return []
  return withDatabase(async database => {
    const { store } = database.transaction('timelines')
    const timelines = await Promise.all(keys.map(key => store.get(key)))
    return timelines.filter(timeline => timeline !== undefined)
  })
}

/** The visitor's choices found on a portal, in each cookie store. */
export function choicesOf(host: string): Promise<ChoiceHistory[]> {
  return withDatabase(database => database.getAllFromIndex('choices', 'host', host))
}

/**
 * The cookie stores that something is recorded of; with a host, on its domains. Only the keys are read: that is many
 * times faster.
 */
export function recordedStores(host?: string): Promise<Set<string>> {
  return withDatabase(async database => {
    const { store } = database.transaction('observations')
    const byDomain = store.index('domain')
    const keys =
      host === undefined
        ? [store.getAllKeys()]
        : cookieDomains(host).map(domain => byDomain.getAllKeys(domain))
    return new Set((await Promise.all(keys)).flat().map(storeIdIn))
  })
}

/** The domains that something is recorded of, each once: read from the keys of an index, which are few. */
export function recordedDomains(): Promise<string[]> {
  return withDatabase(async database => {
    const domains: string[] = []
    const index = database.transaction('observations').store.index('domain')
    let cursor = await index.openKeyCursor(null, 'nextunique')
    while (cursor) {
      domains.push(String(cursor.key))
      cursor = await cursor.continue()
    }
    return domains
  })
}

/** Calls back when another page or the worker has written to the log. */
export function onObservations(listener: () => void): () => void {
  channel.addEventListener('message', listener)
  return () => channel.removeEventListener('message', listener)
}

/** Only says that something was written; what, stands in the log. */
const channel = new BroadcastChannel('observations')

/** Says so to the other pages and the worker. */
export function tellOthers(): void {
  channel.postMessage('written')
}

interface ObservationReader {
  getAll(): Promise<Observation[]>
  index(name: 'domain'): { getAll(domain: string): Promise<Observation[]> }
}

/** What is recorded of a host's cookies, or of all, in the transaction that is under way. */
async function readObservations(store: ObservationReader, host: string | undefined): Promise<Observation[]> {
  if (host === undefined) return store.getAll()
  const byDomain = store.index('domain')
  const observations = await Promise.all(cookieDomains(host).map(domain => byDomain.getAll(domain)))
  return observations.flat().filter(({ cookie }) => isSentTo(host, cookie))
}
