import type { ReactNode } from 'react'
import type { Finding } from '../audit/finding.ts'
import { ruleSources } from '../audit/rule.ts'
import { ruleOf, type ToldRule } from '../audit/rules.ts'
import { text } from '../browser/text.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { SourceLine } from './against.tsx'
import { Evidence } from './evidence.tsx'
import { Mark, markOf } from './sign.tsx'
import { textOf } from './text-of.ts'

/** What the rules say of one cookie, each with what it rests on and how sure it is. */
export function FindingsPart(props: {
  findings: readonly Finding[]
  against: StandingPolicy
  isOpen: boolean
}) {
  const { findings, against, isOpen } = props
  if (findings.length === 0) return null
  return (
    <section className="judgements">
      <h3>{text('section_findings')}</h3>
      {findings.map(finding => (
        <Judged key={finding.rule} finding={finding} against={against} isOpen={isOpen} />
      ))}
    </section>
  )
}

/** A finding: what it says, and folded, what it rests on and how sure it is. */
function Judged(props: { finding: Finding; against: StandingPolicy; title?: ReactNode; isOpen?: boolean }) {
  const { finding, against, title, isOpen = false } = props
  const { severity, certainty, claim, seen, declared } = finding
  const rule = ruleOf(finding.rule, against.standing)
  return (
    <article
      className="finding"
      data-judgement={finding.rule}
      data-finding={finding.rule}
      data-severity={severity}
      data-certainty={certainty.level}
    >
      <h4>
        {title ?? text(rule.title)} <Mark {...markOf(finding)}>{text(`severity_${severity}`)}</Mark>
      </h4>
      {claim && <p className="claim">{textOf(claim)}</p>}
      <Evidence title="evidence_finding" isOpen={isOpen}>
        <dl>
          <Line title={text('part_seen')}>{seen.map(textOf).join(' ')}</Line>
          <Line title={text('part_declared')}>
            {declared.map(textOf).join(' ')} <SourceLine against={against} />
          </Line>
          <Line title={text('part_rule')}>
            {text(rule.looksAt)} <Sources rule={rule} tool={finding.tool} />
          </Line>
          <Line title={text('part_certainty')}>
            {text(`certainty_${certainty.level}`)}{' '}
            {certainty.level === 'likely' &&
              certainty.doubts.map(({ sentence }) => textOf(sentence)).join(' ')}
          </Line>
          <Line title={text('part_cannot_know')}>{text(rule.cannotKnow)}</Line>
        </dl>
      </Evidence>
    </article>
  )
}

/** A line of what is cited. */
function Line(props: { title: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{props.title}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

/** What the rule rests on. The links open only on a click. */
export function Sources({ rule, tool }: { rule: ToldRule; tool?: Finding['tool'] | undefined }) {
  const sources = rule.restsOn.map(id => {
    const source = { url: undefined, ...ruleSources[id] }
    const url = source.url ?? (id === 'maker' ? tool?.reference : undefined)
    return { id: id as string, label: text(source.title), url }
  })
  if (tool && !rule.restsOn.includes('maker')) {
    sources.push({ id: 'tool', label: tool.name, url: tool.reference })
  }
  return (
    <span className="sources">
      {sources.map(({ id, label, url }) => (
        <span key={id}>
          {url === undefined ? (
            label
          ) : (
            <a href={url} target="_blank" rel="noreferrer">
              {label}
            </a>
          )}
        </span>
      ))}
    </span>
  )
}
