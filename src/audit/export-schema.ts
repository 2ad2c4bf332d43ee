/**
 * The JSON export, described once: its types, the published `export.schema.json` and the reader of earlier exports
 * follow from here. What is only added is no new version. After a change write the published schema anew:
 * `npx vitest run --config test/vitest.config.ts --project unit test/audit/export-schema.test.ts --update`
 */
import * as v from 'valibot'
import { sameSites } from '../cookie/attributes.ts'
import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { categories } from '../policy/category.ts'
import { declaredWays } from './classify.ts'
import { doubtIds, severities } from './finding.ts'
import { type RuleSourceId, ruleSources } from './rule.ts'
import { ruleIds } from './rules.ts'

/** With what the published schema says of it. */
function told<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description))
}

function absentOr<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.exactOptional(told(schema, description))
}

const text = v.string()
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const countFromOne = v.pipe(v.number(), v.integer(), v.minValue(1))
const day = v.pipe(text, v.isoDate())
const address = v.pipe(text, v.metadata({ format: 'uri' }))
const time = v.pipe(
  text,
  v.isoTimestamp(),
  v.regex(/Z$/),
  v.check(moment => !Number.isNaN(Date.parse(moment)), 'a time'),
)

const rule = v.picklist(ruleIds)
const severity = told(
  v.picklist(severities),
  "information: nothing is wrong. notice: worth a look. breach: against the portal's own word, and certain.",
)
const by = told(
  v.picklist(['event', 'snapshot']),
  'event: the browser told of it at that moment. snapshot: it was found when looking.',
)
const sighting = v.object({ at: time, by })
const removal = v.object({
  at: time,
  by,
  cause: told(text, "The browser's word, or unseen: gone when looking."),
})

const source = v.object({
  document: told(text, 'Name of the document that was read.'),
  url: v.exactOptional(address),
  retrieved: v.exactOptional(day),
  updated: absentOr(day, 'The day of the last change that the page itself gives.'),
  readAt: absentOr(
    time,
    "When the policy was read from the portal itself, at the user's click; absent for a policy that came with the extension.",
  ),
  imported: absentOr(
    v.object({ by: v.picklist(['user', 'organisation']), at: time }),
    'Who brought the policy, and when: then nobody here has reviewed it. Absent for a policy that came with the extension or was read from the portal.',
  ),
})

const comparedWith = v.object({
  standing: told(
    v.picklist(['own', 'platform']),
    "own: the portal's published policy. platform: a description of the platform's own cookies, which is not the portal's word; its policy may declare more.",
  ),
  publishedAt: absentOr(text, "The portal's other host whose policy it is; absent when it is this host's."),
  language: text,
  source,
  dated: told(
    v.object({
      state: told(
        v.picklist(['confirmed', 'differs', 'read', 'copied', 'updated', 'undated']),
        'confirmed, differs: compared then with what the portal publishes, which said the same or something else. read: read then from the portal. copied: copied on that day. updated: the page itself gives that day as the one of its last change. undated: not known.',
      ),
      at: told(v.union([time, day, v.null()]), 'A moment, or for copied and updated a day.'),
    }),
    'What is known of how fresh the copy of the policy is.',
  ),
  unreadRows: told(
    count,
    'How many rows of the policy may name a cookie and could not be read: what no row names may stand in one of them.',
  ),
})

const exportedRule = v.object({
  id: rule,
  severity: told(severity, 'The most that it can weigh.'),
  restsOn: v.pipe(v.array(v.picklist(Object.keys(ruleSources) as RuleSourceId[])), v.minLength(1)),
  on: v.boolean(),
})

const judgement = v.object({
  rule,
  severity,
  certainty: told(
    v.picklist(['certain', 'likely']),
    'likely: something else could explain what was seen; the doubts say what.',
  ),
  doubts: v.pipe(v.array(v.picklist(doubtIds)), v.metadata({ uniqueItems: true })),
  moments: told(v.array(time), 'What it rests on, the earliest first.'),
  tool: told(
    v.nullable(v.object({ name: text, reference: address })),
    "The tool whose cookie it is, by name and context, and its maker's documentation.",
  ),
})

