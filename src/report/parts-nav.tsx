import { useEffect, useState } from 'react'
import { type MessageId, number, text } from '../browser/text.ts'

/** The parts of the page, in their order. */
const partsOfPage = [
  { id: 'summary', title: 'report_part_summary' },
  { id: 'findings', title: 'report_part_findings' },
  { id: 'cookies', title: 'report_part_cookies' },
  { id: 'draft', title: 'report_part_draft' },
  { id: 'compare', title: 'report_part_compare' },
  { id: 'further', title: 'report_part_limits' },
] as const satisfies readonly { id: string; title: MessageId }[]

type PartId = (typeof partsOfPage)[number]['id']

/** The way to each part of the page, with how much there is in it; the one that is read now is marked. */
export function PartsNav({ counts }: { counts: Readonly<Partial<Record<PartId, number>>> }) {
  const current = useCurrentPart()
  return (
    <nav className="parts" aria-label={text('report_parts')}>
      {partsOfPage.map(({ id, title }) => (
        <a key={id} href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
          {text(title)}
          {counts[id] !== undefined && <span>{number(counts[id])}</span>}
        </a>
      ))}
    </nav>
  )
}

/** The part that stands at the upper third of the window. */
function useCurrentPart(): PartId {
  const [current, setCurrent] = useState<PartId>('summary')
  useEffect(() => {
    const follow = () => {
      const line = window.innerHeight / 3
      const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2
      const begun = partsOfPage.filter(({ id }) => {
        const part = document.getElementById(id)
        return part !== null && part.getBoundingClientRect().top <= line
      })
      setCurrent((isAtEnd && window.scrollY > 0 ? partsOfPage.at(-1) : begun.at(-1))?.id ?? 'summary')
    }
    let asked = 0
    const soon = () => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(follow)
    }
    window.addEventListener('scroll', soon, { passive: true })
    window.addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(asked)
      window.removeEventListener('scroll', soon)
      window.removeEventListener('resize', soon)
    }
  }, [])
  return current
}
