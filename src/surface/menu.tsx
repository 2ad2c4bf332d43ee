import type { FocusEvent, MouseEvent, ToggleEvent } from 'react'
import { Sign } from './sign.tsx'

/** What can be chosen of a menu: a plain button. */
export interface MenuItem {
  /** For `data-action`. */
  readonly action: string
  readonly words: string
  readonly click: () => void
  readonly isDanger?: boolean | undefined
}

/**
 * A button with three dots, and what it opens. The browser closes it at Escape or a click beside it, and gives the
 * focus back to the button.
 */
export function Menu(props: { id: string; label: string; items: readonly MenuItem[] }) {
  const { id, label, items } = props
  return (
    <>
      <button type="button" className="quiet more" data-action="more" aria-label={label} popoverTarget={id}>
        <Sign of="more" />
      </button>
      <ul id={id} className="menu" popover="auto" onBeforeToggle={place} onToggle={opened} onBlur={left}>
        {items.map(({ action, words, click, isDanger }) => (
          <li key={action}>
            <button
              type="button"
              className={isDanger ? 'quiet danger' : 'quiet'}
              data-action={action}
              onClick={event => {
                closeAround(event)
                click()
              }}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Below its button, its end at the button's. Firefox before 147 cannot do that by style sheet alone. */
function place({ currentTarget: menu, newState }: ToggleEvent<HTMLElement>): void {
  if (newState !== 'open') return
  const button = buttonOf(menu)
  menu.style.top = `${button.bottom + 4}px`
  menu.style.right = `${document.documentElement.clientWidth - button.right}px`
}

function opened({ currentTarget: menu, newState }: ToggleEvent<HTMLElement>): void {
  if (newState !== 'open') return
  const button = buttonOf(menu)
  const { bottom, height, left } = menu.getBoundingClientRect()
  if (bottom > window.innerHeight && height < button.top) menu.style.top = `${button.top - height - 4}px`
  if (left < 0) menu.style.right = `${document.documentElement.clientWidth - menu.offsetWidth - 8}px`
  menu.querySelector('button')?.focus({ preventScroll: true })
  // It does not move with the page.
  window.addEventListener('scroll', () => menu.hidePopover(), { once: true })
}

function buttonOf(menu: HTMLElement): DOMRect {
  const button = menu.previousElementSibling
  if (!button) throw new Error('expected the button of a menu before it; got none')
  return button.getBoundingClientRect()
}

/** Tab leads on, and what is left does not stay over what comes next. */
function left({ currentTarget: menu, relatedTarget: next }: FocusEvent<HTMLElement>): void {
  if (next instanceof Node && !menu.contains(next) && next !== menu.previousElementSibling) menu.hidePopover()
}

function closeAround({ currentTarget: button }: MouseEvent<HTMLElement>): void {
  button.closest<HTMLElement>('[popover]')?.hidePopover()
}
