import { text } from '../browser/text.ts'
import { CookieDetails } from '../surface/cookie-details.tsx'
import { Name } from '../surface/shown.tsx'
import type { Row } from './facets.ts'
import { LifePicture } from './life-picture.tsx'
import type { Lives } from './use-lives.ts'

/** All there is to say of some cookies, one after the other, for paper. */
export function PrintedDetails(props: {
  rows: readonly Row[]
  host: string
  at: number
  livesOf: (key: string) => Lives | undefined
}) {
  const { rows, host, at, livesOf } = props
  return (
    <section className="printed-details" aria-labelledby="printed-details">
      <h2 id="printed-details">{text('print_details_title')}</h2>
      {rows.map(({ audited }) => {
        const lives = livesOf(audited.key)
        return (
          <article key={audited.key} data-printed-cookie={audited.cookie.name}>
            <h3>
              <Name of={audited.cookie} />
            </h3>
            <CookieDetails audited={audited} host={host} window="normal" at={at} isOpen />
            {lives && <LifePicture audited={audited} host={host} lives={lives} at={at} />}
          </article>
        )
      })}
    </section>
  )
}
