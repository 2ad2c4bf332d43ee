import { type MouseEvent, useState } from 'react'
import { forgetPolicy } from '../browser/known-portals.ts'
import { text } from '../browser/text.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { messageOf } from '../surface/message-of.ts'
import type { LiveAnswer } from './live-answer.tsx'

/** Asks the portal, on a click and only then, for the policy that it publishes today. */
export function LivePolicyPart({ host, against }: { host: string; against: StandingPolicy }) {
  const [answer, setAnswer] = useState<LiveAnswer | undefined>(undefined)
  const isWorking = answer?.result === 'working'
  const [search, setSearch] = useState<AbortController | undefined>(undefined)
  const isLive = against.policy.source.readAt !== undefined
  const isCompared = against.standing === 'own' && !isLive

  const asking = isLive ? 'live_use_again' : isCompared ? 'live_compare' : 'live_use'

  const fail = (error: unknown) =>
    setAnswer({ result: 'failed', summary: text('live_failed', messageOf(error)) })
  const ask = () => {
    if (isWorking) {
      search?.abort()
      return
    }
    const begun = new AbortController()
    setSearch(begun)
    setAnswer({ result: 'working', summary: text('live_working', host) })
    // Loaded on the first click only: the parser weighs more than the rest of the popup's own code.
    import('./live-answer.tsx')
      .then(({ askPortal }) => askPortal(host, against, begun.signal))
      .then(setAnswer, fail)
  }
  const forget = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    // This button will be gone, and with it the place of who goes by the keyboard: its neighbour stays.
    if (currentTarget.previousElementSibling instanceof HTMLElement)
      currentTarget.previousElementSibling.focus()
    forgetPolicy('livePolicy', host).then(
      () => setAnswer({ result: 'forgotten', summary: text('live_forgotten') }),
      fail,
    )
  }

  return (
    <section className="live" data-live={answer?.result}>
      <div className="buttons">
        {/* The same button cancels while it works: another would take the focus away. */}
        <button type="button" data-action={isCompared ? 'compare-policy' : 'read-policy'} onClick={ask}>
          {text(isWorking ? 'live_cancel' : asking)}
        </button>
        {isLive && (
          <button type="button" data-action="forget" onClick={forget}>
            {text('live_forget')}
          </button>
        )}
      </div>
      <p role="status">{answer?.summary}</p>
      {answer?.details}
    </section>
  )
}
