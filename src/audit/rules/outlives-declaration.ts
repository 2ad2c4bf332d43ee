import type { DeclaredLifetime } from '../../cookie/lifetime.ts'
import { day } from '../../cookie/spans.ts'
import { doubt, inShort, uncertainCopy, unreviewedImport } from '../doubts.ts'
import type { Doubt } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { say } from '../sentence.ts'
import { declaredOf, isOwn, lastingOf, onlyRow } from '../subject.ts'
import { lifetimeTolerances, sessionTolerance } from '../tolerances.ts'

/** It lasts longer than the one row that names it says. */
export const outlivesDeclaration = {
  id: 'outlives-declaration',
  severity: 'breach',
  restsOn: ['policy', 'planet49'],
  judge(subject, portal) {
    const row = onlyRow(subject)
    const lasting = lastingOf(subject)
    if (!row || !lasting || portal.against.standing !== 'own' || !isOwn(subject, portal)) return undefined
    const longest = longestAllowed(row.lifetime)
    if (longest === undefined || lasting.milliseconds <= longest) return undefined
    const { seen, moments } = lasting
    return {
      seen,
      moments,
      declared: [
        ...declaredOf(subject),
        ...(row.lifetimeText ? [say('lifetime_declared_own', row.lifetimeText)] : []),
      ],
      doubts: [
        inShort(subject),
        uncertainCopy(portal),
        byDefault(row.lifetimeText),
        unreviewedImport(portal),
      ],
    }
  },
} as const satisfies Rule

/** In milliseconds; undefined when the policy gives no duration that we understand. */
function longestAllowed(declared: DeclaredLifetime): number | undefined {
  switch (declared.kind) {
    case 'session':
      return sessionTolerance
    case 'at-most': {
      const longest = declared.days * day
      const tolerance = lifetimeTolerances.find(({ upTo }) => longest <= upTo)
      return longest + (tolerance?.allow ?? 0)
    }
    case 'unstated':
    case 'not-understood':
      return undefined
  }
}

/** Words by which a policy says that its duration can be changed, in the languages that durations are read in. */
const openWords =
  /default|standard|défaut|defecto|predetermin|predefin|predeterminat|padrão|configur|modif|anpass|änder|aanpas|wijzig|adjust|chang/i

/** "6 months by default, modifiable" is no promise of six months. */
function byDefault(text = ''): Doubt | undefined {
  return openWords.test(text) ? doubt('by-default') : undefined
}
