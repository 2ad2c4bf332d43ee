import * as v from 'valibot'
import { isHostName } from '../../cookie/site.ts'
import { categories } from '../purpose.ts'

/**
 * The shape of the JSON files beside this one, checked before they are written and by the tests. No page
 * of the extension loads this module.
 */
const host = v.pipe(v.string(), v.check(isHostName, 'expected a host name in lower case'))
const day = v.pipe(v.string(), v.isoDate())
const httpsUrl = v.pipe(v.string(), v.url(), v.startsWith('https://'))

const declaration = v.strictObject({
  names: v.array(v.pipe(v.string(), v.nonEmpty())),
  provider: v.string(),
  function: v.string(),
  location: v.string(),
  purposes: v.string(),
  category: v.picklist(categories),
  lifetime: v.strictObject({ kind: v.literal('unstated') }),
  heading: v.string(),
  row: v.pipe(v.string(), v.nonEmpty()),
})

/** `tables.json`: each table once, under an identifier made of its content. */
export const tablesSchema = v.record(
  v.string(),
  v.strictObject({
    language: v.pipe(v.string(), v.regex(/^[a-z]{2}(?:-[A-Za-z0-9]+)*$/)),
    declarations: v.pipe(v.array(declaration), v.nonEmpty()),
  }),
)

/** `portals.json`: under its host, what a portal publishes and where that was read. */
export const portalsSchema = v.record(
  host,
  v.strictObject({
    table: v.string(),
    /** Other hosts on which the same portal answers. */
    aliases: v.optional(v.array(host)),
    /** The name of the document that was read; `<host>.txt` when absent. */
    document: v.optional(v.string()),
    url: v.optional(httpsUrl),
    retrieved: v.optional(day),
  }),
)

/** `platform.json`: the description of what the platform itself sets, on every portal. */
export const platformSchema = v.strictObject({
  table: v.string(),
  document: v.string(),
  /** The vendor's domains: `<portal>.<domain>` is a portal, unless it is among `notPortals`. */
  domains: v.array(host),
  notPortals: v.array(v.string()),
})