const row = v.object({
  rule: v.picklist(['exact-name', 'name-pattern', 'in-short']),
  name: told(text, 'As the row has it.'),
  rowNumber: countFromOne,
  row: told(text, 'Verbatim, cells joined by tabs.'),
  heading: told(text, 'Above the table: what the category rests on.'),
  category: v.picklist(categories),
  provider: text,
  function: text,
  location: text,
  purposes: text,
  lifetime: v.variant('kind', [
    v.object({ kind: v.literal('session') }),
    v.object({
      kind: v.literal('at-most'),
      days: told(
        v.pipe(v.number(), v.gtValue(0)),
        'The longest that the words allow; a month or a year is the longest of the calendar.',
      ),
    }),
    v.object({ kind: v.literal('unstated') }),
    v.object({ kind: v.literal('not-understood'), text }),
  ]),
  lifetimeText: told(v.nullable(text), 'The cell of the lifetime; null when the table has no such column.'),
  verbatim: told(v.boolean(), "False: the row is not the page's own text, but facts noted from it."),
})

const declaration = told(row, 'The row that the purpose rests on.')

const observation = v.object({
  firstSeen: sighting,
  lastChanged: sighting,
  lastSeen: sighting,
  removed: v.nullable(removal),
  changes: told(count, 'How often it became different: attributes, removal, return.'),
  settings: told(
    count,
    'How often the browser told of its setting. Firefox does not tell of identical ones.',
  ),
  lifetime: v.variant('kind', [
    v.object({ kind: v.literal('session') }),
    v.object({
      kind: v.literal('persistent'),
      seconds: count,
      measured: told(
        v.picklist(['when-set', 'when-found']),
        'when-set: the whole lifetime. when-found: what was left of it.',
      ),
    }),
  ]),
})

const attributes = {
  name: text,
  domain: told(text, 'Without a leading dot.'),
  hostOnly: v.boolean(),
  path: text,
  storeId: told(text, "The browser's cookie store: a profile or a container."),
  partitionKey: v.exactOptional(
    v.object({ topLevelSite: text, hasCrossSiteAncestor: v.exactOptional(v.boolean()) }),
  ),
  firstPartyDomain: v.exactOptional(text),
  secure: v.boolean(),
  httpOnly: v.boolean(),
  sameSite: v.picklist(sameSites),
  expires: v.nullable(time),
} as const satisfies Record<keyof ObservedCookie, v.GenericSchema>

/** What of a cookie is compared with another export, beside its attributes. */
const comparedParts = {
  contextLeftOut: absentOr(
    v.literal(true),
    'The user left out inside which other site, or in which container, it was set: without partitionKey it may be partitioned all the same, and an empty storeId is that of some container.',
  ),
  state: told(v.picklist(['present', 'gone']), 'In the jar at the time of the export, or seen earlier.'),
  purpose: told(v.picklist(categories), 'What the policy declares, not what is true.'),
  declared: told(
    v.picklist(['declared', 'declared-in-short', 'ambiguous', 'doubtful', 'undeclared']),
    "declared-in-short: a row has the beginning of its name, and is likely, not certainly, the one that is meant. ambiguous: several rows name it equally closely; the others are the alternatives. doubtful: a row names it, but it belongs to a parent domain and may be another site's. undeclared: no row of the policy that it was compared with names it.",
  ),
}

const cookie = v.object({
  ...attributes,
  ...comparedParts,
  findings: told(
    v.pipe(v.array(rule), v.metadata({ uniqueItems: true })),
    'The rules by which something is wrong with it: its judgements that are more than information, and undeclared wherever no row names it.',
  ),
  judgements: told(v.array(judgement), 'What the rules say of it, the most serious rule first.'),
  declaration: v.nullable(declaration),
  alternatives: told(v.array(declaration), 'The other rows that name it as closely.'),
  nearMiss: told(
    v.nullable(v.object({ name: text, rowNumber: countFromOne, row: text })),
    'A row whose name is the same but for case or the separators _ - and . : another name.',
  ),
  observation: v.nullable(observation),
  severity: told(v.picklist(['none', ...severities]), 'The gravest of its judgements.'),
  declaredBy: told(
    v.picklist(declaredWays),
    "own: by the portal's policy. short: by a row of it that has the beginning of the name. platform: by the description of the platform only. ambiguous: it cannot be told by which row, or whether. none: no row names it.",
  ),
})

