import { parsePattern, schemes } from '../cookie/match-pattern.ts'
import type { Observation, Sighting } from '../cookie/observation.ts'
import { domainMatch } from '../cookie/site.ts'
import type { Source } from '../policy/policy.ts'
import { type PolicyDate, policyDate } from '../policy/policy-date.ts'
import { unreadRows } from '../policy/unread-rows.ts'
import { declaredWay, type Match, matchesOf } from './classify.ts'
import type { ExportDocument, ExportedCookie } from './export-schema.ts'
import { type Finding, gravest } from './finding.ts'
import { foreignContext, withoutContext } from './foreign-context.ts'
import type { AuditedCookie, Report } from './report.ts'
import { rulesBy } from './rules.ts'

/** What an export says of itself. */
export interface ExportHead {
  readonly extensionVersion: string
  /** Changes whenever a bundled policy does. */
  readonly registryVersion: string
  /** Name and version, such as `Firefox 153.0`. */
  readonly browser: string
  /** Milliseconds since 1970. */
  readonly exportedAt: number
  /** When the extension began to watch, in milliseconds since 1970, if that is known. */
  readonly watchingSince: number | undefined
  /** Before it the record is no longer complete, in milliseconds since 1970; undefined when all is kept. */
  readonly completeSince?: number | undefined
  /** An earlier record, begun at `since`, was found to be gone at `noticedAt`; in milliseconds since 1970. */
  readonly lost?: { readonly since: number; readonly noticedAt: number } | undefined
  /** How many cookies that are gone are no longer kept singly. */
  readonly goneNotKept?: number | undefined
  /** The patterns of all the hosts whose cookies the browser let us see. */
  readonly access: readonly string[]
  /** Whether to leave out inside which other sites, and in which containers, cookies were set. */
  readonly leaveContextsOut?: boolean
  /** The keys of the chosen cookies, where not all are wanted. */
  readonly selection?: ReadonlySet<string>
}

/** A report as a document to keep: present cookies first, then those that are gone. */
export function toExport(report: Report, head: ExportHead): ExportDocument {
  const { standing, publishedAt, policy } = report.against
  const { selection } = head
  const all = [
    ...report.present.map(audited => ({ audited, state: 'present' as const })),
    ...report.gone.map(audited => ({ audited, state: 'gone' as const })),
  ]
  const chosen = selection ? all.filter(({ audited }) => selection.has(audited.key)) : all
  const cookies = chosen.map(({ audited, state }) => exported(audited, state))
  const told = head.leaveContextsOut ? cookies.map(cookie => contextless(cookie, report.host)) : cookies
  return {
    version: 2,
    extensionVersion: head.extensionVersion,
    registryVersion: head.registryVersion,
    browser: head.browser,
    exportedAt: iso(head.exportedAt),
    watchingSince: head.watchingSince === undefined ? null : iso(head.watchingSince),
    ...(head.completeSince !== undefined && { completeSince: iso(head.completeSince) }),
    ...(head.lost && {
      earlierRecordLost: { since: iso(head.lost.since), noticedAt: iso(head.lost.noticedAt) },
    }),
    ...(head.goneNotKept && { goneNotKept: head.goneNotKept }),
    access: accessFor(report.host, head.access),
    ...(head.leaveContextsOut && {
      contextsLeftOut: told.filter(({ contextLeftOut }) => contextLeftOut).length,
    }),
    ...(selection && { selection: { chosen: chosen.length, of: all.length } }),
    host: report.host,
    comparedWith: {
      standing,
      ...(publishedAt && { publishedAt }),
      language: policy.language,
      source: exportedSource(policy.source),
      dated: exportedDate(policyDate(report.against)),
      unreadRows: unreadRows(policy).length,
    },
    rules: rulesBy(standing).map(({ id, severity, restsOn }) => ({
      id,
      severity,
      restsOn,
      on: !report.rulesOff.has(id),
    })),
    cookies: told,
    declaredNotSeen: report.absent.map(({ names, row }) => ({ names, row })),
  }
}

