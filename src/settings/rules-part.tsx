import { ruleIds, rulesBy, type ToldRule } from '../audit/rules.ts'
import { switchesIn, switchRule } from '../browser/rule-settings.ts'
import type { Stored } from '../browser/storage.ts'
import { text } from '../browser/text.ts'
import { Sources } from '../surface/findings-part.tsx'
import { useOutcome } from './use-outcome.tsx'

/** The rules, to switch on and off, but for those that the user's organisation has switched off. */
export function RulesPart({ stored }: { stored: Stored }) {
  const { line, follow } = useOutcome()
  const { off, locked } = switchesIn(stored, ruleIds)
  const all = rulesBy('own')
  return (
    <section className="card" aria-labelledby="rules">
      <div className="title">
        <h2 id="rules">{text('rules_title')}</h2>
        <span className="small" data-rules-on={all.length - off.size}>
          {text('rules_on', { count: all.length - off.size }, { count: all.length })}
        </span>
      </div>
      <p className="hint">{text('rules_text')}</p>
      {line}
      <ul className="rows">
        {all.map(rule => (
          <RuleLine
            key={rule.id}
            rule={rule}
            isOn={!off.has(rule.id)}
            isLocked={locked.has(rule.id)}
            turn={on => void follow(switchRule(rule.id, on), '')}
          />
        ))}
      </ul>
    </section>
  )
}

/** One rule: its name, what it looks at and rests on, and its switch. */
function RuleLine(props: { rule: ToldRule; isOn: boolean; isLocked: boolean; turn: (on: boolean) => void }) {
  const { rule, isOn, isLocked, turn } = props
  const id = `rule-${rule.id}`
  return (
    <li className="rule" data-rule={rule.id} data-locked={isLocked || undefined}>
      <div className="what">
        <label htmlFor={id}>{text(rule.title)}</label>
        <span id={`${id}-looks-at`} className="small">
          {text(rule.looksAt)}
          {isLocked && <em> {text('origin_organisation')}</em>}
        </span>
        <span className="small">
          <Sources rule={rule} />
        </span>
      </div>
      <input
        type="checkbox"
        role="switch"
        id={id}
        aria-describedby={`${id}-looks-at`}
        checked={isOn}
        aria-checked={isOn}
        disabled={isLocked}
        onChange={({ currentTarget }) => turn(currentTarget.checked)}
      />
    </li>
  )
}
