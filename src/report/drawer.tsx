import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import { text } from '../browser/text.ts'
import { CookieDetails } from '../surface/cookie-details.tsx'
import { Name } from '../surface/shown.tsx'
import type { Row } from './facets.ts'
import { LifePicture } from './life-picture.tsx'
import type { Lives } from './use-lives.ts'
import { useMedia } from './use-media.ts'

/**
 * All there is to say of one cookie, beside the table where there is room for both, and before it where there is not.
 *
 * @param props.place which of the rows shown it is, from 0; undefined where the view does not show it
 * @param props.go shows the cookie so many rows further on
 */
export function Drawer(props: {
  row: Row
  host: string
  at: number
  lives: Lives | undefined
  place: number | undefined
  count: number
  go: (steps: number) => void
  close: () => void
}) {
  const { row, host, at, lives, place, count, go, close } = props
  const { audited } = row
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const isBeside = useMedia('(width >= 1100px)')

  useLayoutEffect(() => {
    const element = dialog.current
    if (isBeside) element?.show()
    else element?.showModal()
    // The browser goes to the first control; whoever hears the page is told the name first.
    title.current?.focus({ preventScroll: true })
    return () => element?.close()
  }, [isBeside])

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  return (
    <dialog ref={dialog} className="drawer" aria-labelledby={id} onKeyDown={press} onCancel={close}>
      <header>
        <h2 id={id} ref={title} tabIndex={-1}>
          <Name of={audited.cookie} />
        </h2>
        <div className="buttons">
          {place !== undefined && (
            <>
              <button
                type="button"
                data-action="previous-cookie"
                aria-disabled={place === 0}
                onClick={() => go(-1)}
              >
                {text('drawer_previous')}
              </button>
              <button
                type="button"
                data-action="next-cookie"
                aria-disabled={place === count - 1}
                onClick={() => go(1)}
              >
                {text('drawer_next')}
              </button>
              <span className="small" role="status">
                <span className="unseen">
                  <Name of={audited.cookie} />
                </span>{' '}
                {text('drawer_place', { count: place + 1 }, { count })}
              </span>
            </>
          )}
          <button type="button" className="quiet" data-action="close-drawer" onClick={close}>
            {text('drawer_close')}
          </button>
        </div>
      </header>
      <div className="inside" key={audited.key}>
        <CookieDetails audited={audited} host={host} window="normal" at={at} isOpen />
        {lives && <LifePicture audited={audited} host={host} lives={lives} at={at} />}
      </div>
    </dialog>
  )
}
