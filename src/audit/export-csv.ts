import { type Cell, toCsv } from './csv.ts'
import type { ExportDocument, ExportedCookie } from './export.ts'

function declaredDays({ declaration }: ExportedCookie): number | null {
  return declaration?.lifetime.kind === 'at-most' ? declaration.lifetime.days : null
}

/**
 * The columns of the CSV export, in their order. The names are part of the format: add at the end,
 * never rename. The head stands on every row, so that a row cut out of the file still says what it is.
 */
const csvColumns: readonly (readonly [
  name: string,
  cell: (cookie: ExportedCookie, document: ExportDocument) => Cell,
])[] = [
  ['name', cookie => cookie.name],
  ['domain', cookie => cookie.domain],
  ['host_only', cookie => cookie.hostOnly],
  ['path', cookie => cookie.path],
  ['store_id', cookie => cookie.storeId],
  ['partition_top_level_site', cookie => cookie.partitionKey?.topLevelSite ?? null],
  ['partition_has_cross_site_ancestor', cookie => cookie.partitionKey?.hasCrossSiteAncestor ?? null],
  ['first_party_domain', cookie => cookie.firstPartyDomain ?? null],
  ['state', cookie => cookie.state],
  ['purpose', cookie => cookie.purpose],
  ['declared', cookie => cookie.declared],
  ['findings', cookie => cookie.findings.join(' ')],
  ['secure', cookie => cookie.secure],
  ['http_only', cookie => cookie.httpOnly],
  ['same_site', cookie => cookie.sameSite],
  ['expires_at', cookie => cookie.expires],
  ['lifetime_kind', cookie => cookie.observation?.lifetime.kind ?? null],
  ['lifetime_seconds', cookie => persistent(cookie)?.seconds ?? null],
  ['lifetime_measured', cookie => persistent(cookie)?.measured ?? null],
  ['first_seen_at', cookie => cookie.observation?.firstSeen.at ?? null],
  ['first_seen_by', cookie => cookie.observation?.firstSeen.by ?? null],
  ['last_changed_at', cookie => cookie.observation?.lastChanged.at ?? null],
  ['last_changed_by', cookie => cookie.observation?.lastChanged.by ?? null],
  ['last_seen_at', cookie => cookie.observation?.lastSeen.at ?? null],
  ['last_seen_by', cookie => cookie.observation?.lastSeen.by ?? null],
  ['removed_at', cookie => cookie.observation?.removed?.at ?? null],
  ['removed_by', cookie => cookie.observation?.removed?.by ?? null],
  ['removed_cause', cookie => cookie.observation?.removed?.cause ?? null],
  ['changes', cookie => cookie.observation?.changes ?? null],
  ['settings', cookie => cookie.observation?.settings ?? null],
  ['declaration_rule', cookie => cookie.declaration?.rule ?? null],
  ['declaration_name', cookie => cookie.declaration?.name ?? null],
  ['declaration_row_number', cookie => cookie.declaration?.rowNumber ?? null],
  ['declaration_row', cookie => cookie.declaration?.row ?? null],
  ['declaration_heading', cookie => cookie.declaration?.heading ?? null],
  ['declaration_category', cookie => cookie.declaration?.category ?? null],
  ['declaration_provider', cookie => cookie.declaration?.provider ?? null],
  ['declaration_function', cookie => cookie.declaration?.function ?? null],
  ['declaration_location', cookie => cookie.declaration?.location ?? null],
  ['declaration_purposes', cookie => cookie.declaration?.purposes ?? null],
  ['declaration_lifetime', cookie => cookie.declaration?.lifetime.kind ?? null],
  ['compared_with', (_, document) => document.comparedWith.standing],
  ['policy_document', (_, document) => document.comparedWith.source.document],
  ['policy_url', (_, document) => document.comparedWith.source.url ?? null],
  ['policy_retrieved', (_, document) => document.comparedWith.source.retrieved ?? null],
  ['portal_host', (_, document) => document.host],
  ['exported_at', (_, document) => document.exportedAt],
  ['watching_since', (_, document) => document.watchingSince],
  ['browser', (_, document) => document.browser],
  ['access', (_, document) => document.access.join(' ')],
  ['extension_version', (_, document) => document.extensionVersion],
  ['registry_version', (_, document) => document.registryVersion],
  ['declaration_lifetime_days', cookie => declaredDays(cookie)],
  ['declaration_lifetime_text', cookie => cookie.declaration?.lifetimeText ?? null],
  ['declaration_verbatim', cookie => cookie.declaration?.verbatim ?? null],
  ['alternative_row_numbers', cookie => cookie.alternatives.map(({ rowNumber }) => rowNumber).join(' ')],
  ['near_miss_name', cookie => cookie.nearMiss?.name ?? null],
  ['near_miss_row_number', cookie => cookie.nearMiss?.rowNumber ?? null],
  ['policy_updated', (_, document) => document.comparedWith.source.updated ?? null],
  ['policy_published_at', (_, document) => document.comparedWith.publishedAt ?? null],
  ['policy_read_at', (_, document) => document.comparedWith.source.readAt ?? null],
  ['judgements', cookie => cookie.judgements.map(inOneWord).join(' ')],
  ['rules_off', (_, document) => rulesOff(document).join(' ')],
  ['selected_of', (_, document) => document.selection?.of ?? null],
  ['policy_imported_by', (_, document) => document.comparedWith.source.imported?.by ?? null],
  ['policy_imported_at', (_, document) => document.comparedWith.source.imported?.at ?? null],
  ['complete_since', (_, document) => document.completeSince ?? null],
  ['severity', cookie => cookie.severity],
  ['declared_by', cookie => cookie.declaredBy],
  ['policy_date_state', (_, document) => document.comparedWith.dated.state],
  ['policy_dated', (_, document) => document.comparedWith.dated.at],
  ['policy_unread_rows', (_, document) => document.comparedWith.unreadRows],
  ['earlier_record_lost_since', (_, document) => document.earlierRecordLost?.since ?? null],
  ['earlier_record_lost_noticed_at', (_, document) => document.earlierRecordLost?.noticedAt ?? null],
  ['gone_not_kept', (_, document) => document.goneNotKept ?? null],
  ['context_left_out', cookie => cookie.contextLeftOut ?? false],
]

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

/** An export as a table, a cookie on each row. */
export function toCsvRows(document: ExportDocument): string {
  return toCsv(
    csvColumns.map(([name]) => name),
    document.cookies.map(cookie => csvColumns.map(([, cell]) => cell(cookie, document))),
  )
}
