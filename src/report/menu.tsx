import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react'

/** A button that shows what is below it, until one goes elsewhere or presses Escape. */
export function Menu({ name, title, children }: { name: string; title: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // Without a target it is the window that was left, or something was pressed that takes no focus.
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setOpen(false)
  }
  const press = ({ key, currentTarget }: KeyboardEvent) => {
    if (key !== 'Escape' || !open) return
    setOpen(false)
    currentTarget.querySelector('summary')?.focus()
  }
  return (
    <details
      className="menu"
      data-menu={name}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onBlur={leave}
      onKeyDown={press}
    >
      <summary className="button" data-action={`menu-${name}`}>
        {title}
      </summary>
      <div className="panel card">{children}</div>
    </details>
  )
}
