import { type MessageId, text } from '../browser/text.ts'
import type { Observation } from '../cookie/observation.ts'
import { isOutlived, keptFrom, type Retention } from '../cookie/retention.ts'
import { Question } from './question.tsx'

/** What each length of time is called. */
export const retentionWords = {
  '30-days': 'retention_30_days',
  year: 'retention_year',
  ever: 'retention_ever',
} as const satisfies Record<Retention, MessageId>

/** Asks before less is kept: what is older goes as soon as it is chosen. */
export function RetentionQuestion(props: {
  to: Retention
  observations: readonly Observation[]
  agree: () => void
  close: () => void
}) {
  const { to, observations, agree, close } = props
  const from = keptFrom(to, Date.now())
  const count = observations.filter(observation => isOutlived(observation, from)).length
  return (
    <Question
      title={text('question_retention', text(retentionWords[to]))}
      answer={text('question_retention_agree')}
      agree={agree}
      close={close}
    >
      <ul>
        {count > 0 && <li data-goes={count}>{text('question_retention_goes_other', { count })}</li>}
        <li>{text('question_retention_further')}</li>
      </ul>
    </Question>
  )
}
