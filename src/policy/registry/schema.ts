import * as v from 'valibot'
import { isHostName } from '../../cookie/site.ts'
import { categories } from '../category.ts'
import { policyLimits } from '../limits.ts'
import type { ColumnTitles } from '../policy.ts'

/**
 * The shape of the JSON files beside this one, checked before they are written and by the tests; and of a
 * policy that was read from its portal, or that someone brings, checked before it is kept. The limits are the
 * same for all. The popup does not load this module when it opens.
 */
export const host = v.pipe(v.string(), v.check(isHostName, 'expected a host name in lower case'))
const day = v.pipe(v.string(), v.isoDate())
const httpsUrl = v.pipe(v.string(), v.url(), v.startsWith('https://'))

const atMost = (letters: number) => v.pipe(v.string(), v.maxLength(letters))
const filled = (letters: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(letters))

const cell = atMost(policyLimits.cell)

const declaration = v.strictObject({
  names: v.pipe(v.array(filled(policyLimits.name)), v.maxLength(policyLimits.namesEach)),
  /** The cell, where it is not just the names. */
  namesText: v.exactOptional(cell),
  namesOpen: v.exactOptional(v.literal(true)),
  provider: cell,
  function: cell,
  location: cell,
  purposes: cell,
  category: v.picklist(categories),
  lifetime: v.variant('kind', [
    v.strictObject({ kind: v.literal('session') }),
    v.strictObject({ kind: v.literal('at-most'), days: v.pipe(v.number(), v.finite(), v.gtValue(0)) }),
    v.strictObject({ kind: v.literal('unstated') }),
    v.strictObject({ kind: v.literal('not-understood'), text: filled(policyLimits.cell) }),
  ]),
  lifetimeText: v.exactOptional(cell),
  further: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ title: filled(policyLimits.cell), text: cell })),
      v.maxLength(policyLimits.further),
    ),
  ),
  heading: atMost(policyLimits.heading),
  row: filled(policyLimits.row),
  notUnderstood: v.exactOptional(
    v.strictObject({ names: v.exactOptional(cell), lifetime: v.exactOptional(cell) }),
  ),
  /** `false`: facts noted from the page, in our words. */
  verbatim: v.exactOptional(v.literal(false)),
})

/** A limit that holds for all of a policy, by what it is called in an issue of the type `raw_check`. */
export type InAll = 'names_in_all' | 'patterns_in_all' | 'letters_in_all'

function inAll<Item>(expected: InAll, limit: number, count: (items: readonly Item[]) => number) {
  return v.rawCheck<Item[]>(({ dataset, addIssue }) => {
    const came = dataset.typed ? count(dataset.value) : 0
    if (came <= limit) return
    const message = `expected at most ${limit} (${expected}); got ${came}`
    addIssue({ expected, received: String(came), input: limit, message })
  })
}

const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2}(?:-[A-Za-z0-9]+)*$/),
  v.maxLength(policyLimits.language),
)

type Declared = v.InferOutput<typeof declaration>

const declarations = v.pipe(
  v.array(declaration),
  v.nonEmpty(),
  v.maxLength(policyLimits.rows),
  inAll<Declared>('names_in_all', policyLimits.namesInAll, rows => namesOf(rows).length),
  inAll<Declared>(
    'patterns_in_all',
    policyLimits.patternsInAll,
    rows => namesOf(rows).filter(name => name.includes('*')).length,
  ),
  inAll<Declared>('letters_in_all', policyLimits.lettersInAll, lettersOf),
)

function namesOf(rows: readonly Declared[]): string[] {
  return rows.flatMap(({ names }) => names)
}

/** Of every text in a value that the schema has found to be of its shape. */
function lettersOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, part) => sum + lettersOf(part), 0)
}

/** Rows that could not be read, verbatim. */
const unread = v.pipe(
  v.array(filled(policyLimits.row)),
  v.nonEmpty(),
  v.maxLength(policyLimits.unread),
  inAll<string>('letters_in_all', policyLimits.lettersInAll, lettersOf),
)

/** What the tables call their columns, verbatim. */
const title = v.exactOptional(filled(policyLimits.cell))
const titles = v.strictObject({
  provider: title,
  'function-and-location': title,
  names: title,
  purposes: title,
  lifetime: title,
} satisfies Record<keyof ColumnTitles, typeof title>)

/** What the schemas of a policy have in common. */
const table = {
  language,
  declarations,
  unread: v.exactOptional(unread),
  titles: v.exactOptional(titles),
}

/** `tables.json`: each table once, under an identifier made of its content. */
export const tablesSchema = v.record(v.string(), v.strictObject(table))

/** `portals.json`: under its host, what a portal publishes and where that was read, or whose alias it is. */
export const portalsSchema = v.pipe(
  v.record(
    host,
    v.pipe(
      v.strictObject({
        table: v.exactOptional(v.string()),
        /** The host whose entry speaks for this one too. */
        aliasOf: v.exactOptional(host),
        /** The name of the document that was read; `<host>.txt` when absent. */
        document: v.exactOptional(v.string()),
        url: v.exactOptional(httpsUrl),
        retrieved: v.exactOptional(day),
        updated: v.exactOptional(day),
      }),
      v.check(
        ({ table, aliasOf }) => table !== undefined || aliasOf !== undefined,
        'expected a table or an alias',
      ),
    ),
  ),
  v.check(
    portals =>
      Object.entries(portals).every(
        ([host, { aliasOf }]) =>
          aliasOf === undefined || (aliasOf !== host && portals[aliasOf]?.table !== undefined),
      ),
    'expected every alias to name another host that has a table',
  ),
)

/** `platform.json`: the description of what the platform itself sets, on every portal. */
export const platformSchema = v.strictObject({
  table: v.string(),
  document: v.string(),
  url: v.exactOptional(httpsUrl),
  retrieved: v.exactOptional(day),
  /** The day of the last change that the page gives. */
  updated: v.exactOptional(day),
  /** The vendor's domains: `<portal>.<domain>` is a portal, unless it is among `notPortals`. */
  domains: v.array(host),
  notPortals: v.array(v.string()),
})

const hosts = v.pipe(v.array(host), v.nonEmpty(), v.maxLength(policyLimits.hosts))
const address = v.pipe(httpsUrl, v.maxLength(policyLimits.cell))

/** A policy that was read from its portal. */
export const policySchema = v.strictObject({
  hosts,
  source: v.strictObject({ document: cell, url: address, readAt: v.number() }),
  ...table,
})

/** An entry of someone's own, as `import-policy` prints it: who brought it, and when, is not for it to say. */
export const entrySchema = v.strictObject({
  hosts,
  language: table.language,
  source: v.strictObject({
    document: cell,
    url: v.exactOptional(address),
    retrieved: v.exactOptional(day),
    updated: v.exactOptional(day),
  }),
  declarations: table.declarations,
  unread: table.unread,
  titles: table.titles,
})