/** What of an export is compared with another, beside the policy, the rules and the cookies. */
const comparedHead = {
  extensionVersion: text,
  registryVersion: told(v.pipe(text, v.regex(/^[0-9a-f]{12}$/)), 'Changes whenever a bundled policy does.'),
  browser: v.pipe(text, v.examples(['Firefox 153.0'])),
  exportedAt: time,
  access: told(
    v.array(text),
    'Match patterns by which the browser showed cookies of this portal and of the domains above it. Where they do not reach, cookies are missing.',
  ),
  contextsLeftOut: absentOr(
    count,
    'Of how many of the cookies the user left out inside which other site, or in which container, they were set. Absent when nothing was to be left out.',
  ),
  selection: absentOr(
    v.object({
      chosen: count,
      of: told(count, 'How many cookies were observed in all, present and gone.'),
    }),
    'The user chose some of the cookies: those left out are not missing from the portal. Absent when all are here.',
  ),
  host: told(text, 'The portal.'),
}

export const newestVersion = 2

export const exportDocument = v.object({
  version: told(
    v.literal(newestVersion),
    'Of this format. 2 added the rules and the judgements. What is only added since is no new version.',
  ),
  ...comparedHead,
  watchingSince: told(
    v.nullable(time),
    'When the extension began to watch. What happened before was not seen happening.',
  ),
  completeSince: absentOr(
    time,
    'Before this moment the record is no longer complete, because what is older was deleted: cookies last seen earlier can be missing. Absent when nothing was deleted.',
  ),
  earlierRecordLost: absentOr(
    v.object({ since: time, noticedAt: time }),
    'An earlier record, begun at `since`, was found to be gone at `noticedAt`: nothing is known of that time. Absent when none was lost.',
  ),
  goneNotKept: absentOr(
    countFromOne,
    'How many cookies that are gone are no longer kept singly, and missing here. Absent when there is none.',
  ),
  comparedWith: told(comparedWith, 'The policy that the cookies were compared with.'),
  rules: told(
    v.array(exportedRule),
    'Every rule, and whether it was on. What a rule that was off would say is missing in this file.',
  ),
  cookies: v.array(cookie),
  declaredNotSeen: told(
    v.array(v.object({ names: v.array(text), row: text })),
    'Rows of the policy for which no cookie was in the jar: normal.',
  ),
})

/** What the published schema names, to say it once. */
export const definitions = {
  time,
  rule,
  severity,
  by,
  sighting,
  removal,
  judgement,
  declaration,
  observation,
  cookie,
}

/** What is compared of an export, of all versions so far; the rest of a file is not looked at. */
export const earlierExport = v.object({
  version: v.picklist([1, newestVersion]),
  ...comparedHead,
  comparedWith: v.pick(comparedWith, ['standing', 'publishedAt', 'source']),
  // Since version 2. Older exports had other rules.
  rules: v.exactOptional(v.array(v.object({ id: text, on: v.boolean() }))),
  cookies: v.array(
    v.object({
      ...attributes,
      ...comparedParts,
      findings: v.array(text),
      declaration: v.nullable(v.pick(row, ['row', 'heading'])),
      observation: v.nullable(v.pick(observation, ['lifetime'])),
    }),
  ),
})

/** Nothing of an export changes once it is made. */
type Fixed<Made> = { readonly [Name in keyof Made]: Fixed<Made[Name]> }

export type ExportDocument = Fixed<v.InferOutput<typeof exportDocument>>
export type ExportedCookie = ExportDocument['cookies'][number]
export type EarlierExport = Fixed<v.InferOutput<typeof earlierExport>>
export type EarlierCookie = EarlierExport['cookies'][number]
