import { giveBack, superfluousPatterns } from '../browser/host-access.ts'
import { forgetPolicies, watchListIn } from '../browser/known-portals.ts'
import { dropHost } from '../browser/own-entries.ts'
import { changeNotes } from '../browser/portal-notes.ts'
import { erase } from '../browser/record/erase.ts'
import { forgetRecord, goesWith } from '../browser/record/forgetting.ts'
import { text } from '../browser/text.ts'
import type { Observation } from '../cookie/observation.ts'
import { isSentTo } from '../cookie/site.ts'
import { registry } from '../policy/registry.ts'
import { reachesWatched } from '../portal/watch-list.ts'
import { orSay } from './or-say.ts'
import type { PortalRow } from './portal-rows.ts'
import { Question } from './question.tsx'
import type { ReadySettings } from './settings-state.ts'

/** Says what goes with a portal, and what stays. */
export function ForgetQuestion(props: {
  row: PortalRow
  state: ReadySettings
  /** Told what to say once it is done. */
  agree: (done: string) => void
  close: () => void
}) {
  const { row, state, agree, close } = props
  const { host } = row
  const others = staysWithout(host, state)
  const isGoing = (cookie: Observation['cookie']) => goesWith({ host, stays: others }, cookie)
  const goes = state.observations.filter(({ cookie }) => isGoing(cookie))
  const stays = state.observations.filter(({ cookie }) => isSentTo(host, cookie) && !isGoing(cookie))
  const kind = isForgettable(row) ? 'forget' : 'delete'
  // Of a portal that the extension knows by itself only what was brought for it can go.
  const lasting = registry.policiesFor(host).length > 0 ? 'delete' : kind
  return (
    <Question
      title={text(`question_${kind}`, host)}
      answer={text(`portal_${kind}`)}
      agree={() => agree(text(`portal_done_${lasting}`, host))}
      close={close}
    >
      <ul className="dots">
        {state.record.status === 'read' ? (
          <li data-goes={goes.length}>{text('question_goes_other', { count: goes.length })}</li>
        ) : (
          <li>{text('question_goes_unread')}</li>
        )}
        {kind === 'forget' && (
          <li>{text(lasting === 'delete' ? 'question_goes_brought' : 'question_goes_further')}</li>
        )}
        {kind === 'delete' && state.stored[`livePolicy:${host}`] && <li>{text('question_goes_read')}</li>}
        {stays.length > 0 && (
          <li data-stays={stays.length}>{text('question_stays_other', { count: stays.length })}</li>
        )}
        <li>{text(`question_jar_${lasting}`)}</li>
      </ul>
    </Question>
  )
}

/** Whether there is something to forget beside the record: what the user brought. */
export function isForgettable({ origin }: PortalRow): boolean {
  return origin === 'added' || origin === 'imported'
}

/** Deletes what is recorded of a portal; of one that the user brought, everything. */
export async function forget(row: PortalRow, state: ReadySettings): Promise<void> {
  const { host } = row
  const forgettable = isForgettable(row)
  const others = state.rows.map(other => other.host).filter(other => other !== host)
  const isTrace = (pattern: string) => superfluousPatterns([pattern], host, others).length > 0
  await forgetPolicies('livePolicy', [host])
  // First what is watched and seen, so that nothing is recorded anew while the record is deleted.
  if (forgettable) {
    await Promise.all([changeNotes([host], () => undefined), forgetPolicies('entry', [host])])
    await dropHost(host)
  } else await dropAnswer(host)
  const patterns = forgettable ? superfluousPatterns(state.granted, host, others) : []
  // A record that is broken, or a browser that keeps the access, keeps nothing else from being forgotten.
  const [access] = await Promise.allSettled([orSay('access_not_given_back', giveBack(patterns))])
  const { added, paused } = watchListIn(state.stored)
  const [record] = await Promise.allSettled([
    forgetRecord({
      host,
      stays: staysWithout(host, state),
      isTrace: pattern => isTrace(pattern) && (forgettable || !state.granted.includes(pattern)),
      // It is still watched or left alone by a decision, the user's or their organisation's.
      staysListed: !forgettable && (added.has(host) || paused.has(host)),
    }),
  ])
  await erase()
  for (const done of [record, access]) if (done.status === 'rejected') throw done.reason
}

/** Forgets what a site answered. */
export async function forgetAnswer(host: string): Promise<void> {
  await dropAnswer(host)
  await erase()
}

function dropAnswer(host: string): Promise<void> {
  return changeNotes([host], ({ recognition: _, ...note }) => note)
}

/** Whether a cookie stays since other portals are sent it, too: paused ones among them, whose record is kept. */
function staysWithout(host: string, { stored, rows }: ReadySettings) {
  const brought = rows.filter(isForgettable).map(row => row.host)
  const list = { added: new Set([...watchListIn(stored).added, ...brought]), paused: new Set([host]) }
  return (cookie: Pick<Observation['cookie'], 'domain' | 'hostOnly'>) =>
    reachesWatched(registry, list, cookie)
}
