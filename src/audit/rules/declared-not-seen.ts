import { placeOf } from '../place.ts'
import type { Rule } from '../rule.ts'
import { say } from '../sentence.ts'

/** The policy names it, and it is not in the jar: normal. */
export const declaredNotSeen = {
  id: 'declared-not-seen',
  severity: 'information',
  restsOn: ['policy'],
  judgeRow(row) {
    return { seen: [say('seen_not_there', row.name)], declared: [placeOf(row)] }
  },
} as const satisfies Rule
