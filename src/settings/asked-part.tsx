import { type MessageId, moment, text } from '../browser/text.ts'
import type { RecognitionAnswer } from '../policy/portal-note.ts'
import { forgetAnswer } from './portal-actions.ts'
import type { AskedSite } from './portal-rows.ts'
import { useOutcome } from './use-outcome.tsx'

const words = {
  portal: 'asked_portal',
  quota: 'asked_quota',
  private: 'asked_private',
  'no-portal': 'asked_no_portal',
  'other-json': 'asked_other_json',
  unreachable: 'asked_unreachable',
  failing: 'asked_failing',
} as const satisfies Record<RecognitionAnswer, MessageId>

/** The sites that were asked whether they are portals, and what they answered. */
export function AskedPart({ asked }: { asked: readonly AskedSite[] }) {
  const { line, follow, focus } = useOutcome()
  return (
    <section aria-labelledby="asked" hidden={asked.length === 0}>
      <h2 id="asked">{text('asked_title')}</h2>
      {line}
      <ul className="asked">
        {asked.map(({ host, at, answer }) => (
          <li key={host} data-asked={host} data-answer={answer}>
            <span>
              <bdi>{host}</bdi>: {text(words[answer])} ({moment(at)})
            </span>
            <button
              type="button"
              data-action="forget-answer"
              aria-label={text('portal_action', text('portal_forget'), host)}
              onClick={() => {
                focus()
                void follow(forgetAnswer(host), text('portal_done_forget', host))
              }}
            >
              {text('portal_forget')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
