import { attributes, columnsOf } from '../cookie/attributes.ts'
import { type Cell, toCsv } from './csv.ts'
import type { ExportDocument, ExportedCookie } from './export-schema.ts'

/** An export as a table, a cookie on each row. */
export function toCsvRows(document: ExportDocument): string {
  return toCsv(
    csvColumns.map(([name]) => name),
    document.cookies.map(cookie => csvColumns.map(([, cell]) => cell(cookie, document) ?? null)),
  )
}

/** `addedLater`: the attributes whose columns did not stand here from the beginning. */
const { name, domain, hostOnly, path, storeId, partitionKey, firstPartyDomain, ...others } = attributes
const { secure, httpOnly, sameSite, expires, ...addedLater } = others

/**
 * The columns of the CSV export, in their order. The names are part of the format: add at the end,
 * never rename. The head stands on every row, so that a row cut out of the file still says what it is.
 */
const csvColumns: readonly (readonly [
  name: string,
  cell: (cookie: ExportedCookie, document: ExportDocument) => Cell | undefined,
])[] = [
  ...columnsOf({ name, domain, hostOnly, path, storeId, partitionKey, firstPartyDomain }),
  ['state', cookie => cookie.state],
  ['purpose', cookie => cookie.purpose],
  ['declared', cookie => cookie.declared],
  ['findings', cookie => cookie.findings.join(' ')],
  ...columnsOf({ secure, httpOnly, sameSite, expires }),
  ['lifetime_kind', cookie => cookie.observation?.lifetime.kind],
  ['lifetime_seconds', cookie => persistent(cookie)?.seconds],
  ['lifetime_measured', cookie => persistent(cookie)?.measured],
  ['first_seen_at', cookie => cookie.observation?.firstSeen.at],
  ['first_seen_by', cookie => cookie.observation?.firstSeen.by],
  ['last_changed_at', cookie => cookie.observation?.lastChanged.at],
  ['last_changed_by', cookie => cookie.observation?.lastChanged.by],
  ['last_seen_at', cookie => cookie.observation?.lastSeen.at],
  ['last_seen_by', cookie => cookie.observation?.lastSeen.by],
  ['removed_at', cookie => cookie.observation?.removed?.at],
  ['removed_by', cookie => cookie.observation?.removed?.by],
  ['removed_cause', cookie => cookie.observation?.removed?.cause],
  ['changes', cookie => cookie.observation?.changes],
  ['settings', cookie => cookie.observation?.settings],
  ['declaration_rule', cookie => cookie.declaration?.rule],
  ['declaration_name', cookie => cookie.declaration?.name],
  ['declaration_row_number', cookie => cookie.declaration?.rowNumber],
  ['declaration_row', cookie => cookie.declaration?.row],
  ['declaration_heading', cookie => cookie.declaration?.heading],
  ['declaration_category', cookie => cookie.declaration?.category],
  ['declaration_provider', cookie => cookie.declaration?.provider],
  ['declaration_function', cookie => cookie.declaration?.function],
  ['declaration_location', cookie => cookie.declaration?.location],
  ['declaration_purposes', cookie => cookie.declaration?.purposes],
  ['declaration_lifetime', cookie => cookie.declaration?.lifetime.kind],
  ['compared_with', (_, document) => document.comparedWith.standing],
  ['policy_document', (_, document) => document.comparedWith.source.document],
  ['policy_url', (_, document) => document.comparedWith.source.url],
  ['policy_retrieved', (_, document) => document.comparedWith.source.retrieved],
  ['portal_host', (_, document) => document.host],
  ['exported_at', (_, document) => document.exportedAt],
  ['watching_since', (_, document) => document.watchingSince],
  ['browser', (_, document) => document.browser],
  ['access', (_, document) => document.access.join(' ')],
  ['extension_version', (_, document) => document.extensionVersion],
  ['registry_version', (_, document) => document.registryVersion],
  ['declaration_lifetime_days', declaredDays],
  ['declaration_lifetime_text', cookie => cookie.declaration?.lifetimeText],
  ['declaration_verbatim', cookie => cookie.declaration?.verbatim],
  ['alternative_row_numbers', cookie => cookie.alternatives.map(({ rowNumber }) => rowNumber).join(' ')],
  ['near_miss_name', cookie => cookie.nearMiss?.name],
  ['near_miss_row_number', cookie => cookie.nearMiss?.rowNumber],
  ['policy_updated', (_, document) => document.comparedWith.source.updated],
  ['policy_published_at', (_, document) => document.comparedWith.publishedAt],
  ['policy_read_at', (_, document) => document.comparedWith.source.readAt],
  ['judgements', cookie => cookie.judgements.map(inOneWord).join(' ')],
  ['rules_off', (_, document) => rulesOff(document).join(' ')],
  ['selected_of', (_, document) => document.selection?.of],
  ['policy_imported_by', (_, document) => document.comparedWith.source.imported?.by],
  ['policy_imported_at', (_, document) => document.comparedWith.source.imported?.at],
  ['complete_since', (_, document) => document.completeSince],
  ['severity', cookie => cookie.severity],
  ['declared_by', cookie => cookie.declaredBy],
  ['policy_date_state', (_, document) => document.comparedWith.dated.state],
  ['policy_dated', (_, document) => document.comparedWith.dated.at],
  ['policy_unread_rows', (_, document) => document.comparedWith.unreadRows],
  ['earlier_record_lost_since', (_, document) => document.earlierRecordLost?.since],
  ['earlier_record_lost_noticed_at', (_, document) => document.earlierRecordLost?.noticedAt],
  ['gone_not_kept', (_, document) => document.goneNotKept],
  ['context_left_out', cookie => cookie.contextLeftOut ?? false],
  ...columnsOf(addedLater),
]

function declaredDays({ declaration }: ExportedCookie): number | undefined {
  return declaration?.lifetime.kind === 'at-most' ? declaration.lifetime.days : undefined
}

/** `undeclared/notice/likely`: the rule, how serious, how sure. */
function inOneWord({ rule, severity, certainty }: ExportedCookie['judgements'][number]): string {
  return `${rule}/${severity}/${certainty}`
}

function rulesOff({ rules }: ExportDocument): string[] {
  return rules.filter(({ on }) => !on).map(({ id }) => id)
}

function persistent({ observation }: ExportedCookie) {
  return observation?.lifetime.kind === 'persistent' ? observation.lifetime : undefined
}
