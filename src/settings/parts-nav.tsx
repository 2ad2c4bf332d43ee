import { useEffect, useState } from 'react'
import { type MessageId, text } from '../browser/text.ts'
import { currentPart } from './current-part.ts'

/** The parts of the page in their order: the identifiers of their titles, which addresses name after the `#`. */
const titles = {
  portals: 'portals_title',
  rules: 'rules_title',
  entries: 'entries_title',
  record: 'record_title',
  presentation: 'presentation_title',
  organisation: 'organisation_title',
  help: 'help_title',
  glossary: 'glossary_title',
} as const satisfies Record<string, MessageId>
type Part = keyof typeof titles

const parts = Object.keys(titles) as Part[]

/** The way to each part of the page, and which one is read. `without`: those that are not there. */
export function PartsNav({ without }: { without: readonly Part[] }) {
  const current = useCurrentPart()
  return (
    <nav className="parts" aria-label={text('settings_parts')}>
      {parts
        .filter(part => !without.includes(part))
        .map(part => (
          <a key={part} href={`#${part}`} aria-current={current === part ? 'location' : undefined}>
            {text(titles[part])}
          </a>
        ))}
    </nav>
  )
}

/** Follows scrolling, and goes once to the part that the address names: the page is drawn after it has loaded. */
function useCurrentPart(): string | undefined {
  const [current, setCurrent] = useState<string>()
  useEffect(() => {
    const look = () => setCurrent(currentPart(places(), reading()))
    goToNamed()
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    window.addEventListener('hashchange', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
      window.removeEventListener('hashchange', look)
    }
  }, [])
  return current
}

function places() {
  return parts.flatMap(id => {
    const top = document.getElementById(id)?.getBoundingClientRect().top
    return top === undefined ? [] : [{ id, top }]
  })
}

function reading() {
  const { scrollHeight, clientHeight } = document.documentElement
  const isAtEnd = scrollHeight > clientHeight && window.scrollY + clientHeight >= scrollHeight - 2
  return { isAtEnd, goneTo: location.hash.slice(1), height: clientHeight }
}

function goToNamed(): void {
  const title = document.getElementById(location.hash.slice(1))
  if (!title) return
  title.scrollIntoView()
  // Who goes on by keyboard goes on from there.
  title.tabIndex = -1
  title.focus({ preventScroll: true })
}
