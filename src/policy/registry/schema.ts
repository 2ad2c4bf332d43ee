import * as v from 'valibot'
import { isHostName } from '../../cookie/site.ts'
import { categories } from '../category.ts'

/**
 * The shape of the JSON files beside this one, checked before they are written and by the tests; and of a
 * policy that was read from its portal, or that someone brings, checked before it is kept. The popup does
 * not load this module when it opens.
 */
export const host = v.pipe(v.string(), v.check(isHostName, 'expected a host name in lower case'))
const day = v.pipe(v.string(), v.isoDate())
const httpsUrl = v.pipe(v.string(), v.url(), v.startsWith('https://'))

/** A row, whose texts are as long as `text` allows. */
function declarationOf(text: v.GenericSchema<string>) {
  const filled = v.pipe(text, v.nonEmpty())
  return v.strictObject({
    names: v.array(filled),
    /** The cell, where it is not just the names. */
    namesText: v.exactOptional(text),
    namesOpen: v.exactOptional(v.literal(true)),
    provider: text,
    function: text,
    location: text,
    purposes: text,
    category: v.picklist(categories),
    lifetime: v.variant('kind', [
      v.strictObject({ kind: v.literal('session') }),
      v.strictObject({ kind: v.literal('at-most'), days: v.pipe(v.number(), v.finite(), v.gtValue(0)) }),
      v.strictObject({ kind: v.literal('unstated') }),
      v.strictObject({ kind: v.literal('not-understood'), text: filled }),
    ]),
    lifetimeText: v.exactOptional(text),
    further: v.exactOptional(v.array(v.strictObject({ title: filled, text }))),
    heading: text,
    row: filled,
    notUnderstood: v.exactOptional(
      v.strictObject({ names: v.exactOptional(text), lifetime: v.exactOptional(text) }),
    ),
    /** `false`: facts noted from the page, in our words. */
    verbatim: v.exactOptional(v.literal(false)),
  })
}

const language = v.pipe(v.string(), v.regex(/^[a-z]{2}(?:-[A-Za-z0-9]+)*$/))
const declarations = v.pipe(v.array(declarationOf(v.string())), v.nonEmpty())

/** Rows that could not be read, verbatim. */
function unreadOf(text: v.GenericSchema<string>) {
  return v.pipe(v.array(v.pipe(text, v.nonEmpty())), v.nonEmpty())
}

/** `tables.json`: each table once, under an identifier made of its content. */
export const tablesSchema = v.record(
  v.string(),
  v.strictObject({ language, declarations, unread: v.exactOptional(unreadOf(v.string())) }),
)

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

/** A policy that was read from its portal. */
export const policySchema = v.strictObject({
  hosts: v.array(host),
  language,
  source: v.strictObject({
    document: v.string(),
    url: httpsUrl,
    readAt: v.number(),
  }),
  declarations,
  unread: v.exactOptional(unreadOf(v.string())),
})

/** What an entry may have at most: who makes one by hand has less. */
export const entryLimits = { hosts: 50, declarations: 500, text: 5_000 } as const

const shortText = v.pipe(v.string(), v.maxLength(entryLimits.text))

/** An entry of someone's own, as `import-policy` prints it: who brought it, and when, is not for it to say. */
export const entrySchema = v.strictObject({
  hosts: v.pipe(v.array(host), v.nonEmpty(), v.maxLength(entryLimits.hosts)),
  language: v.pipe(language, v.maxLength(35)),
  source: v.strictObject({
    document: shortText,
    url: v.exactOptional(v.pipe(httpsUrl, v.maxLength(entryLimits.text))),
    retrieved: v.exactOptional(day),
    updated: v.exactOptional(day),
  }),
  declarations: v.pipe(
    v.array(declarationOf(shortText)),
    v.nonEmpty(),
    v.maxLength(entryLimits.declarations),
  ),
  unread: v.exactOptional(v.pipe(unreadOf(shortText), v.maxLength(entryLimits.declarations))),
})
