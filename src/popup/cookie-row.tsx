import type { Classification } from '../audit/classify.ts'
import { distinctions } from '../audit/explain.ts'
import type { Entry } from '../audit/report.ts'
import { type MessageId, text } from '../browser/text.ts'
import { CookieDetails } from './cookie-details.tsx'
import { useRemembered } from './remember.ts'
import { words } from './words.ts'

/** One cookie: its name, what tells it apart, what it is declared as; opened, all there is to say. */
export function CookieRow(props: { entry: Entry; host: string; window: 'normal' | 'private'; at: number }) {
  const { entry, host, window, at } = props
  const { cookie, classification, findings } = entry
  const [open, setOpen] = useRemembered(false)
  const chip = chipOf(classification)
  return (
    <li
      data-cookie={cookie.name}
      data-purpose={classification.category}
      data-findings={findings.join(' ')}
      data-status={classification.status}
    >
      <details
        // What was opened before React came stays open.
        ref={element => {
          if (element?.open) setOpen(true)
        }}
        onToggle={event => setOpen(event.currentTarget.open)}
      >
        <summary>
          <span className="name">{cookie.name === '' ? <em>{text('no_name')}</em> : cookie.name}</span>
          <span className="chip" data-sign={chip.sign} data-tone={chip.tone}>
            {text(chip.label)}
          </span>
          <span className="brief">
            {distinctions(cookie).map(tag => (
              <span key={tag.id} className="tag">
                {words(tag)}
              </span>
            ))}
            <span>{remaining(cookie.expires, at)}</span>
          </span>
        </summary>
        {/* Written only when opened: the list is there sooner. */}
        {open && <CookieDetails entry={entry} host={host} window={window} />}
      </details>
    </li>
  )
}

function remaining(expires: number | undefined, at: number): string {
  return expires === undefined ? text('brief_session') : text('brief_expires_in', { span: expires - at })
}

interface Chip {
  /** A sign before the label, which only repeats what it says. */
  sign: '✓' | '?' | '–'
  label: MessageId
  /** `alert` is for what goes against the portal's own word, which the platform's description is not. */
  tone?: 'good' | 'alert'
}

const chips = {
  functional: { sign: '–', label: 'chip_functional' },
  statistics: { sign: '–', label: 'chip_statistics' },
  advertising: { sign: '–', label: 'chip_advertising' },
  unknown: { sign: '?', label: 'chip_unknown' },
} as const satisfies Record<string, Chip>

function chipOf(classification: Classification): Chip {
  switch (classification.status) {
    case 'undeclared':
      return classification.against.standing === 'own'
        ? { sign: '?', label: 'chip_undeclared_own', tone: 'alert' }
        : { sign: '?', label: 'chip_undeclared_platform' }
    case 'doubtful':
      return { sign: '?', label: 'chip_doubtful' }
    case 'ambiguous':
      if (classification.category === 'unknown') return { sign: '?', label: 'chip_ambiguous' }
      return declaredChip(classification)
    case 'declared':
      return declaredChip(classification)
  }
}

function declaredChip({
  category,
  match,
}: Extract<Classification, { status: 'declared' | 'ambiguous' }>): Chip {
  return category === 'necessary'
    ? { sign: '✓', label: `chip_necessary_${match.against.standing}`, tone: 'good' }
    : chips[category]
}
