import type { ReactNode } from 'react'
import { list, type MessageId, text } from '../browser/text.ts'
import { visibleText } from '../cookie/visible-text.ts'

/** Names of hosts: a long one goes on in the next line after a dot. */
export function Hosts({ names }: { names: readonly string[] }) {
  return <bdi>{brokenAtDots(list(names.map(visibleText)))}</bdi>
}

function brokenAtDots(text: string): ReactNode {
  const dot = text.indexOf('.') + 1
  return dot === 0 ? (
    text
  ) : (
    <>
      {text.slice(0, dot)}
      <wbr />
      {brokenAtDots(text.slice(dot))}
    </>
  )
}

/** A button of which there are many alike: what is read out says whose it is. */
export function HostsButton(props: {
  action: string
  label: MessageId
  names: readonly string[]
  click: () => void
}) {
  const { action, label, names, click } = props
  return (
    <button
      type="button"
      data-action={action}
      aria-label={text('portal_action', text(label), { list: names })}
      onClick={click}
    >
      {text(label)}
    </button>
  )
}
