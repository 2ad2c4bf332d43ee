import type { StandingPolicy } from '../policy/registry.ts'
import type { Rule } from './rule.ts'
import { beforeChoice } from './rules/before-choice.ts'
import { declaredNotSeen } from './rules/declared-not-seen.ts'
import { despiteRefusal } from './rules/despite-refusal.ts'
import { identified } from './rules/identified.ts'
import { outlivesDeclaration } from './rules/outlives-declaration.ts'
import { over13Months } from './rules/over-13-months.ts'
import { renewedAtEachVisit } from './rules/renewed-at-each-visit.ts'
import { sharedWider } from './rules/shared-wider.ts'
import { trackerDeclaredNecessary } from './rules/tracker-declared-necessary.ts'
import { undeclared } from './rules/undeclared.ts'
import { weakAttributes } from './rules/weak-attributes.ts'
import { type MessageId, wordsOf } from './sentence.ts'

const table = [
  despiteRefusal,
  beforeChoice,
  outlivesDeclaration,
  undeclared,
  trackerDeclaredNecessary,
  over13Months,
  renewedAtEachVisit,
  weakAttributes,
  identified,
  sharedWider,
  declaredNotSeen,
] as const

export type RuleId = (typeof table)[number]['id']

/** The rules, the most serious first: the order in which findings are told. */
export const rules: readonly (Rule & { readonly id: RuleId })[] = table

export const ruleIds: readonly RuleId[] = rules.map(({ id }) => id)

/** A rule as it is told, by one measure. */
export interface ToldRule extends Pick<Rule, 'severity' | 'restsOn'> {
  readonly id: RuleId
  readonly title: MessageId
  readonly looksAt: MessageId
  readonly cannotKnow: MessageId
}

/** The rule of an identifier, as it is by a measure; throws for one that is none. */
export function ruleOf(id: RuleId, standing: StandingPolicy['standing'] = 'own'): ToldRule {
  const rule = rules.find(one => one.id === id)
  if (!rule) throw new Error(`expected the identifier of a rule; got "${id}"`)
  const described = standing === 'own' ? undefined : rule.described
  const { severity, restsOn } = described ?? rule
  const words = wordsOf(described?.words ?? id)
  return {
    id,
    severity,
    restsOn,
    title: `finding_${words}`,
    looksAt: `looks_at_${words}`,
    // The rule is the same: what it cannot know is, too.
    cannotKnow: `cannot_know_${wordsOf(id)}`,
  }
}

/** All of them, as they are by a measure. */
export function rulesBy(standing: StandingPolicy['standing']): ToldRule[] {
  return ruleIds.map(id => ruleOf(id, standing))
}
