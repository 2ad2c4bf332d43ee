import { type MouseEvent, useState } from 'react'
import { forgetPolicy } from '../browser/known-portals.ts'
import { text } from '../browser/text.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { Against } from './against.tsx'
import type { LiveAnswer } from './live-answer.ts'
import type { Told } from './live-words.tsx'
import { messageOf } from './message-of.ts'

interface Outcome extends Told {
  readonly result: LiveAnswer['status'] | 'working' | 'forgotten' | 'failed'
}

/** By whose word the cookies are judged; asks the portal, on a click and only then, for the policy that it publishes today. */
export function LivePolicyPart({ host, against }: { host: string; against: StandingPolicy }) {
  const [outcome, setOutcome] = useState<Outcome>()
  const isWorking = outcome?.result === 'working'
  const [search, setSearch] = useState<AbortController>()
  const isLive = against.policy.source.readAt !== undefined
  const isCompared = against.standing === 'own' && !isLive

  const asking = isLive ? 'live_use_again' : isCompared ? 'live_compare' : 'live_use'

  const fail = (error: unknown) =>
    setOutcome({ result: 'failed', summary: text('live_failed', messageOf(error)) })
  const ask = () => {
    if (isWorking) {
      search?.abort()
      return
    }
    const begun = new AbortController()
    setSearch(begun)
    setOutcome({ result: 'working', summary: text('live_working', host) })
    // Loaded on the first click only: the parser weighs more than the rest of the popup's own code.
    Promise.all([import('./ask-policy.ts'), import('./live-words.tsx')])
      .then(async ([{ askPolicy }, { inWords }]) => {
        const answer = await askPolicy(host, against, begun.signal)
        setOutcome({ result: answer.status, ...inWords(answer) })
      })
      .catch(fail)
  }
  const forget = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    // This button will be gone, and the keyboard focus with it: its neighbour stays.
    if (currentTarget.previousElementSibling instanceof HTMLElement)
      currentTarget.previousElementSibling.focus()
    forgetPolicy('livePolicy', host).then(
      () => setOutcome({ result: 'forgotten', summary: text('live_forgotten') }),
      fail,
    )
  }

  return (
    <section className="live" data-live={outcome?.result}>
      <Against by={against}>
        {' '}
        <span className="asks">
          {/* The same button cancels while it works: another would take the focus away. */}
          <button
            type="button"
            className="inline"
            data-action={isCompared ? 'compare-policy' : 'read-policy'}
            onClick={ask}
          >
            {text(isWorking ? 'live_cancel' : asking)}
          </button>
          {isLive && (
            <button type="button" className="inline" data-action="forget" onClick={forget}>
              {text('live_forget')}
            </button>
          )}
        </span>
      </Against>
      <p role="status">{outcome?.summary}</p>
      {outcome?.details}
    </section>
  )
}
