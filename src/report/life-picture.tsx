import { type PointerEvent, useId, useMemo, useState } from 'react'
import type { AuditedCookie } from '../audit/report.ts'
import { text, tick } from '../browser/text.ts'
import { isAhead } from '../cookie/is-ahead.ts'
import { eventsOf, type Life, type LifeEvent, lifeOf, ticksOf } from '../cookie/life.ts'
import { minute } from '../cookie/spans.ts'
import { wordsFor } from '../surface/message-of.ts'
import { Hatching, LifeSign } from './life-signs.tsx'
import { inSentences, Legend, Moments, sentenceOf } from './life-words.tsx'
import type { Lives } from './use-lives.ts'

const height = 92
/** The visitor's choices stand above what happened to the cookie. */
const choiceLine = 15
const [spanTop, spanBottom] = [30, 54]
const middle = (spanTop + spanBottom) / 2
/** As many dates as have room beside each other. */
const mostTicks = 4

/** A cookie's life along a line of time, and the same in words. */
export function LifePicture(props: { audited: AuditedCookie; host: string; lives: Lives; at: number }) {
  const { audited, host, lives, at } = props
  const { cookie, key, observation } = audited
  const life = useMemo(() => {
    if (!observation || lives.failure) return undefined
    const choices = lives.choices.find(one => one.host === host && one.storeId === cookie.storeId)
    return lifeOf(observation, {
      timeline: lives.timelines.get(key),
      choices: choices?.periods ?? [],
      blind: lives.blind,
      now: isAhead(observation, at) ? at : Math.max(at, observation.lastChanged.at, observation.lastSeen.at),
    })
  }, [observation, lives, host, cookie, key, at])
  if (!observation) return null
  return (
    <section className="life" data-life={cookie.name} data-trouble={lives.failure?.trouble}>
      <h3>{text('life_title')}</h3>
      {lives.failure && <p>{text(wordsFor(lives.failure.trouble).what)}</p>}
      {life && (
        <>
          <Picture life={life} />
          {(isAhead(observation, at) || life.clockWasSet) && <p data-clock="set">{text('clock_was_set')}</p>}
        </>
      )}
    </section>
  )
}

/**
 * The picture: what a sign says is told below it when one points at it, or goes from one to the next by the arrow
 * keys. For who hears the page it is a slider from sign to sign.
 *
 * Time runs from left to right in every language, here and in the rows of the table: so do most charts where one
 * writes from right to left, and the arrow to the right always leads to what came later.
 */
function Picture({ life }: { life: Life }) {
  const events = useMemo(() => eventsOf(life), [life])
  const [chosen, setChosen] = useState<number>()
  const place = chosen === undefined ? undefined : Math.min(chosen, events.length - 1)
  const event = place === undefined ? undefined : events[place]
  const first = events[0]
  const point = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const at = life.from + ((clientX - left) / width) * (life.until - life.from)
    setChosen(nearest(events, at, (12 / width) * (life.until - life.from)))
  }
  return (
    <>
      <figure>
        <div className="picture" dir="ltr" onPointerMove={point} onPointerDown={point}>
          <Drawing life={life} events={events} chosen={event} />
          {first && (
            <input
              type="range"
              min={1}
              max={events.length}
              value={(place ?? 0) + 1}
              aria-label={text('life_walk')}
              aria-valuetext={sentenceOf(event ?? first)}
              onFocus={() => setChosen(place ?? 0)}
              onChange={({ currentTarget }) => setChosen(Number(currentTarget.value) - 1)}
            />
          )}
        </div>
        <p className="told small" data-moment={event?.kind}>
          {event ? sentenceOf(event) : text('life_walk_hint')}
        </p>
        <figcaption>{inSentences(life)}</figcaption>
      </figure>
      <Legend life={life} events={events} />
      <Moments events={events} />
    </>
  )
}

/** The event that is nearest to a moment: a sign within reach, else the time that something covers. */
function nearest(events: readonly LifeEvent[], at: number, reach: number): number | undefined {
  const distances = events.map(event => ({
    isSign: event.kind !== 'blind',
    distance: Math.max(event.at - at, at - ('until' in event ? event.until : event.at), 0),
  }))
  const found = [true, false].flatMap(isSign =>
    distances
      .map((one, index) => ({ ...one, index }))
      .filter(one => one.isSign === isSign && one.distance <= reach)
      .sort((one, other) => one.distance - other.distance)
      .slice(0, 1),
  )
  return found[0]?.index
}

/** Hidden from who hears the page: the caption says what it shows. */
function Drawing(props: { life: Life; events: readonly LifeEvent[]; chosen: LifeEvent | undefined }) {
  const { life, events, chosen } = props
  const { from, until, spans } = life
  const hatching = useId()
  const share = (at: number) => Math.min(1, Math.max(0, (at - from) / Math.max(1, until - from)))
  const x = (at: number) => `${(share(at) * 100).toFixed(2)}%`
  const wide = (begin: number, end: number) =>
    `${Math.max(0.3, (share(end) - share(begin)) * 100).toFixed(2)}%`
  const ticks = ticksOf(life, mostTicks, -new Date(until).getTimezoneOffset() * minute)
  return (
    <svg height={height} width="100%" aria-hidden="true">
      <defs>
        <Hatching id={hatching} />
      </defs>
      {ticks.at.map(at => (
        <g key={at} className="tick">
          <line x1={x(at)} x2={x(at)} y1="4" y2="66" />
          <text x={x(at)} y="82" textAnchor={share(at) < 0.1 ? 'start' : share(at) > 0.9 ? 'end' : 'middle'}>
            {tick(at, ticks.precision)}
          </text>
        </g>
      ))}
      {life.blind.map(period => (
        <rect
          key={`${period.from} ${period.why}`}
          className="blind"
          x={x(period.from)}
          y="4"
          width={wide(period.from, period.until)}
          height="62"
          fill={`url(#${hatching})`}
        />
      ))}
      <line className="axis" x1="0" x2="100%" y1={middle} y2={middle} />
      {spans.map(span => (
        <rect
          key={span.from}
          className="there"
          x={x(span.from)}
          y={spanTop}
          width={wide(span.from, span.until)}
          height={spanBottom - spanTop}
          rx="3"
        />
      ))}
      {chosen && <line className="chosen" x1={x(chosen.at)} x2={x(chosen.at)} y1="0" y2="66" />}
      {visible(events, share).map(event =>
        event.kind === 'run' ? (
          <rect
            key={`${event.at} run`}
            className="shape run"
            x={x(event.at)}
            y={middle - 3.5}
            width={wide(event.at, event.until)}
            height="7"
            rx="3.5"
            data-event="run"
          />
        ) : (
          <svg
            key={`${event.at} ${event.kind}`}
            x={x(event.at)}
            y={event.kind === 'choice' ? choiceLine : middle}
            overflow="visible"
            aria-hidden="true"
            data-event={event.kind}
          >
            <LifeSign of={event.kind} />
          </svg>
        ),
      )}
    </svg>
  )
}

type Signed = Exclude<LifeEvent, { kind: 'blind' }>

/** Those that can be told apart: of the same kind in the same place one is drawn. */
function visible(events: readonly LifeEvent[], share: (at: number) => number): Signed[] {
  const taken = new Set<string>()
  return events.filter((event): event is Signed => {
    if (event.kind === 'blind') return false
    const place = `${Math.round(share(event.at) * 200)} ${event.kind}`
    if (taken.has(place)) return false
    taken.add(place)
    return true
  })
}
