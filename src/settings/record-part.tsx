import { useState } from 'react'
import { language, moment, text } from '../browser/text.ts'
import { isShorter, type Retention, retentions } from '../cookie/retention.ts'
import { deleteAll } from './delete-all.ts'
import { Question } from './question.tsx'
import { RetentionQuestion, retentionWords } from './retention-question.tsx'
import { SettingField } from './setting-field.tsx'
import type { ReadySettings } from './settings-state.ts'
import { useOutcome } from './use-outcome.tsx'

/** What is kept, for how long, and how to be rid of it. */
export function RecordPart({ state, refresh }: { state: ReadySettings; refresh: () => void }) {
  const { observations, inForce, used } = state
  const [isAsked, setAsked] = useState(false)
  const [shortening, setShortening] = useState<{ to: Retention; choose: () => void }>()
  const { line, follow } = useOutcome()
  const oldest = observations.reduce(
    (first, { firstSeen }) => Math.min(first, firstSeen.at),
    Number.POSITIVE_INFINITY,
  )
  const { retention } = inForce.settings
  return (
    <section aria-labelledby="record">
      <h2 id="record">{text('record_title')}</h2>
      <SettingField
        name="retention"
        label="retention_label"
        choices={byLength.map(choice => [choice, text(retentionWords[choice])])}
        inForce={inForce}
        guard={(to, choose) => (isShorter(to, retention) ? setShortening({ to, choose }) : choose())}
        changed={changing => void follow(changing, '')}
      />
      <p className="hint">
        {retention === 'ever'
          ? text('retention_means_ever')
          : text('retention_means', text(retentionWords[retention]))}
      </p>
      <ul className="used">
        <li data-recorded={observations.length}>
          {text('used_cookies_other', { count: observations.length })}
          {observations.length > 0 && <> {text('used_since', moment(oldest))}</>}
        </li>
        {used.estimated !== undefined && <li>{text('used_estimate', inKilobytes(used.estimated))}</li>}
        {used.settings !== undefined && <li>{text('used_settings', inKilobytes(used.settings))}</li>}
      </ul>
      {line}
      <button type="button" className="danger" data-action="delete-all" onClick={() => setAsked(true)}>
        {text('delete_all')}
      </button>
      {shortening && (
        <RetentionQuestion
          to={shortening.to}
          observations={observations}
          agree={shortening.choose}
          close={() => setShortening(undefined)}
        />
      )}
      {isAsked && (
        <Question
          title={text('question_all')}
          answer={text('delete_all')}
          agree={() => void follow(deleteAll().finally(refresh), text('deleted_all'))}
          close={() => setAsked(false)}
        >
          <ul>
            <li>{text('question_all_goes')}</li>
            <li>{text('question_all_stays')}</li>
            <li>{text('question_all_jar')}</li>
          </ul>
        </Question>
      )}
    </section>
  )
}

const byLength = [...retentions].sort((one, other) => (isShorter(one, other) ? -1 : 1))

function inKilobytes(bytes: number): string {
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  }).format(Math.ceil(bytes / 1000))
}
