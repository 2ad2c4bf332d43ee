import type { ReactNode } from 'react'
import type { Finding, Severity } from '../audit/finding.ts'

/** What a thing means to the reader. Each has a tint, and never a tint alone: a sign and a word stand with it. */
export type Meaning = 'fine' | 'question' | 'contradiction' | 'information' | 'neutral'

const circle = 'M14.5 8a6.5 6.5 0 1 1-13 0a6.5 6.5 0 1 1 13 0z'
const triangle = 'M8 1.8l6.5 11.7h-13z'

/** The strokes of each sign, in a square of 16. */
const shapes = {
  check: 'M3 8.5l3.2 3.2L13 5',
  question: `${circle}M6.3 6.3a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.8.6-.8 1.1M8 11.3v.1`,
  warning: `${triangle}M8 6.2v3.4M8 11.6v.1`,
  contradiction: `${circle}M4.8 6.5h6.4M4.8 9.5h6.4M10 4.5l-4 7`,
  information: `${circle}M8 7.4v3.8M8 4.8v.1`,
  dash: 'M3.5 8h9',
  more: 'M3.4 8h.1M8 8h.1M12.6 8h.1',
} as const
export type SignName = keyof typeof shapes

/** A small picture that repeats what the words beside it say: who hears the page needs the words alone. */
export function Sign({ of }: { of: SignName }) {
  return (
    <svg className="sign" data-sign={of} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[of]} />
    </svg>
  )
}

/** Words with the sign and the tint of what they mean. `finding`: the rule, where the words are a finding's. */
export function Mark(props: {
  meaning: Meaning
  sign: SignName
  finding?: string | undefined
  children: ReactNode
}) {
  const { meaning, sign, finding, children } = props
  return (
    <span className="mark" data-meaning={meaning} data-finding={finding}>
      <Sign of={sign} />
      {children}
    </span>
  )
}

/** How a finding is shown: that a cookie is not in the policy is asked, as long as it is not certain. */
export function markOf({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): {
  meaning: Meaning
  sign: SignName
} {
  return rule === 'undeclared' && severity === 'notice'
    ? { meaning: 'question', sign: 'question' }
    : severityMarks[severity]
}

/** How the gravity of findings is shown. */
const severityMarks = {
  breach: { meaning: 'contradiction', sign: 'contradiction' },
  notice: { meaning: 'question', sign: 'warning' },
  information: { meaning: 'information', sign: 'information' },
} as const satisfies Record<Severity, { meaning: Meaning; sign: SignName }>
