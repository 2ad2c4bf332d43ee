/**
 * Takes over what the user's organisation has written into the browser's managed storage. Nobody can be
 * asked about a mistake there: what is wrong is left out and told on the settings page, the rest holds.
 */
import * as v from 'valibot'
import { fileLimits, type PolicyEntry, repeatedHosts } from '../policy/entries-file.ts'
import { type Mismatch, mismatchOf, shortened } from '../policy/mismatch.ts'
import type { Policy } from '../policy/policy.ts'
import { entrySchema, host } from '../policy/registry/schema.ts'
import { asKept, forgetPolicies, policiesIn } from './known-portals.ts'
import { type ManagedSettings, managedIn } from './managed-settings.ts'
import { broughtBy } from './own-entries.ts'
import { formatted, readManagedStorage, readStored, store, storeAll, whileAlone } from './storage.ts'
import { settingChoices, settingNames } from './user-settings.ts'

/**
 * Each property on its own: that one is wrong says nothing of the others. Of a list, each item.
 * `public/managed_schema.json` says the same to the browser.
 */
export const managedSchemas = {
  portals: v.array(host),
  pausedPortals: v.array(host),
  entries: v.array(entrySchema),
  rulesOff: v.array(v.string()),
  ...Object.fromEntries(settingNames.map(name => [name, v.picklist(settingChoices[name])])),
}

/**
 * Reads the managed storage and keeps what can be used of it in place of what was kept before; writes
 * nothing when it is the same. What was kept stays when the browser fails to read, and that is told. One at a
 * time: an older reading must not take the place of a newer one.
 *
 * @param rules the identifiers of the rules that there are
 * @param at milliseconds since 1970
 */
export function takeOverManaged(rules: readonly string[], at: number): Promise<void> {
  return whileAlone('managed', async () => {
    const read = await readManaged()
    const stored = await readStored(null)
    const before = managedIn(stored)
    // What cannot be read says of what holds that it may be out of date. The next reading says the rest anew.
    const next =
      'problem' in read
        ? { ...before, problems: [read.problem] }
        : await takeOver(checkManaged(read.written, rules), policiesIn(stored, 'managedEntry'), at)
    if (!same(before, next)) await store('managed', formatted({ settings: next }))
  })
}

/** Keeps the entries. */
async function takeOver(
  { settings, entries }: ManagedChecked,
  kept: ReadonlyMap<string, Policy>,
  at: number,
): Promise<ManagedSettings> {
  const wanted = new Map(
    entries.flatMap(entry => entry.hosts.map(one => [one, dated(entry, kept.get(one), at)])),
  )
  const surplus = [...kept.keys()].filter(one => !wanted.has(one))
  const changed = [...wanted].filter(([one, policy]) => !same(kept.get(one), policy))
  if (surplus.length > 0) await forgetPolicies('managedEntry', surplus)
  if (changed.length === 0) return settings
  try {
    await storeAll(asKept('managedEntry', changed))
    return settings
  } catch (error) {
    // Without room for the entries, all else holds.
    const refusal = { path: 'entries', expected: { what: 'storage' }, got: shortened(String(error)) } as const
    return { ...settings, problems: [...settings.problems, refusal] }
  }
}

interface ManagedChecked {
  readonly settings: ManagedSettings
  readonly entries: readonly PolicyEntry[]
}

/** What can be used of what was written, and what cannot, and why. */
export function checkManaged(
  written: Readonly<Record<string, unknown>>,
  rules: readonly string[],
): ManagedChecked {
  const unknown = Object.keys(written).filter(name => !Object.hasOwn(managedSchemas, name))
  const settings = settingNames.map(
    name =>
      [
        name,
        written[name] === undefined ? nothing : taken(v.picklist(settingChoices[name]), written[name], name),
      ] as const,
  )
  const entries = listed('entries', managedSchemas.entries.item, written, fileLimits.entries)
  const repeated = repeatedHosts(entries.right)
  const portals = listed('portals', managedSchemas.portals.item, written)
  const paused = listed('pausedPortals', managedSchemas.pausedPortals.item, written)
  const rulesOff = listed('rulesOff', v.picklist(rules), written)
  // Which of two entries is meant, nobody can tell.
  const single = entries.right.filter(({ hosts }) => !hosts.some(one => repeated.has(one)))
  return {
    entries: single,
    settings: {
      portals: [...new Set([...portals.right, ...single.flatMap(({ hosts }) => hosts)])],
      paused: [...new Set(paused.right)],
      rulesOff: [...new Set(rulesOff.right)],
      settings: Object.fromEntries(
        settings.flatMap(([name, { right }]) => right.map(choice => [name, choice])),
      ),
      problems: [
        ...unknown.map(name => problem(shortened(name), { what: 'no_such' }, shortened(name))),
        ...settings.flatMap(([, { problems }]) => problems),
        ...entries.problems,
        ...[...repeated].map(one => problem('entries', { what: 'once' }, JSON.stringify(one))),
        ...portals.problems,
        ...paused.problems,
        ...rulesOff.problems,
      ],
    },
  }
}

/** What is right of something, and what is wrong with the rest. */
interface Taken<Output> {
  readonly right: readonly Output[]
  readonly problems: readonly Mismatch[]
}

const nothing: Taken<never> = { right: [], problems: [] }

function taken<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  path: string,
): Taken<Output> {
  const result = v.safeParse(schema, value, { abortPipeEarly: true, abortEarly: true })
  if (result.success) return { right: [result.output], problems: [] }
  const mismatch = mismatchOf(result.issues[0])
  return {
    right: [],
    problems: [{ ...mismatch, path: [path, mismatch.path].filter(part => part !== undefined).join('.') }],
  }
}

function listed<Item>(
  name: string,
  item: v.GenericSchema<unknown, Item>,
  written: Readonly<Record<string, unknown>>,
  most = Number.POSITIVE_INFINITY,
): Taken<Item> {
  if (written[name] === undefined) return nothing
  const whole = taken(v.array(v.unknown()), written[name], name)
  const values = whole.right.flat()
  const items = values.slice(0, most).map((value, index) => taken(item, value, `${name}[${index + 1}]`))
  const isTooLong = values.length > most
  return {
    right: items.flatMap(({ right }) => right),
    problems: [
      ...whole.problems,
      ...(isTooLong ? [problem(name, { what: 'entries', of: most }, String(values.length))] : []),
      ...items.flatMap(({ problems }) => problems),
    ],
  }
}

function problem(path: string, expected: Mismatch['expected'], got: string): Mismatch {
  return { path, expected, got }
}

/** What Firefox says where the organisation has written nothing; Chromium then has an empty object. */
const nothingWritten = 'Managed storage manifest not found'

async function readManaged(): Promise<
  { readonly written: Readonly<Record<string, unknown>> } | { readonly problem: Mismatch }
> {
  try {
    return { written: await readManagedStorage() }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (message === nothingWritten) return { written: {} }
    return { problem: problem('storage.managed', { what: 'readable' }, shortened(message)) }
  }
}

/** An entry that is as it was stays dated as it was. */
function dated(entry: PolicyEntry, kept: Policy | undefined, at: number): Policy {
  const before = broughtBy('organisation', entry, kept?.source.imported?.at ?? at)
  return same(kept, before) ? before : broughtBy('organisation', entry, at)
}

/** Whether two values are the same as JSON, in whatever order their properties are: Chromium sorts them. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted)
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
