/**
 * Takes over what the user's organisation has written into the browser's managed storage. Nobody can be
 * asked about a mistake there: what is wrong is left out and told on the settings page, the rest holds.
 */
import * as v from 'valibot'
import browser from 'webextension-polyfill'
import { fileLimits, type PolicyEntry, repeatedHosts } from '../policy/entries-file.ts'
import { type Mismatch, mismatchOf, shortened } from '../policy/mismatch.ts'
import type { Policy } from '../policy/policy.ts'
import { entrySchema, host } from '../policy/registry/schema.ts'
import { forgetPolicies, keepPolicies, keptPolicies } from './known-portals.ts'
import { keepManaged, type ManagedSettings, managedKey, managedSettings } from './managed-settings.ts'
import { settingChoices, type UserSettings } from './user-settings.ts'

/** What was written and could be used: the shape of `public/managed_schema.json`. */
export interface ManagedStorage extends Partial<UserSettings> {
  readonly portals: readonly string[]
  readonly pausedPortals: readonly string[]
  readonly entries: readonly PolicyEntry[]
  readonly rulesOff: readonly string[]
}

/** Each property on its own: that one is wrong says nothing of the others. Of a list, each item. */
export const managedSchemas = {
  portals: v.array(host),
  pausedPortals: v.array(host),
  entries: v.array(entrySchema),
  retention: v.picklist(settingChoices.retention),
  language: v.picklist(settingChoices.language),
  appearance: v.picklist(settingChoices.appearance),
  rulesOff: v.array(v.string()),
} as const satisfies Record<keyof ManagedStorage, v.GenericSchema>

/**
 * Reads the managed storage and keeps what can be used of it in place of what was kept before; writes
 * nothing when it is the same. What was kept stays when the browser fails to read, and that is told. One at a
 * time: an older reading must not take the place of a newer one.
 *
 * @param rules the identifiers of the rules that there are
 * @param at milliseconds since 1970
 */
export async function takeOverManaged(rules: readonly string[], at: number): Promise<void> {
  await navigator.locks.request(managedKey, async () => {
    const read = await readManaged()
    if (read.status === 'failed') await tell(read.problem)
    else await takeOver(read.written, rules, at)
  })
}

async function takeOver(
  written: Readonly<Record<string, unknown>>,
  rules: readonly string[],
  at: number,
): Promise<void> {
  const { managed, problems } = checkManaged(written, rules)
  const [settings, kept] = await Promise.all([managedSettings(), keptPolicies('managedEntry')])
  const entries = new Map(
    managed.entries.flatMap(entry => entry.hosts.map(one => [one, broughtBy(entry, kept.get(one), at)])),
  )
  const surplus = [...kept.keys()].filter(one => !entries.has(one))
  const changed = [...entries].filter(([one, policy]) => !same(kept.get(one), policy))
  if (surplus.length > 0) await forgetPolicies('managedEntry', surplus)
  const refusal =
    changed.length > 0 ? await keepPolicies('managedEntry', changed).then(none, full) : undefined
  const next = settingsOf(managed, refusal ? [...problems, refusal] : problems)
  if (!same(settings, next)) await keepManaged(next)
}

/** Calls back when the organisation changes something; Firefox tells of nothing before it starts again. */
export function onManagedChange(listener: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') listener()
  })
}

