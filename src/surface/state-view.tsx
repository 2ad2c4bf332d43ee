import type { ReactNode } from 'react'
import { type MessageId, text } from '../browser/text.ts'
import { CircleIcon } from './icons.tsx'

/** A page that says one thing, and what to do next. */
export function StateView(props: {
  icon: 'question' | 'lock' | 'warning'
  title: MessageId
  children: ReactNode
}) {
  return (
    <section className="state">
      <CircleIcon name={props.icon} />
      <h1>{text(props.title)}</h1>
      {props.children}
    </section>
  )
}
