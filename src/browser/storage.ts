/**
 * Everything that is stored beside the database, and the only place that asks the browser for it. What another
 * version of the extension wrote in another shape, and what is none of ours, is as good as not there.
 *
 * What the organisation writes into `storage.managed` is named in managed-storage.ts: what checks it is not loaded
 * with the popup. The copy in `localStorage` is that of presentation-copy.ts.
 */
import browser from 'webextension-polyfill'
import type { Policy } from '../policy/policy.ts'
import type { Comparison } from '../portal/known-portal.ts'
import { type PortalNotes, readableNotes } from '../portal/portal-note.ts'
import { inTime } from './in-time.ts'
import type { ManagedSettings } from './managed-settings.ts'
import type { Unwritten } from './record/unwritten.ts'

/** To be raised when something that bears it changes its shape. Checking the whole would make opening the popup slower. */
const format = 1

type InFormat<Value> = Value & { readonly format: typeof format }
type Check<Value> = (value: unknown) => value is Value

/** What is there once, under its own name. Moments are in milliseconds since 1970. */
const single = {
  /** Since when it has been watching: "first seen" means little to one who does not know. */
  watchingSince: isNumber,
  /** One small entry for all portals, since every event of a cookie asks whether it concerns one of them. */
  portals: isObject as Check<PortalNotes>,
  /** What the organisation has set, checked and in our own shape, where every page finds it at once. */
  managed: inFormat<{ readonly settings: ManagedSettings }>('settings'),
  /** When the record was last cleaned of what is too old: the worker that did it may be gone. */
  cleanedAt: isNumber,
  /** When that was put off since the clock had jumped. */
  cleanUpDoubted: isNumber,
  /** The retention that was last followed. */
  retentionFollowed: isText,
  /** That changes could not be written into the record. */
  unwritten: isUnwritten,
  /** When the record was last begun anew: so the worker hears of it. */
  begunAnew: isNumber,
}

/** What is there for each host, rule or setting, under `<kind>:<name>`: who changes two at once undoes neither. */
const each = {
  managedEntry: inFormat<KeptPolicy>('policy'),
  entry: inFormat<KeptPolicy>('policy'),
  livePolicy: inFormat<KeptPolicy>('policy'),
  compared: inFormat<Comparison>('policy'),
  ruleOff: isTrue,
  setting: isText,
  /** Takes the place of what was deleted, for a moment. */
  filler: isText,
}

interface KeptPolicy {
  readonly policy: Policy
}

type Checked<Of> = Of extends Check<infer Value> ? Value : never
type Kind = keyof typeof each

/** What is stored under some keys, or all, as far as it is what it should be. */
export type Stored = {
  readonly [Name in keyof typeof single]?: Checked<(typeof single)[Name]>
} & {
  readonly [Each in Kind as `${Each}:${string}`]: Checked<(typeof each)[Each]>
}
export type StoredKey = keyof Stored

/** @param keys all when null */
export async function readStored(keys: readonly StoredKey[] | null): Promise<Stored> {
  return checked(await area.get(keys as string[] | null))
}

/** In milliseconds: a browser at work gives it in a few. */
const patience = 5_000

/**
 * What is stored, for who shows something: where the browser does not give it, nothing, and why, in its own text.
 * Who changes what is stored, or records by it, must not take nothing for an answer.
 */
export async function readToShow(
  keys: readonly StoredKey[] | null,
): Promise<{ readonly stored: Stored; readonly failure?: string }> {
  try {
    return { stored: await inTime(readStored(keys), patience, Error) }
  } catch (error) {
    return { stored: {}, failure: String(error) }
  }
}

/** Stores something in place of what stood under that key. */
export function store<Key extends StoredKey>(key: Key, value: NonNullable<Stored[Key]>): Promise<void> {
  return storeAll({ [key]: value } as Stored)
}

/** Stores all of it, or nothing when the browser refuses. */
export function storeAll(entries: Stored): Promise<void> {
  return area.set(entries)
}

/** Something with the number of its shape, as it is stored. */
export function formatted<Value extends object>(value: Value): InFormat<Value> {
  return { format, ...value }
}

export function remove(...keys: readonly StoredKey[]): Promise<void> {
  return area.remove(keys as string[])
}

/**
 * Removes all that the user brought, found and set. The organisation's stays, and since when it has been watching:
 * when that goes, the worker begins anew.
 */
export function forgetStored(): Promise<void> {
  localStorage.clear()
  return whileAlone('portals', async () => {
    const stays = ['managed', 'managedEntry', 'watchingSince']
    const keys = Object.keys(await area.get(null)).filter(key => !stays.includes(kindOf(key)))
    await area.remove(keys)
  })
}

/** What the extension notes by itself while it is at work. */
const ownNotes = [
  'watchingSince',
  'cleanedAt',
  'cleanUpDoubted',
  'retentionFollowed',
  'unwritten',
  'begunAnew',
]

/** Whether something among what is stored was brought, found or set by the user. */
export function isOfUser(stored: Stored): boolean {
  const others = ['managed', 'managedEntry', 'filler', ...ownNotes]
  return Object.entries(stored).some(([key, value]) =>
    key === 'portals' ? Object.keys(value).length > 0 : !others.includes(kindOf(key)),
  )
}

/** Calls back when something of these kinds changes, here or in another page. */
export function onStored(kinds: readonly (keyof typeof checks)[], listener: () => void): () => void {
  const concerned: readonly string[] = kinds
  const relay = (changes: Readonly<Record<string, unknown>>, areaName: string) => {
    if (areaName === 'local' && Object.keys(changes).some(key => concerned.includes(kindOf(key)))) listener()
  }
  browser.storage.onChanged.addListener(relay)
  return () => browser.storage.onChanged.removeListener(relay)
}

/** Nobody else who asks for it changes what stands there meanwhile, here or in another page. */
export function whileAlone<Result>(key: 'portals' | 'managed', work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(key, work)
}

/** What the organisation has written, not yet checked. @throws where the browser fails to read it */
export function readManagedStorage(): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.managed.get(null)
}

/** Calls back when the organisation changes something; Firefox tells of nothing before it starts again. */
export function onManagedChange(listener: () => void): void {
  browser.storage.onChanged.addListener((_, areaName) => {
    if (areaName === 'managed') listener()
  })
}

/** As the browser has it, for who puts all of it elsewhere and back. */
export const area = browser.storage.local

/** What was read from the browser, as far as it is what it should be. */
export function checked(read: Readonly<Record<string, unknown>>): Stored {
  const right = Object.entries(read).filter(([key, value]) => {
    const kind = kindOf(key)
    return isKind(kind) && checks[kind](value)
  })
  const stored = Object.fromEntries(right) as Stored
  return stored.portals ? { ...stored, portals: readableNotes(stored.portals) } : stored
}

/** The notes on portals for who writes them: what is not ours to read, a later version's, stays in them. */
export function notesAsStored({ portals }: Readonly<Record<string, unknown>>): PortalNotes {
  return isObject(portals) ? (portals as PortalNotes) : {}
}

/** By the name, or the kind, of what is stored. */
export const checks = { ...single, ...each }

function isKind(text: string): text is keyof typeof checks {
  return Object.hasOwn(checks, text)
}

function kindOf(key: string): string {
  return key.replace(/:.*/s, '')
}

function inFormat<Value>(part: string): Check<InFormat<Value>> {
  return (value): value is InFormat<Value> => isObject(value) && value.format === format && part in value
}

function isUnwritten(value: unknown): value is Unwritten {
  return isObject(value) && isNumber(value.since) && isText(value.details)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isTrue(value: unknown): value is true {
  return value === true
}
