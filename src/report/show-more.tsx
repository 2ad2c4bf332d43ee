import { type MouseEvent, type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { text } from '../browser/text.ts'
import { atOnce } from './table-view.ts'

/**
 * How many of a list are not drawn, and what draws the next of them; nothing when all are there.
 *
 * @param more draws some more of them
 * @param item a selector of what the keyboard goes on with in each, the button standing in the same section or fold
 */
export function ShowMore(props: { drawn: number; all: number; item: string; more: () => void }) {
  const { drawn, all, item, more } = props
  const left = all - drawn
  if (left <= 0) return null
  const draw = ({ currentTarget }: MouseEvent) => {
    // The button itself will be gone, or further down.
    const place = currentTarget.closest('section, details')
    flushSync(more)
    const next = place?.querySelectorAll<HTMLElement>(item)[drawn]
    // What no key reaches can be gone to all the same.
    if (next && next.tabIndex < 0) next.tabIndex = -1
    next?.focus()
  }
  return (
    <p className="more" data-more={left}>
      {text('live_more_other', { count: left })}{' '}
      <button type="button" data-action="show-more" onClick={draw}>
        {text('show_more', { count: Math.min(left, atOnce) })}
      </button>
    </p>
  )
}

/** The first of some items, and what shows more of them. `least`: how many are drawn in any case. */
export function useFirst<Item>(
  items: readonly Item[],
  item: string,
  least = atOnce,
): { first: readonly Item[]; more: ReactNode } {
  const [most, setMost] = useState(0)
  const first = items.slice(0, Math.max(most, least))
  const more = () => setMost(first.length + atOnce)
  return { first, more: <ShowMore drawn={first.length} all={items.length} item={item} more={more} /> }
}
