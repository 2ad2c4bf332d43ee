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
    <section className="within" aria-labelledby="asked" hidden={asked.length === 0 && !isKept}>
      <h3 id="asked">{text('asked_title')}</h3>
      {line}
      <ul className="rows asked">
        {asked.map(({ host, at, answer }) => (
          <li key={host} data-asked={host} data-answer={answer}>
            <span>
              {answerInWords(answer, host)}{' '}
              <span className="small">{text('recognised_at', { moment: at })}</span>
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
