import type { Citation } from '../audit/citation.ts'
import { explain } from '../audit/explain.ts'
import type { AuditedCookie } from '../audit/report.ts'
import { text } from '../browser/text.ts'
import { isAhead } from '../cookie/is-ahead.ts'
import { visibleText } from '../cookie/visible-text.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { SourceLine } from './against.tsx'
import { Evidence } from './evidence.tsx'
import { FindingsPart } from './findings-part.tsx'
import { Shown } from './shown.tsx'
import { textOf } from './text-of.ts'

/**
 * Everything there is to say of one cookie: the answer first, then what it rests on, folded.
 *
 * @param props.at when the jar was read, in milliseconds since 1970
 * @param props.isOpen whether the evidence is open from the start, where there is room for it
 */
export function CookieDetails(props: {
  audited: AuditedCookie
  host: string
  window: 'normal' | 'private'
  at: number
  isOpen?: boolean
}) {
  const { audited, host, window, at, isOpen = false } = props
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
      <section>
        <p className="answer">{textOf(meaning)}</p>
        <p>{verdict.map(textOf).join(' ')}</p>
      </section>
      {shown.includes('‹U+') && <p>{text('hidden_signs')}</p>}
      <FindingsPart findings={audited.findings} against={against} isOpen={isOpen} />
      <Evidence title={`evidence_policy_${against.standing}`} isOpen={isOpen}>
        {citations.map(citation => (
          <Cited key={textOf(citation.place)} citation={citation} against={against} />
        ))}
        {citations.length === 0 && (
          <p>
            <SourceLine against={against} />
          </p>
        )}
      </Evidence>
      <Evidence title="section_behaviour" isOpen={isOpen}>
        <ul>
          {behaviour.map(sentence => (
            <li key={textOf(sentence)}>{textOf(sentence)}</li>
          ))}
        </ul>
      </Evidence>
      <Evidence title="section_history" isOpen={isOpen}>
        <ul>
          {history.map(sentence => (
            <li key={sentence.id}>{textOf(sentence)}</li>
          ))}
          {audited.observation && isAhead(audited.observation, at) && (
            <li data-clock="ahead">{text('clock_was_set')}</li>
          )}
        </ul>
      </Evidence>
    </div>
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
        <blockquote lang={language} dir="auto">
          <Shown>{citation.row.replaceAll('\t', ' · ')}</Shown>
        </blockquote>
      )}
      <figcaption>
        {textOf(citation.place)}. <SourceLine against={against} />. {textOf(citation.way)}
      </figcaption>
    </figure>
  )
}
