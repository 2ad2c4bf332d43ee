import { useState } from 'react'
import { beginRecordAnew } from '../browser/record/begin-anew.ts'
import { isOfUser } from '../browser/storage.ts'
import { language, type MessageId, moment, text } from '../browser/text.ts'
import { isOutlived, isShorter, keptFrom, type Retention, retentions } from '../cookie/retention.ts'
import { RecordAgeLines, RecordNote } from '../surface/record-note.tsx'
import { deleteAll } from './delete-all.ts'
import { Question } from './question.tsx'
import { SettingField } from './setting-field.tsx'
import type { ReadySettings } from './settings-state.ts'
import { useOutcome } from './use-outcome.tsx'

/** What each length of time is called. */
const retentionWords = {
  '30-days': 'retention_30_days',
  year: 'retention_year',
  ever: 'retention_ever',
} as const satisfies Record<Retention, MessageId>

const byLength = [...retentions].sort((one, other) => (isShorter(one, other) ? -1 : 1))

/** What is asked before the record goes, and what goes and stays with it. */
const questions = {
  anew: {
    title: 'question_anew',
    points: ['question_anew_goes', 'question_anew_stays'],
    answer: 'begin_anew',
    work: beginRecordAnew,
    done: 'begun_anew',
  },
  all: {
    title: 'question_all',
    points: ['question_all_goes', 'question_all_stays', 'question_all_jar'],
    answer: 'delete_all',
    work: deleteAll,
    done: 'deleted_all',
  },
} as const

/** What is kept, for how long, and how to be rid of it. */
export function RecordPart({ state, refresh }: { state: ReadySettings; refresh: () => void }) {
  const { record, observations, inForce, used } = state
  const [asked, setAsked] = useState<keyof typeof questions>()
  const [shortening, setShortening] = useState<{ to: Retention; choose: () => void }>()
  const { line, follow, say, focus } = useOutcome()
  const oldest = observations.reduce(
    (first, { firstSeen }) => Math.min(first, firstSeen.at),
    Number.POSITIVE_INFINITY,
  )
  const { retention } = inForce.settings
  const question = asked && questions[asked]
  const agree = ({ work, done }: (typeof questions)[keyof typeof questions]) => {
    // The button can be gone then, and the keyboard focus would be lost.
    focus()
    say({ ok: true, message: text('settings_working') })
    void follow(work().finally(refresh), text(done))
  }
  return (
    <section className="card" aria-labelledby="record">
      <h2 id="record">{text('record_title')}</h2>
      <RecordNote record={record} retry={refresh}>
        <button type="button" className="danger" data-action="begin-anew" onClick={() => setAsked('anew')}>
          {text('begin_anew')}
        </button>
      </RecordNote>
      <SettingField
        name="retention"
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
            {observations.length === 0 ? (
              text('used_nothing')
            ) : (
              <>
                {text('used_cookies_other', { count: observations.length })}{' '}
                {text('used_since', moment(oldest))}
              </>
            )}
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
      {hasSomething(state) && (
        <button type="button" className="danger" data-action="delete-all" onClick={() => setAsked('all')}>
          {text('delete_all')}
        </button>
      )}
      {shortening && (
        <RetentionQuestion
          {...shortening}
          observations={observations}
          close={() => setShortening(undefined)}
        />
      )}
      {question && (
        <Question
          title={text(question.title)}
          answer={text(question.answer)}
          agree={() => agree(question)}
          close={() => setAsked(undefined)}
        >
          <ul className="dots">
            {question.points.map(point => (
              <li key={point}>{text(point)}</li>
            ))}
            {record.status === 'failed' && record.trouble === 'newer' && <li>{text('question_newer')}</li>}
          </ul>
        </Question>
      )}
    </section>
  )
}

/** Whether "Delete all" would delete anything, as far as is known: a record that is not read may hold something. */
function hasSomething({ observations, record, stored }: ReadySettings): boolean {
  return observations.length > 0 || record.status !== 'read' || isOfUser(stored)
}

/** Asks before less is kept: what is older goes as soon as it is chosen. */
function RetentionQuestion(props: {
  to: Retention
  choose: () => void
  observations: ReadySettings['observations']
  close: () => void
}) {
  const { to, choose, observations, close } = props
  const from = keptFrom(to, Date.now())
  const count = observations.filter(observation => isOutlived(observation, from)).length
  return (
    <Question
      title={text('question_retention', text(retentionWords[to]))}
      answer={text('question_retention_agree')}
      agree={choose}
      close={close}
    >
      <ul className="dots">
        {count > 0 && <li data-goes={count}>{text('question_retention_goes_other', { count })}</li>}
        <li>{text('question_retention_further')}</li>
      </ul>
    </Question>
  )
}

function inKilobytes(bytes: number): string {
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  }).format(Math.ceil(bytes / 1000))
}
