import type { StandingPolicy } from '../policy/registry.ts'
import type { RuleId, Severity } from './finding.ts'
import { judgeBeforeChoice } from './rules/before-choice.ts'
import { judgeDespiteRefusal } from './rules/despite-refusal.ts'
import { judgeIdentified } from './rules/identified.ts'
import { judgeOutlivesDeclaration } from './rules/outlives-declaration.ts'
import { judgeOver13Months } from './rules/over-13-months.ts'
import { judgeRenewedAtEachVisit } from './rules/renewed-at-each-visit.ts'
import { judgeSharedWider } from './rules/shared-wider.ts'
import { judgeTrackerDeclaredNecessary } from './rules/tracker-declared-necessary.ts'
import { judgeUndeclared } from './rules/undeclared.ts'
import { judgeWeakAttributes } from './rules/weak-attributes.ts'
import type { MessageId } from './sentence.ts'
import type { Answer, Subject, Surroundings } from './subject.ts'

/** What a rule rests on. Without an address it is the portal's own policy, or the documentation a finding names. */
export interface RuleSource {
  readonly title: MessageId
  readonly url?: string
}

export const ruleSources = {
  policy: { title: 'source_policy' },
  description: { title: 'source_description' },
  maker: { title: 'source_maker' },
  'eprivacy-5-3': {
    title: 'source_eprivacy',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  },
  planet49: {
    title: 'source_planet49',
    url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62017CJ0673',
  },
  'cnil-audience': { title: 'source_cnil', url: 'https://www.cnil.fr/fr/node/167364' },
  'edpb-taskforce': {
    title: 'source_edpb',
    url: 'https://www.edpb.europa.eu/our-work-tools/our-documents/other/report-work-undertaken-cookie-banner-taskforce_en',
  },
  rfc6265bis: {
    title: 'source_rfc6265bis',
    url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis',
  },
  owasp: {
    title: 'source_owasp',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html#cookies',
  },
} as const satisfies Record<string, RuleSource>

export type RuleSourceId = keyof typeof ruleSources

export interface Rule {
  readonly id: RuleId
  readonly title: MessageId
  readonly looksAt: MessageId
  /** The most that it can weigh: what is not certain, or not measured by the portal's own policy, is no breach. */
  readonly severity: Severity
  readonly restsOn: readonly [RuleSourceId, ...RuleSourceId[]]
  readonly cannotKnow: MessageId
  /** What it is where only the description of the platform is the measure, if that makes it another thing. */
  readonly described?: Pick<Rule, 'title' | 'looksAt' | 'severity' | 'restsOn'>
  /** Says what it has to say of a cookie; nothing where the facts do not suffice. Absent: it looks at rows. */
  readonly judge?: (subject: Subject, portal: Surroundings) => Answer | undefined
}

/** The rules, the most serious first. Their words are in `public/_locales`. */
export const rules: readonly Rule[] = [
  {
    id: 'despite-refusal',
    title: 'finding_despite_refusal',
    looksAt: 'looks_at_despite_refusal',
    severity: 'breach',
    restsOn: ['eprivacy-5-3'],
    cannotKnow: 'cannot_know_despite_refusal',
    judge: judgeDespiteRefusal,
  },
  {
    id: 'before-choice',
    title: 'finding_before_choice',
    looksAt: 'looks_at_before_choice',
    severity: 'notice',
    restsOn: ['eprivacy-5-3', 'cnil-audience'],
    cannotKnow: 'cannot_know_before_choice',
    judge: judgeBeforeChoice,
  },
  {
    id: 'outlives-declaration',
    title: 'finding_outlives_declaration',
    looksAt: 'looks_at_outlives_declaration',
    severity: 'breach',
    restsOn: ['policy', 'planet49'],
    cannotKnow: 'cannot_know_outlives_declaration',
    judge: judgeOutlivesDeclaration,
  },
  {
    id: 'undeclared',
    title: 'finding_undeclared',
    looksAt: 'looks_at_undeclared',
    severity: 'breach',
    restsOn: ['policy', 'eprivacy-5-3'],
    cannotKnow: 'cannot_know_undeclared',
    described: {
      title: 'finding_undescribed',
      looksAt: 'looks_at_undescribed',
      severity: 'information',
      restsOn: ['description'],
    },
    judge: judgeUndeclared,
  },
  {
    id: 'tracker-declared-necessary',
    title: 'finding_tracker_declared_necessary',
    looksAt: 'looks_at_tracker_declared_necessary',
    severity: 'notice',
    restsOn: ['edpb-taskforce', 'cnil-audience'],
    cannotKnow: 'cannot_know_tracker_declared_necessary',
    judge: judgeTrackerDeclaredNecessary,
  },
  {
    id: 'over-13-months',
    title: 'finding_over_13_months',
    looksAt: 'looks_at_over_13_months',
    severity: 'notice',
    restsOn: ['cnil-audience'],
    cannotKnow: 'cannot_know_over_13_months',
    judge: judgeOver13Months,
  },
  {
    id: 'renewed-at-each-visit',
    title: 'finding_renewed_at_each_visit',
    looksAt: 'looks_at_renewed_at_each_visit',
    severity: 'notice',
    restsOn: ['cnil-audience'],
    cannotKnow: 'cannot_know_renewed_at_each_visit',
    judge: judgeRenewedAtEachVisit,
  },
  {
    id: 'weak-attributes',
    title: 'finding_weak_attributes',
    looksAt: 'looks_at_weak_attributes',
    severity: 'notice',
    restsOn: ['rfc6265bis', 'owasp'],
    cannotKnow: 'cannot_know_weak_attributes',
    judge: judgeWeakAttributes,
  },
  {
    id: 'identified',
    title: 'finding_identified',
    looksAt: 'looks_at_identified',
    severity: 'information',
    restsOn: ['maker'],
    cannotKnow: 'cannot_know_identified',
    judge: judgeIdentified,
  },
  {
    id: 'shared-wider',
    title: 'finding_shared_wider',
    looksAt: 'looks_at_shared_wider',
    severity: 'information',
    restsOn: ['rfc6265bis'],
    cannotKnow: 'cannot_know_shared_wider',
    judge: judgeSharedWider,
  },
  {
    id: 'declared-not-seen',
    title: 'finding_declared_not_seen',
    looksAt: 'looks_at_declared_not_seen',
    severity: 'information',
    restsOn: ['policy'],
    cannotKnow: 'cannot_know_declared_not_seen',
  },
]

const byId = new Map(rules.map(rule => [rule.id, rule]))

/** The rule of an identifier, as it is by a measure; throws for one that is none. */
export function ruleOf(id: RuleId, standing: StandingPolicy['standing'] = 'own'): Rule {
  const rule = byId.get(id)
  if (!rule) throw new Error(`expected the identifier of a rule; got "${id}"`)
  return standing === 'own' ? rule : { ...rule, ...rule.described }
}

/** All of them, as they are by a measure. */
export function rulesBy(standing: StandingPolicy['standing']): Rule[] {
  return rules.map(({ id }) => ruleOf(id, standing))
}
