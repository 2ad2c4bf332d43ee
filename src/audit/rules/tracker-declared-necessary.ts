import { doubt, inShort, uncertainCopy, unreviewedImport } from '../doubts.ts'
import type { Rule } from '../rule.ts'
import { say } from '../sentence.ts'
import { onlyRow, sightingsOf } from '../subject.ts'
import { followsVisitors } from '../trackers.ts'

/** The policy declares it necessary, and it belongs to a tool that follows visitors. */
export const trackerDeclaredNecessary = {
  id: 'tracker-declared-necessary',
  severity: 'notice',
  restsOn: ['edpb-taskforce', 'cnil-audience'],
  judge(subject, portal) {
    const { tracker } = subject
    if (portal.against.standing !== 'own' || onlyRow(subject)?.category !== 'necessary') return undefined
    if (!tracker || !followsVisitors(tracker)) return undefined
    const { seen, moments } = sightingsOf(subject)
    return {
      seen: [say(`known_${tracker.kind}`, tracker.tool), ...seen],
      moments,
      doubts: [
        inShort(subject),
        uncertainCopy(portal),
        tracker.kind === 'audience' ? doubt('exempt') : undefined,
        unreviewedImport(portal),
      ],
    }
  },
} as const satisfies Rule
