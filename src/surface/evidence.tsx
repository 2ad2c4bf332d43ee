import type { ReactNode } from 'react'
import { type MessageId, text } from '../browser/text.ts'

/** What an answer rests on, to be opened by who wants to see it. It is written at once: opening need not wait. */
export function Evidence(props: { title: MessageId; isOpen: boolean; children: ReactNode }) {
  const { title, isOpen, children } = props
  return (
    <details className="evidence" open={isOpen}>
      <summary>{text(title)}</summary>
      {children}
    </details>
  )
}