/** What can be used of what was written, and what cannot, and why. */
export function checkManaged(
  written: Readonly<Record<string, unknown>>,
  rules: readonly string[],
): { managed: ManagedStorage; problems: Mismatch[] } {
  const problems: Mismatch[] = Object.keys(written)
    .filter(name => !Object.hasOwn(managedSchemas, name))
    .map(name => ({ path: shortened(name), expected: { what: 'no_such' }, got: shortened(name) }))

  function taken<Output>(
    schema: v.GenericSchema<unknown, Output>,
    value: unknown,
    path: string,
  ): Output | undefined {
    const result = v.safeParse(schema, value, { abortPipeEarly: true, abortEarly: true })
    if (result.success) return result.output
    const mismatch = mismatchOf(result.issues[0])
    problems.push({ ...mismatch, path: [path, mismatch.path].filter(part => part !== undefined).join('.') })
    return undefined
  }

  function one<Output>(
    name: 'retention' | 'language' | 'appearance',
    schema: v.GenericSchema<unknown, Output>,
  ) {
    return Object.hasOwn(written, name) ? taken(schema, written[name], name) : undefined
  }

  function list<Item>(
    name: 'portals' | 'pausedPortals' | 'entries' | 'rulesOff',
    item: v.GenericSchema<unknown, Item>,
    most = Number.POSITIVE_INFINITY,
  ) {
    if (!Object.hasOwn(written, name)) return []
    const values = taken(v.array(v.unknown()), written[name], name) ?? []
    if (values.length > most)
      problems.push({
        path: name,
        expected: { what: 'entries', of: String(most) },
        got: String(values.length),
      })
    return values.slice(0, most).flatMap((value, index) => {
      const output = taken(item, value, `${name}[${index + 1}]`)
      return output === undefined ? [] : [output]
    })
  }

  const retention = one('retention', managedSchemas.retention)
  const language = one('language', managedSchemas.language)
  const appearance = one('appearance', managedSchemas.appearance)
  const entries = list('entries', managedSchemas.entries.item, fileLimits.entries)
  const repeated = repeatedHosts(entries)
  for (const one of repeated)
    problems.push({ path: 'entries', expected: { what: 'once' }, got: JSON.stringify(one) })
  return {
    managed: {
      portals: list('portals', managedSchemas.portals.item),
      pausedPortals: list('pausedPortals', managedSchemas.pausedPortals.item),
      // Which of two entries is meant, nobody can tell.
      entries: entries.filter(({ hosts }) => !hosts.some(one => repeated.has(one))),
      ...(retention && { retention }),
      ...(language && { language }),
      ...(appearance && { appearance }),
      rulesOff: list('rulesOff', v.picklist(rules)),
    },
    problems,
  }
}

function settingsOf(managed: ManagedStorage, problems: readonly Mismatch[]): ManagedSettings {
  const { portals, pausedPortals, entries, rulesOff, ...settings } = managed
  return {
    portals: [...new Set([...portals, ...entries.flatMap(({ hosts }) => hosts)])],
    paused: [...new Set(pausedPortals)],
    rulesOff: [...new Set(rulesOff)],
    settings,
    problems,
  }
}

function none(): undefined {}

/** Without room for the entries, all else holds. */
function full(error: unknown): Mismatch {
  return { path: 'entries', expected: { what: 'storage' }, got: shortened(String(error)) }
}

type ManagedRead =
  | { readonly status: 'read'; readonly written: Record<string, unknown> }
  | { readonly status: 'failed'; readonly problem: Mismatch }

/** What Firefox says where the organisation has written nothing; Chromium then has an empty object. */
const nothingWritten = 'Managed storage manifest not found'

async function readManaged(): Promise<ManagedRead> {
  try {
    return { status: 'read', written: await browser.storage.managed.get(null) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (message === nothingWritten) return { status: 'read', written: {} }
    const problem = {
      path: 'storage.managed',
      expected: { what: 'readable' },
      got: shortened(message),
    } as const
    return { status: 'failed', problem }
  }
}

/** Says of what holds that it may be out of date. The next reading says the rest anew. */
async function tell(problem: Mismatch): Promise<void> {
  const settings = await managedSettings()
  if (!same(settings.problems, [problem])) await keepManaged({ ...settings, problems: [problem] })
}

/** An entry that is as it was stays dated as it was. */
function broughtBy(entry: PolicyEntry, kept: Policy | undefined, at: number): Policy {
  const dated = (at: number): Policy => ({
    ...entry,
    source: { ...entry.source, imported: { by: 'organisation', at } },
  })
  const before = dated(kept?.source.imported?.at ?? at)
  return same(kept, before) ? before : dated(at)
}

/** Whether two values are the same as JSON, in whatever order their properties are: Chromium sorts them. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted)
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
