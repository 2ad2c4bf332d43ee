import { useId } from 'react'
import { type MessageId, text } from '../browser/text.ts'
import type { Life, LifeEvent, Mark } from '../cookie/life.ts'
import { Fold } from '../surface/fold.tsx'
import { Hatching, LifeSign } from './life-signs.tsx'

const kinds = ['set', 'renewed', 'removed', 'found', 'missing'] as const satisfies readonly Mark['kind'][]

/** The text alternative: what the picture shows, counted. */
export function inSentences({ from, until, marks, choices, blind, leftOut }: Life): string {
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

const signs = ['there', ...kinds, 'run', 'choice', 'blind'] as const

/** What the signs in the picture mean: of those that are in it. */
export function Legend({ life, events }: { life: Life; events: readonly LifeEvent[] }) {
  const hatching = useId()
  const used = new Set<string>([
    ...(life.spans.length > 0 ? ['there'] : []),
    ...events.map(({ kind }) => kind),
  ])
  return (
    <ul className="legend">
      {signs
        .filter(sign => used.has(sign))
        .map(sign => (
          <li key={sign}>
            <svg viewBox="-8 -8 16 16" aria-hidden="true">
              {sign === 'there' ? (
                <rect className="there" x="-7" y="-5" width="14" height="10" />
              ) : sign === 'blind' ? (
                <>
                  <Hatching id={hatching} />
                  <rect className="blind" x="-7" y="-5" width="14" height="10" fill={`url(#${hatching})`} />
                </>
              ) : (
                <LifeSign of={sign} />
              )}
            </svg>
            {text(`life_sign_${sign}`)}
          </li>
        ))}
    </ul>
  )
}

/** Every moment in words, written only when asked for: there can be three hundred. */
export function Moments({ events }: { events: readonly LifeEvent[] }) {
  return (
    <Fold className="fold moments" title={text('life_moments')}>
      {() => (
        <ol>
          {events
            .map((event, number) => ({ number, sentence: sentenceOf(event) }))
            .map(({ number, sentence }) => (
              <li key={number}>{sentence}</li>
            ))}
        </ol>
      )}
    </Fold>
  )
}

export function sentenceOf(event: LifeEvent): string {
  switch (event.kind) {
    case 'run':
      return text('life_run', { count: event.count }, { moment: event.at }, { moment: event.until })
    case 'choice':
      return text(`life_choice_${event.status}`, { moment: event.at })
    case 'blind':
      return text(blindSentences[event.why], { moment: event.at }, { moment: event.until })
    default:
      return text(`life_moment_${event.kind}`, { moment: event.at })
  }
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
