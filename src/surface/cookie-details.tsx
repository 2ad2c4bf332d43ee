import type { ReactNode } from 'react'
import type { Citation } from '../audit/citation.ts'
import { explain } from '../audit/explain.ts'
import type { AuditedCookie } from '../audit/report.ts'
import { type MessageId, text } from '../browser/text.ts'
import { isAhead } from '../cookie/is-ahead.ts'
import { visibleText } from '../cookie/visible-text.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { SourceLine } from './against.tsx'
import { FindingsPart } from './findings-part.tsx'
import { Shown } from './shown.tsx'
import { textOf } from './text-of.ts'

/**
 * Everything there is to say of one cookie, each part with what it rests on.
 *
 * @param props.at when the jar was read, in milliseconds since 1970
 */
export function CookieDetails(props: {
  audited: AuditedCookie
  host: string
  window: 'normal' | 'private'
  at: number
}) {
  const { audited, host, window, at } = props
  const { meaning, verdict, citations, behaviour, history } = explain(audited, host, window)
  const { cookie, classification } = audited
  const against =
    classification.status === 'undeclared' ? classification.against : classification.match.against
  const shown = [
    ...[meaning, ...verdict, ...behaviour].map(textOf),
    ...[
      cookie.name,
      ...citations.flatMap(({ cells, further }) => [...cells, ...further].map(cell => cell.text)),
    ].map(visibleText),
  ].join('\n')
  return (
    <div className="details">
      <Part title="section_meaning">
        <p>{textOf(meaning)}</p>
      </Part>
      <Part title={against.standing === 'own' ? 'section_policy' : 'section_description'}>
        <p>{verdict.map(textOf).join(' ')}</p>
        {citations.map(citation => (
          <Cited key={textOf(citation.place)} citation={citation} against={against} />
        ))}
        {citations.length === 0 && (
          <p>
            <SourceLine against={against} />
          </p>
        )}
      </Part>
      {shown.includes('‹U+') && <p>{text('hidden_signs')}</p>}
      <FindingsPart findings={audited.findings} against={against} />
      <Part title="section_behaviour">
        <ul>
          {behaviour.map(sentence => (
            <li key={textOf(sentence)}>{textOf(sentence)}</li>
          ))}
        </ul>
      </Part>
      <Part title="section_history">
        <ul>
          {history.map(sentence => (
            <li key={sentence.id}>{textOf(sentence)}</li>
          ))}
          {audited.observation && isAhead(audited.observation, at) && (
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
        {textOf(citation.place)}. <SourceLine against={against} />. {textOf(citation.way)}
      </figcaption>
    </figure>
  )
}
