import type { Happening } from '../../cookie/timeline.ts'
import { type ChoiceName, type ChoicePeriod, choiceAt } from '../../cookie/visitor-choice.ts'
import { doubt, signedIn } from '../doubts.ts'
import type { Doubt } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { say } from '../sentence.ts'
import { choicesFor } from '../subject.ts'
import { refusalGrace } from '../tolerances.ts'

/** The tool was refused, and its cookie set or renewed all the same. */
export const despiteRefusal = {
  id: 'despite-refusal',
  severity: 'breach',
  restsOn: ['eprivacy-5-3'],
  judge(subject, portal) {
    const { tracker, timeline } = subject
    const switchOf = tracker?.choice
    const choices = choicesFor(subject, portal)
    if (!tracker || !switchOf || !choices || !timeline) return undefined
    const settings = timeline.happenings.flatMap(happening => {
      const refusal = refusalBefore(happening, switchOf.name, choices)
      return refusal ? [{ at: happening.at, refusal }] : []
    })
    const [first] = settings
    const last = settings.at(-1)
    if (!first || !last) return undefined
    return {
      seen: [
        say('seen_refused', tracker.tool, { moment: first.refusal.from }),
        say('seen_set_despite', { moment: first.at }),
        ...(last === first
          ? []
          : [say('seen_set_again_other', { count: settings.length - 1 }, { moment: last.at })]),
      ],
      moments: [first.refusal.from, ...settings.map(({ at }) => at)],
      doubts: [...doubtsOf(switchOf, first.refusal, choices), signedIn(subject, portal, first.at)],
    }
  },
} as const satisfies Rule

/** The refusal under which it was set, old enough that nothing was on its way any more. */
function refusalBefore(
  { kind, at }: Happening,
  name: ChoiceName,
  choices: readonly ChoicePeriod[],
): ChoicePeriod | undefined {
  if (kind !== 'set') return undefined
  const period = choiceAt(choices, at)
  if (period?.choice.status !== 'stored' || period.choice.granted[name] !== false) return undefined
  return at - period.from >= refusalGrace ? period : undefined
}

function doubtsOf(
  { name, alwaysAsked }: { name: ChoiceName; alwaysAsked: boolean },
  refusal: ChoicePeriod,
  choices: readonly ChoicePeriod[],
): (Doubt | undefined)[] {
  const accepted = choices.filter(({ choice }) => choice.status === 'stored' && choice.granted[name] === true)
  return [
    // Whoever accepted it once was asked.
    alwaysAsked || accepted.length > 0 ? undefined : doubt('may-not-ask'),
    accepted.some(({ from }) => from < refusal.from) ? doubt('older-page') : undefined,
  ]
}
