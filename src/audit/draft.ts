import { inLargestUnit, isCapped, type LifetimeUnit } from '../cookie/lifetime.ts'
import { measuredLifetime } from '../cookie/observation.ts'
import { visibleText } from '../cookie/visible-text.ts'
import type { Language } from '../policy/languages/language.ts'
import { nearMiss, rowsUnread } from './doubts.ts'
import { type CorrectedTable, correctedTable, type Template, templateOf, titlesOf } from './draft-table.ts'
import { draftLanguage, worded } from './draft-words.ts'
import type { Doubt } from './finding.ts'
import type { AuditedCookie, Report } from './report.ts'
import { type Sentence, say } from './sentence.ts'
import { identifierAmong, writtenName } from './trackers.ts'

/**
 * Rows for the cookies that the policy does not name, in the shape and the language of its own table, for its
 * administrator: what was measured is filled in, what only they can know is left open in brackets.
 */
export interface Draft {
  readonly template: Template
  /** BCP 47: of the titles and the words that are ours. */
  readonly language: string
  readonly titles: readonly string[]
  /** At least one. */
  readonly rows: readonly DraftRow[]
  readonly table: CorrectedTable
  /** What must be known of the draft as a whole. */
  readonly notes: readonly Sentence[]
}

interface DraftRow {
  /** The name as the browser has it; the row may have a `*` for what varies of it. */
  readonly name: string
  readonly cells: readonly string[]
  /** What must be known of this row. */
  readonly notes: readonly Sentence[]
}

/** The draft for a report; undefined when no cookie is undeclared. */
export function draftOf(report: Report): Draft | undefined {
  const { standing, policy } = report.against
  const language = draftLanguage(policy.language)
  const template = templateOf(policy.declarations)
  const audited = [...report.present, ...report.gone]
  const undeclared = audited.filter(({ classification }) => classification.status === 'undeclared')
  // Who has switched the rule off does not want tools to be named.
  const identify = report.rulesOff.has('identified')
    ? () => undefined
    : identifierAmong(audited.map(({ cookie }) => cookie))
  const common = { host: report.host, unread: rowsUnread(report), template, language, identify }
  const rows = distinct(undeclared.map(audited => rowOf(audited, common)))
  if (rows.length === 0) return undefined
  const table = correctedTable(
    report.against,
    template,
    rows.map(({ cells }) => cells),
    language.drafts,
  )
  return {
    template,
    language: language.tag,
    titles: titlesOf(template, language, policy.titles),
    rows,
    table,
    notes: [
      ...(standing === 'platform' ? [say('draft_platform')] : []),
      ...(table.status === 'none' && table.why !== 'platform' ? [say(`draft_no_table_${table.why}`)] : []),
    ],
  }
}

interface Common {
  readonly host: string
  /** That rows of the policy could not be read. */
  readonly unread: Doubt | undefined
  readonly template: Template
  readonly language: Language
  readonly identify: ReturnType<typeof identifierAmong>
}

function rowOf(audited: AuditedCookie, { host, unread, template, language, identify }: Common): DraftRow {
  const words = language.drafts
  const { cookie, classification } = audited
  const near = classification.status === 'undeclared' ? nearMiss(classification) : undefined
  const tracker = identify(cookie)
  const hosts = cookie.hostOnly ? cookie.domain : worded(words, 'belowToo', cookie.domain)
  const lifetime = lifetimeOf(audited, language)
  const provider = tracker?.tool ?? worded(words, 'open', words.provider)
  const purposes = worded(words, 'open', words.purpose)
  const name = tracker ? writtenName(tracker, cookie.name) : cookie.name
  const names = name === '' ? words.nameless : visibleText(name)
  return {
    name: cookie.name,
    cells:
      template === 'older'
        ? [
            provider,
            `${worded(words, 'open', words.functionAndLocation)} (${hosts})`,
            names,
            `${purposes} (${worded(words, 'lifetimeIs', lifetime)})`,
          ]
        : [`${provider} (${hosts})`, names, lifetime, purposes],
    notes: [
      ...(visibleText(name) === name ? [] : [say('hidden_signs')]),
      // That the portal receives it does not say that the portal set it.
      ...(cookie.domain === host ? [] : [say('draft_of_parent', cookie.domain)]),
      ...(tracker ? [say('draft_identified', tracker.tool)] : []),
      ...[unread, near].flatMap(doubt => doubt?.sentence ?? []),
    ],
  }
}

/** As measured: the whole only when the setting was seen, and never more than a browser lets us see. */
function lifetimeOf({ cookie, observation }: AuditedCookie, { tag, drafts: words }: Language): string {
  if (cookie.expires === undefined) return words.session
  const lifetime = measuredLifetime(cookie, observation)
  if (!lifetime) return worded(words, 'open', words.lifetime)
  if (isCapped(lifetime)) return words.capped
  const { amount, unit } = inLargestUnit(lifetime.milliseconds)
  // French keeps number and unit together by a space that plain text seldom has.
  const span = formatOf(tag, unit).format(amount).replace(/\s/g, ' ')
  return lifetime.measured === 'when-found' ? worded(words, 'atLeast', span) : span
}

const formats = new Map<string, Intl.NumberFormat>()

/** Making a format costs more than using it a hundred times. */
function formatOf(tag: string, unit: LifetimeUnit): Intl.NumberFormat {
  const made = formats.get(`${tag} ${unit}`)
  if (made) return made
  const format = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' })
  formats.set(`${tag} ${unit}`, format)
  return format
}

/** A cookie that lives in several stores, partitions or paths is one row of a policy. */
function distinct(rows: readonly DraftRow[]): DraftRow[] {
  const byCells = new Map<string, DraftRow>()
  for (const row of rows) {
    const cells = JSON.stringify(row.cells)
    if (!byCells.has(cells)) byCells.set(cells, row)
  }
  return [...byCells.values()]
}
