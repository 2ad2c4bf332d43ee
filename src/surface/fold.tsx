import { type ReactNode, useState } from 'react'

/**
 * A title, which opens what is below it.
 *
 * @param props.children as a function, it is written only when opened: the page is there sooner
 */
export function Fold(props: {
  id?: string
  className?: string
  title: ReactNode
  children: ReactNode | (() => ReactNode)
}) {
  const { id, className = 'fold', title, children } = props
  const [open, setOpen] = useState(false)
  return (
    <details
      className={className}
      id={id}
      // It can have been opened before anybody listened.
      ref={details => {
        if (details?.open) setOpen(true)
      }}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {typeof children !== 'function' ? children : open && children()}
    </details>
  )
}
