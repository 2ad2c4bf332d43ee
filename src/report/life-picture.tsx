import type { AuditedCookie } from '../audit/report.ts'
import { type MessageId, moment, text } from '../browser/text.ts'
import { isAhead } from '../cookie/is-ahead.ts'
import { type Life, lifeOf, type Mark } from '../cookie/life.ts'
import { Fold } from '../surface/fold.tsx'
import { troubleTexts } from '../surface/message-of.ts'
import type { Lives } from './use-lives.ts'

const width = 1000
const height = 64
const [spanTop, spanBottom] = [22, 46]

/** A cookie's life along a line of time, and the same in words. */
export function LifePicture(props: { audited: AuditedCookie; host: string; lives: Lives; at: number }) {
  const { audited, host, lives, at } = props
  const { cookie, key, observation } = audited
  if (!observation) return null
  if (lives.failure) {
    return (
      <section className="life" data-life={cookie.name} data-trouble={lives.failure.trouble}>
        <h2>{text('life_title')}</h2>
        <p>{text(troubleTexts[lives.failure.trouble].what)}</p>
      </section>
    )
  }
  const ahead = isAhead(observation, at)
  const choices = lives.choices.find(one => one.host === host && one.storeId === cookie.storeId)
  const life = lifeOf(observation, {
    timeline: lives.timelines.get(key),
    choices: choices?.periods ?? [],
    blind: lives.blind,
    now: ahead ? at : Math.max(at, observation.lastChanged.at, observation.lastSeen.at),
  })
  return (
    <section className="life" data-life={cookie.name}>
      <h2>{text('life_title')}</h2>
      <figure>
        <Drawing life={life} />
        <div className="ends" aria-hidden="true">
          <span>{moment(life.from)}</span>
          <span>{moment(life.until)}</span>
        </div>
        <figcaption>{inSentences(life)}</figcaption>
      </figure>
      {(ahead || life.clockWasSet) && <p data-clock="set">{text('clock_was_set')}</p>}
      <Legend life={life} />
      <Moments life={life} />
    </section>
  )
}

/** Hidden from who hears the page: the caption says what it shows. */
function Drawing({ life }: { life: Life }) {
  const { from, until, spans, marks, choices, blind } = life
  const x = (at: number) => Math.round(((at - from) / Math.max(1, until - from)) * width)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {blind.map(period => (
        <rect
          key={`${period.from} ${period.why}`}
          className="blind"
          x={x(period.from)}
          y="0"
          width={Math.max(1, x(period.until) - x(period.from))}
          height={height}
        />
      ))}
      <line
        className="axis"
        x1="0"
        x2={width}
        y1={(spanTop + spanBottom) / 2}
        y2={(spanTop + spanBottom) / 2}
      />
      {spans.map(span => (
        <rect
          key={span.from}
          className="there"
          x={x(span.from)}
          y={spanTop}
          width={Math.max(2, x(span.until) - x(span.from))}
          height={spanBottom - spanTop}
        />
      ))}
      {visible(marks, x).map(mark => (
        <line
          key={`${mark.at} ${mark.kind}`}
          className={`mark ${mark.kind}`}
          x1={x(mark.at)}
          x2={x(mark.at)}
          y1={spanTop - (mark.kind === 'renewed' ? 0 : 8)}
          y2={spanBottom + (mark.kind === 'renewed' ? 0 : 8)}
        />
      ))}
      {choices.map(choice => (
        <line
          key={choice.at}
          className={`choice ${choice.status}`}
          x1={x(choice.at)}
          x2={x(choice.at)}
          y1="0"
          y2={height}
        />
      ))}
    </svg>
  )
}

/** Those that can be told apart: of the same kind in the same place one is drawn. */
function visible(marks: readonly Mark[], x: (at: number) => number): Mark[] {
  const taken = new Set<string>()
  return marks.filter(({ at, kind }) => {
    const place = `${x(at)} ${kind}`
    if (taken.has(place)) return false
    taken.add(place)
    return true
  })
}

const kinds = ['set', 'renewed', 'removed', 'found', 'missing'] as const satisfies readonly Mark['kind'][]

/** The text alternative: what the picture shows, counted. */
function inSentences({ from, until, marks, choices, blind, leftOut }: Life): string {
  return [
    text('life_range', { moment: from }, { moment: until }),
    ...kinds.flatMap(kind => {
      const count = marks.filter(mark => mark.kind === kind).length
      return count === 0 ? [] : [text(`life_${kind}_other`, { count })]
    }),
    ...(leftOut === 0 ? [] : [text('life_left_out_other', { count: leftOut })]),
    ...choices.map(({ at, status }) => text(`life_choice_${status}`, { moment: at })),
    ...(blind.length === 0 ? [] : [text('life_blind_other', { count: blind.length })]),
  ].join(' ')
}

const signs = ['there', ...kinds, 'choice', 'blind'] as const

/** What the signs in the picture mean: of those that are in it. */
function Legend({ life }: { life: Life }) {
  const used = new Set<string>([
    ...(life.spans.length > 0 ? ['there'] : []),
    ...life.marks.map(({ kind }) => kind),
    ...(life.choices.length > 0 ? ['choice'] : []),
    ...(life.blind.length > 0 ? ['blind'] : []),
  ])
  return (
    <ul className="legend">
      {signs
        .filter(sign => used.has(sign))
        .map(sign => (
          <li key={sign}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              {sign === 'there' || sign === 'blind' ? (
                <rect className={sign} x="1" y="3" width="14" height="10" />
              ) : (
                <line className={sign === 'choice' ? sign : `mark ${sign}`} x1="8" x2="8" y1="1" y2="15" />
              )}
            </svg>
            {text(`life_sign_${sign}`)}
          </li>
        ))}
    </ul>
  )
}

/** Every moment in words, written only when asked for: there can be three hundred. */
function Moments({ life }: { life: Life }) {
  return (
    <Fold className="fold moments" title={text('life_moments')}>
      {() => (
        <ol>
          {told(life).map(({ number, sentence }) => (
            <li key={number}>{sentence}</li>
          ))}
        </ol>
      )}
    </Fold>
  )
}

function told({ marks, choices, blind }: Life): { number: number; sentence: string }[] {
  return [
    ...marks.map(({ at, kind }) => ({ at, sentence: text(`life_moment_${kind}`, { moment: at }) })),
    ...choices.map(({ at, status }) => ({ at, sentence: text(`life_choice_${status}`, { moment: at }) })),
    ...blind.map(({ from, until, why }) => ({
      at: from,
      sentence: text(blindSentences[why], { moment: from }, { moment: until }),
    })),
  ]
    .sort((one, other) => one.at - other.at)
    .map(({ sentence }, index) => ({ number: index, sentence }))
}

const blindSentences = {
  before: 'life_blind_before',
  'not-kept': 'life_blind_not_kept',
  stopped: 'life_blind_stopped',
  'no-access': 'life_blind_no_access',
  'not-watched': 'life_blind_not_watched',
  lost: 'life_blind_lost',
  interrupted: 'life_blind_interrupted',
  clock: 'life_blind_clock',
} as const satisfies Record<Life['blind'][number]['why'], MessageId>