/** Those of the match patterns that are about a host or the domains above it: what else is granted is no matter of it. */
export function accessFor(host: string, patterns: readonly string[]): string[] {
  return patterns.filter(pattern =>
    schemes.some(scheme => {
      const domain = parsePattern(pattern, scheme)?.domain
      return domain === '' || (domain !== undefined && domainMatch(host, domain))
    }),
  )
}

function contextless(cookie: ExportedCookie, host: string): ExportedCookie {
  const context = foreignContext(cookie, host)
  return context ? { ...withoutContext(cookie, context), contextLeftOut: true } : cookie
}

function exportedDate(date: PolicyDate): ExportDocument['comparedWith']['dated'] {
  const { status: state } = date
  return { state, at: 'at' in date ? iso(date.at) : 'on' in date ? date.on : null }
}

function exportedSource({ readAt, imported, ...source }: Source): ExportDocument['comparedWith']['source'] {
  return {
    ...source,
    ...(readAt !== undefined && { retrieved: iso(readAt).slice(0, 10), readAt: iso(readAt) }),
    ...(imported && { imported: { by: imported.by, at: iso(imported.at) } }),
  }
}

function exported(
  { cookie, classification, faults, findings, observation }: AuditedCookie,
  state: 'present' | 'gone',
): ExportedCookie {
  const { expires, ...attributes } = cookie
  const [match, ...rivals] = matchesOf(classification)
  const nearMiss = classification.status === 'undeclared' ? classification.nearMiss : undefined
  return {
    ...attributes,
    state,
    expires: expires === undefined ? null : iso(expires),
    purpose: classification.category,
    findings: faults,
    judgements: findings.map(exportedFinding),
    declared: classification.status,
    declaration: match ? exportedDeclaration(match) : null,
    alternatives: rivals.map(exportedDeclaration),
    nearMiss: nearMiss
      ? { name: nearMiss.name, rowNumber: nearMiss.rowNumber, row: nearMiss.declaration.row }
      : null,
    observation: observation ? exportedObservation(observation) : null,
    severity: gravest(findings) ?? 'none',
    declaredBy: declaredWay(classification),
  }
}

function exportedFinding({
  rule,
  severity,
  certainty,
  moments,
  tool,
}: Finding): ExportedCookie['judgements'][number] {
  return {
    rule,
    severity,
    certainty: certainty.level,
    doubts: certainty.level === 'likely' ? certainty.doubts.map(({ id }) => id) : [],
    moments: moments.map(iso),
    tool: tool ?? null,
  }
}

function exportedDeclaration({
  way,
  name,
  rowNumber,
  declaration,
}: Match): ExportedCookie['alternatives'][number] {
  const { row, heading, category, provider, location, purposes, lifetime, lifetimeText } = declaration
  return {
    rule: way,
    name,
    rowNumber,
    row,
    heading,
    category,
    provider,
    function: declaration.function,
    location,
    purposes,
    lifetime,
    lifetimeText: lifetimeText ?? null,
    verbatim: declaration.verbatim ?? true,
  }
}

function exportedObservation(observation: Observation): NonNullable<ExportedCookie['observation']> {
  const { firstSeen, lastChanged, lastSeen, removed, changes, settings, lifetime } = observation
  return {
    firstSeen: sighting(firstSeen),
    lastChanged: sighting(lastChanged),
    lastSeen: sighting(lastSeen),
    removed: removed ? { ...sighting(removed), cause: removed.cause } : null,
    changes,
    settings,
    lifetime:
      lifetime.kind === 'session'
        ? lifetime
        : {
            kind: 'persistent',
            seconds: Math.round(lifetime.milliseconds / 1000),
            measured: lifetime.measured,
          },
  }
}

function sighting({ at, by }: Sighting): { at: string; by: Sighting['by'] } {
  return { at: iso(at), by }
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
