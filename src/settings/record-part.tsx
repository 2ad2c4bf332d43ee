import { useState } from 'react'
import { beginRecordAnew } from '../browser/begin-anew.ts'
import { language, moment, text } from '../browser/text.ts'
import { isShorter, type Retention, retentions } from '../cookie/retention.ts'
import { RecordAgeLines, RecordNote } from '../surface/record-note.tsx'
import { deleteAll } from './delete-all.ts'
import { Question } from './question.tsx'
import { RetentionQuestion, retentionWords } from './retention-question.tsx'
import { SettingField } from './setting-field.tsx'
import type { ReadySettings } from './settings-state.ts'
import { useOutcome } from './use-outcome.tsx'

/** What is kept, for how long, and how to be rid of it. */
export function RecordPart({ state, refresh }: { state: ReadySettings; refresh: () => void }) {
  const { record, observations, inForce, used } = state
  const [asked, setAsked] = useState<'all' | 'anew'>()
  const [shortening, setShortening] = useState<{ to: Retention; choose: () => void }>()
  const { line, follow, say, focus } = useOutcome()
  const oldest = observations.reduce(
    (first, { firstSeen }) => Math.min(first, firstSeen.at),
    Number.POSITIVE_INFINITY,
  )
  const { retention } = inForce.settings
  const agree = (doing: Promise<void>, done: string) => {
    // The button can be gone then, and with it the place of who goes by the keyboard.
    focus()
    say({ ok: true, message: text('settings_working') })
    void follow(doing.finally(refresh), done)
  }
  return (
    <section aria-labelledby="record">
      <h2 id="record">{text('record_title')}</h2>
      <RecordNote record={record} retry={refresh}>
        <button type="button" className="danger" data-action="begin-anew" onClick={() => setAsked('anew')}>
          {text('begin_anew')}
        </button>
      </RecordNote>
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
        {record.status === 'read' && (
          <li data-recorded={observations.length}>
            {text('used_cookies_other', { count: observations.length })}
            {observations.length > 0 && <> {text('used_since', moment(oldest))}</>}
          </li>
        )}
        {record.status !== 'failed' && (
          <li>
            <RecordAgeLines record={record} />
          </li>
        )}
        {used.estimated !== undefined && <li>{text('used_estimate', inKilobytes(used.estimated))}</li>}
        {used.settings !== undefined && <li>{text('used_settings', inKilobytes(used.settings))}</li>}
      </ul>
      {line}
      <button type="button" className="danger" data-action="delete-all" onClick={() => setAsked('all')}>
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
      {asked === 'anew' && (
        <Question
          title={text('question_anew')}
          answer={text('begin_anew')}
          agree={() => agree(beginRecordAnew(), text('begun_anew'))}
          close={() => setAsked(undefined)}
        >
          <ul>
            <li>{text('question_anew_goes')}</li>
            <li>{text('question_anew_stays')}</li>
          </ul>
        </Question>
      )}
      {asked === 'all' && (
        <Question
          title={text('question_all')}
          answer={text('delete_all')}
          agree={() => agree(deleteAll(), text('deleted_all'))}
          close={() => setAsked(undefined)}
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
