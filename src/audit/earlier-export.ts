import * as v from 'valibot'
import { sameSites } from '../cookie/attributes.ts'
import { categories } from '../policy/category.ts'
import { shortened } from '../policy/mismatch.ts'
import type { ExportDocument } from './export.ts'
import { type Sentence, say } from './sentence.ts'

/** An export of this extension, of this version of the format or an older one: what there is to compare. */
export type EarlierExport = v.InferOutput<typeof earlierExport>
export type EarlierCookie = v.InferOutput<typeof cookie>

/** A file that is no export to compare with; the sentence says what was expected and what came. */
export class EarlierExportError extends Error {
  override readonly name = 'EarlierExportError'
  readonly sentence: Sentence

  constructor(sentence: Sentence) {
    super(`${sentence.id}: ${sentence.values.map(value => JSON.stringify(value)).join(', ')}`)
    this.sentence = sentence
  }
}

/** Longer files are no export: thousands of cookies fit. */
export const longestExport = 20_000_000

/**
 * Reads an earlier export of the portal.
 *
 * @throws EarlierExportError when it is none
 */
export function readEarlierExport(text: string, host: string): EarlierExport {
  if (text.length > longestExport) throw tooLong(text.length)
  const document = parseJson(text)
  const head = v.safeParse(v.object({ version: v.number() }), document, { abortEarly: true })
  if (head.success && head.output.version > newestVersion && Number.isSafeInteger(head.output.version)) {
    throw new EarlierExportError(
      say('earlier_error_newer', String(head.output.version), String(newestVersion)),
    )
  }
  const read = v.safeParse(earlierExport, document, { abortEarly: true })
  if (!read.success) throw notAnExport(read.issues[0])
  if (read.output.host !== host) {
    throw new EarlierExportError(say('earlier_error_other_portal', host, shortened(read.output.host)))
  }
  return read.output
}

export function tooLong(length: number): EarlierExportError {
  return new EarlierExportError(
    say('earlier_error_too_long', { count: Math.ceil(length / million) }, { count: longestExport / million }),
  )
}

const million = 1_000_000
const newestVersion: ExportDocument['version'] = 2

const time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check(text => !Number.isNaN(Date.parse(text)), 'a time'),
)
const text = v.string()
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const cookie = v.object({
  name: text,
  domain: text,
  hostOnly: v.boolean(),
  path: text,
  storeId: text,
  partitionKey: v.exactOptional(
    v.object({ topLevelSite: text, hasCrossSiteAncestor: v.exactOptional(v.boolean()) }),
  ),
  firstPartyDomain: v.exactOptional(text),
  contextLeftOut: v.exactOptional(v.literal(true)),
  secure: v.boolean(),
  httpOnly: v.boolean(),
  sameSite: v.picklist(sameSites),
  state: v.picklist(['present', 'gone']),
  expires: v.nullable(time),
  purpose: v.picklist(categories),
  // Older versions had other rules.
  findings: v.array(text),
  declared: v.picklist(['declared', 'declared-in-short', 'ambiguous', 'doubtful', 'undeclared']),
  declaration: v.nullable(v.object({ row: text, heading: text })),
  observation: v.nullable(
    v.object({
      lifetime: v.variant('kind', [
        v.object({ kind: v.literal('session') }),
        v.object({
          kind: v.literal('persistent'),
          seconds: v.pipe(v.number(), v.minValue(0)),
          measured: v.picklist(['when-set', 'when-found']),
        }),
      ]),
    }),
  ),
})

/** What is compared, of all versions so far; the rest of a file is not looked at. */
const earlierExport = v.object({
  version: v.picklist([1, newestVersion]),
  extensionVersion: text,
  registryVersion: text,
  browser: text,
  exportedAt: time,
  access: v.array(text),
  contextsLeftOut: v.exactOptional(count),
  /** Where only some cookies were chosen. */
  selection: v.exactOptional(v.object({ chosen: count, of: count })),
  host: text,
  comparedWith: v.object({
    standing: v.picklist(['own', 'platform']),
    publishedAt: v.exactOptional(text),
    source: v.object({
      document: text,
      url: v.exactOptional(text),
      retrieved: v.exactOptional(text),
      updated: v.exactOptional(text),
      readAt: v.exactOptional(text),
      imported: v.exactOptional(v.object({ by: text, at: text })),
    }),
  }),
  /** Since version 2. */
  rules: v.exactOptional(v.array(v.object({ id: text, on: v.boolean() }))),
  cookies: v.array(cookie),
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    const beginning = text.trim() === '' ? '' : shortened(text.trimStart())
    throw new EarlierExportError(
      beginning === '' ? say('earlier_error_empty') : say('earlier_error_not_json', beginning),
    )
  }
}

function notAnExport(issue: v.BaseIssue<unknown>): EarlierExportError {
  const at = v.getDotPath(issue)
  const values = [shortened(issue.expected ?? issue.message), shortened(issue.received)] as const
  return new EarlierExportError(
    at === null ? say('earlier_error_whole', ...values) : say('earlier_error_part', ...values, shortened(at)),
  )
}
