import type { DeclaredLifetime } from '../cookie/lifetime.ts'
import { parsePattern, schemes } from '../cookie/match-pattern.ts'
import type { Sighting } from '../cookie/observation.ts'
import type { ObservedCookie } from '../cookie/observed-cookie.ts'
import { domainMatch } from '../cookie/site.ts'
import type { Category } from '../policy/category.ts'
import type { Source } from '../policy/policy.ts'
import { type PolicyDate, policyDate } from '../policy/policy-date.ts'
import { unreadRows } from '../policy/unread-rows.ts'
import { type Classification, type DeclaredWay, declaredWay, type Match, matchesOf } from './classify.ts'
import { type DoubtId, type Finding, gravest, type Severity } from './finding.ts'
import { foreignContext, withoutContext } from './foreign-context.ts'
import type { AuditedCookie, Report } from './report.ts'
import type { RuleSourceId } from './rule.ts'
import { type RuleId, rulesBy } from './rules.ts'

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

/** The JSON export. Its schema is `export.schema.json` beside this file; times are ISO 8601 in UTC. */
export interface ExportDocument {
  /** 2 added the rules and the judgements. What is only added since is no new version. */
  readonly version: 2
  readonly extensionVersion: string
  readonly registryVersion: string
  readonly browser: string
  readonly exportedAt: string
  readonly watchingSince: string | null
  /** Absent when nothing of the record was deleted; cookies last seen before it can be missing here. */
  readonly completeSince?: string
  /** Absent unless an earlier record, begun at `since`, was found to be gone: this one knows nothing of that time. */
  readonly earlierRecordLost?: { readonly since: string; readonly noticedAt: string }
  /** How many cookies that are gone are no longer kept singly, and missing here; absent when there is none. */
  readonly goneNotKept?: number
  /** The patterns that let us see cookies of this host and of the domains above it: others are missing here. */
  readonly access: readonly string[]
  /** Of how many cookies the user left out in what context they were set; absent when nothing was to be left out. */
  readonly contextsLeftOut?: number
  /** Absent when all cookies are here; those left out of a selection are not missing from the portal. */
  readonly selection?: { readonly chosen: number; readonly of: number }
  readonly host: string
  readonly comparedWith: {
    readonly standing: 'own' | 'platform'
    /** The portal's other host whose policy it is; absent when it is this host's. */
    readonly publishedAt?: string
    readonly language: string
    readonly source: ExportedSource
    /** What is known of how fresh the copy is; `at` is a day or a moment, null when it is undated. */
    readonly dated: { readonly state: PolicyDate['status']; readonly at: string | null }
    /** How many of its rows may name a cookie and could not be read. */
    readonly unreadRows: number
  }
  /** Every rule, and whether it was on. */
  readonly rules: readonly ExportedRule[]
  readonly cookies: readonly ExportedCookie[]
  /** The rows of the policy for which no cookie is in the jar. */
  readonly declaredNotSeen: readonly { readonly names: readonly string[]; readonly row: string }[]
}

export interface ExportedRule {
  readonly id: RuleId
  /** The most that it can weigh. */
  readonly severity: Severity
  readonly restsOn: readonly RuleSourceId[]
  readonly on: boolean
}

/** What a rule says of a cookie. */
export interface ExportedJudgement {
  readonly rule: RuleId
  readonly severity: Severity
  readonly certainty: 'certain' | 'likely'
  /** Why it is not certain; none when it is. */
  readonly doubts: readonly DoubtId[]
  /** The moments it rests on, the earliest first. */
  readonly moments: readonly string[]
  /** The tool that was recognised, and its maker's documentation. */
  readonly tool: { readonly name: string; readonly reference: string } | null
}

export interface ExportedSource extends Omit<Source, 'readAt' | 'imported'> {
  /** When it was read from the portal itself, at the user's click; absent for a policy of the registry. */
  readonly readAt?: string
  /** Who brought it, and when; absent for what came with the extension or was read. */
  readonly imported?: { readonly by: 'user' | 'organisation'; readonly at: string }
}

export interface ExportedCookie extends Omit<ObservedCookie, 'expires'> {
  /** Then the site of its partition is not told, nor the container of its store, which is empty. */
  readonly contextLeftOut?: true
  readonly state: 'present' | 'gone'
  readonly expires: string | null
  readonly purpose: Category
  /** The rules by which something is wrong with it, and `undeclared` wherever no row names it. */
  readonly findings: readonly RuleId[]
  readonly judgements: readonly ExportedJudgement[]
  /**
   * `declared-in-short`: a row has the beginning of its name. `ambiguous`: several rows name it equally closely. `doubtful`: the row may speak of another cookie of
   * the same name.
   */
  readonly declared: Classification['status']
  readonly declaration: ExportedDeclaration | null
  /** The other rows that name it as closely. */
  readonly alternatives: readonly ExportedDeclaration[]
  /** A row whose name is the same but for case or separators. */
  readonly nearMiss: { readonly name: string; readonly rowNumber: number; readonly row: string } | null
  readonly observation: ExportedObservation | null
  /** The gravest of the judgements. */
  readonly severity: Severity | 'none'
  /** By whose word, and how, it is declared, in one word. */
  readonly declaredBy: DeclaredWay
}

export interface ExportedDeclaration {
  readonly rule: Match['way']
  readonly name: string
  readonly rowNumber: number
  readonly row: string
  readonly heading: string
  readonly category: Category
  readonly provider: string
  readonly function: string
  readonly location: string
  readonly purposes: string
  readonly lifetime: DeclaredLifetime
  /** The cell of the lifetime; null when the table has no such column. */
  readonly lifetimeText: string | null
  /** False: the row is not the page's own text, but facts noted from it. */
  readonly verbatim: boolean
}

export interface ExportedObservation {
  readonly firstSeen: ExportedSighting
  readonly lastChanged: ExportedSighting
  readonly lastSeen: ExportedSighting
  readonly removed: (ExportedSighting & { readonly cause: string }) | null
  readonly changes: number
  readonly settings: number
  readonly lifetime:
    | { readonly kind: 'session' }
    | { readonly kind: 'persistent'; readonly seconds: number; readonly measured: 'when-set' | 'when-found' }
}

export interface ExportedSighting {
  readonly at: string
  readonly by: 'event' | 'snapshot'
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

function exportedSource({ readAt, imported, ...source }: Source): ExportedSource {
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
    judgements: findings.map(exportedJudgement),
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

function exportedJudgement({ rule, severity, certainty, moments, tool }: Finding): ExportedJudgement {
  return {
    rule,
    severity,
    certainty: certainty.level,
    doubts: certainty.level === 'likely' ? certainty.doubts.map(({ id }) => id) : [],
    moments: moments.map(iso),
    tool: tool ?? null,
  }
}

function exportedDeclaration({ way, name, rowNumber, declaration }: Match): ExportedDeclaration {
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

function exportedObservation(observation: NonNullable<AuditedCookie['observation']>): ExportedObservation {
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

function sighting({ at, by }: Sighting): ExportedSighting {
  return { at: iso(at), by }
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
