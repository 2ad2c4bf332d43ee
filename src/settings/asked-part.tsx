import { useState } from 'react'
import { text } from '../browser/text.ts'
import { answerInWords } from '../surface/recognition-part.tsx'
import { forgetAnswer } from './forget-portal.tsx'
import { HostsButton } from './hosts.tsx'
import type { AskedSite } from './portal-rows.ts'
import { useOutcome } from './use-outcome.tsx'

/** The sites that were asked whether they are portals, and what they answered. */
export function AskedPart({ asked }: { asked: readonly AskedSite[] }) {
  const { line, follow, focus } = useOutcome()
  // The last one that goes must not take along the line that says so.
  const [isKept, keep] = useState(false)
  const forget = (host: string) => {
    keep(true)
    focus()
    void follow(forgetAnswer(host), text('portal_done_forget', host))
  }
  return (
    <section aria-labelledby="asked" hidden={asked.length === 0 && !isKept}>
      <h2 id="asked">{text('asked_title')}</h2>
      {line}
      <ul className="asked">
        {asked.map(({ host, at, answer }) => (
          <li key={host} data-asked={host} data-answer={answer}>
            <span>
              {text('recognised_at', { moment: at })} {answerInWords(answer, host)}
            </span>
            <HostsButton
              action="forget-answer"
              label="portal_forget"
              names={[host]}
              click={() => forget(host)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
