import type { Happening } from '../../cookie/timeline.ts'
import { type ChoicePeriod, choiceAt } from '../../cookie/visitor-choice.ts'
import { doubt, inShort, platformOnly, signedIn } from '../doubts.ts'
import type { Doubt } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { say } from '../sentence.ts'
import { choiceFirstSeen, choicesFor, onlyRow, type Subject } from '../subject.ts'
import { choiceGrace } from '../tolerances.ts'
import { followsVisitors } from '../trackers.ts'

/** It needs the visitor's choice, and was set while none was stored and none had ever been. */
export const beforeChoice = {
  id: 'before-choice',
  severity: 'notice',
  restsOn: ['eprivacy-5-3', 'cnil-audience'],
  judge(subject, portal) {
    const needs = needsChoice(subject)
    const choices = choicesFor(subject, portal)
    if (!needs || !choices || !portal.history || portal.hasConsentTool) return undefined
    const known = Math.min(
      choices.find(({ choice }) => choice.status !== 'none')?.from ?? Number.POSITIVE_INFINITY,
      choiceFirstSeen(subject, portal) ?? Number.POSITIVE_INFINITY,
    )
    // Later than this, the choice may have been on its way, or there already.
    const limit = Math.min(known, portal.history.at) - choiceGrace
    const setting = subject.timeline?.happenings.find(happening => isBefore(happening, limit, choices))
    if (!setting) return undefined
    const stored = choices.find(({ choice, from }) => choice.status === 'stored' && from > setting.at)
    return {
      seen: [
        say('seen_set_before_choice', { moment: setting.at }),
        stored ? say('seen_choice_stored', { moment: stored.from }) : say('seen_no_choice_yet'),
      ],
      moments: [setting.at, ...(stored ? [stored.from] : [])],
      doubts: [
        ...needs.doubts,
        inShort(subject),
        stored ? undefined : doubt('asked-otherwise'),
        signedIn(subject, portal, setting.at),
        onlyRow(subject) ? undefined : platformOnly(portal),
      ],
    }
  },
} as const satisfies Rule

function isBefore({ kind, at }: Happening, limit: number, choices: readonly ChoicePeriod[]): boolean {
  return kind === 'set' && at <= limit && choiceAt(choices, at)?.choice.status === 'none'
}

/** Whether it needs a choice at all, and what could excuse it; undefined when nobody can tell. */
function needsChoice(subject: Subject): { doubts: readonly Doubt[] } | undefined {
  const { classification, tracker } = subject
  const exempt = tracker?.choice?.alwaysAsked ? [] : [doubt('exempt')]
  if (classification.status === 'undeclared') {
    if (!tracker || !followsVisitors(tracker)) return undefined
    return { doubts: tracker.kind === 'audience' ? exempt : [] }
  }
  switch (onlyRow(subject)?.category) {
    case 'advertising':
      return { doubts: [] }
    case 'statistics':
      return { doubts: exempt }
    case 'functional':
      return { doubts: [doubt('on-request')] }
    default:
      return undefined
  }
}
