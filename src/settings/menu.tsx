import type { FocusEvent, MouseEvent, ToggleEvent } from 'react'
import { Sign } from '../surface/sign.tsx'

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

/** Puts it below its button before it is seen. Firefox before 147 cannot do that by style sheet alone. */
function place({ currentTarget: menu, newState }: ToggleEvent<HTMLElement>): void {
  if (newState === 'open') putBelow(menu)
}

/** Below the button and ending with it; above it, or further towards that end, where there is no room. */
function putBelow(menu: HTMLElement): void {
  const button = buttonOf(menu)
  const { clientWidth, clientHeight } = document.documentElement
  const { offsetWidth: width, offsetHeight: height } = menu
  const fits = button.bottom + 4 + height <= clientHeight || button.top - 4 < height
  menu.style.top = `${fits ? button.bottom + 4 : button.top - 4 - height}px`
  const isRtl = getComputedStyle(menu).direction === 'rtl'
  const fromEnd = isRtl ? button.left : clientWidth - button.right
  menu.style.insetInlineEnd = `${Math.min(fromEnd, Math.max(0, clientWidth - width - 8))}px`
}

function opened({ currentTarget: menu, newState }: ToggleEvent<HTMLElement>): void {
  if (newState !== 'open') return
  // Only now it has a size.
  putBelow(menu)
  menu.querySelector('button')?.focus({ preventScroll: true })
  // It does not move with the page.
  const closing = new AbortController()
  const { signal } = closing
  window.addEventListener('scroll', () => menu.hidePopover(), { signal })
  window.addEventListener('resize', () => putBelow(menu), { signal })
  menu.addEventListener('beforetoggle', () => closing.abort(), { once: true })
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
