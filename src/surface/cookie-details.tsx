import type { ReactNode } from 'react'
import { type Citation, explain } from '../audit/explain.ts'
import type { Entry } from '../audit/report.ts'
import { type MessageId, text } from '../browser/text.ts'
import { isAhead } from '../cookie/is-ahead.ts'
import { visibleText } from '../cookie/visible-text.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { SourceLine } from './against.tsx'
import { FindingsPart } from './findings-part.tsx'
import { Shown } from './shown.tsx'
import { words } from './words.ts'

/**
 * Everything there is to say of one cookie, each part with what it rests on.
 *
 * @param props.at when the jar was read, in milliseconds since 1970
 */
export function CookieDetails(props: {
  entry: Entry
  host: string
  window: 'normal' | 'private'
  at: number
}) {
  const { entry, host, window, at } = props
  const { meaning, verdict, citations, behaviour, history } = explain(entry, host, window)
  const { cookie, classification } = entry
  const against =
    classification.status === 'undeclared' ? classification.against : classification.match.against
  const shown = [
    ...[meaning, ...verdict, ...behaviour].map(words),
    ...[
      cookie.name,
      ...citations.flatMap(({ cells, further }) => [...cells, ...further].map(cell => cell.text)),
    ].map(visibleText),
  ].join('\n')
  return (
    <div className="details">
      <Part title="section_meaning">
        <p>{words(meaning)}</p>
      </Part>
      <Part title={against.standing === 'own' ? 'section_policy' : 'section_description'}>
        <p>{verdict.map(words).join(' ')}</p>
        {citations.map(citation => (
          <Cited key={words(citation.place)} citation={citation} against={against} />
        ))}
        {citations.length === 0 && (
          <p>
            <SourceLine against={against} />
          </p>
        )}
      </Part>
      {shown.includes('‹U+') && <p>{text('hidden_signs')}</p>}
      <FindingsPart judgements={entry.judgements} against={against} />
      <Part title="section_behaviour">
        <ul>
          {behaviour.map(sentence => (
            <li key={words(sentence)}>{words(sentence)}</li>
          ))}
        </ul>
      </Part>
      <Part title="section_history">
        <ul>
          {history.map(sentence => (
            <li key={sentence.id}>{words(sentence)}</li>
          ))}
          {entry.observation && isAhead(entry.observation, at) && (
            <li data-clock="ahead">{text('clock_was_set')}</li>
          )}
        </ul>
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: MessageId; children: ReactNode }) {
  return (
    <section>
      <h2>{text(title)}</h2>
      {children}
    </section>
  )
}

function Cited({ citation, against }: { citation: Citation; against: StandingPolicy }) {
  const { language } = against.policy
  return (
    <figure className="cited">
      <dl>
        {citation.cells.map(({ title, text: cell }) => (
          <div key={title}>
            <dt>{text(title)}</dt>
            <dd lang={language}>
              <Shown>{cell}</Shown>
            </dd>
          </div>
        ))}
        {citation.further.map(({ title, text: cell }) => (
          <div key={title} lang={language}>
            <dt>
              <Shown>{title}</Shown>
            </dt>
            <dd>
              <Shown>{cell}</Shown>
            </dd>
          </div>
        ))}
      </dl>
      {citation.row !== undefined && (
        <blockquote lang={language}>
          <Shown>{citation.row.replaceAll('\t', ' · ')}</Shown>
        </blockquote>
      )}
      <figcaption>
        {words(citation.place)}. <SourceLine against={against} />. {words(citation.rule)}
      </figcaption>
    </figure>
  )
}
