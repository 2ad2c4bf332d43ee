import { useState } from 'react'
import type { Place } from '../browser/own-entries.ts'
import { text } from '../browser/text.ts'
import { visibleText } from '../cookie/visible-text.ts'
import type { PolicyEntry } from '../policy/entries-file.ts'
import { Shown } from '../surface/shown.tsx'
import { brokenAtDots } from './portal-line.tsx'
import { Question } from './question.tsx'

/** So many are drawn: a file can have thousands of hosts, and nobody reads on. */
const mostShown = 50

/** What a file would bring, before any of it is kept; what it would take the place of is asked about. */
export function EntriesPreview(props: {
  entries: readonly PolicyEntry[]
  places: readonly Place[]
  agree: () => void
  cancel: () => void
}) {
  const { entries, places, agree, cancel } = props
  const [asked, setAsked] = useState(false)
  return (
    <>
      <div className="scrolls">
        <table className="preview">
          <caption className="unseen">{text('preview_title')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('preview_hosts')}</th>
              <th scope="col">{text('preview_language')}</th>
              <th scope="col">{text('preview_rows')}</th>
              <th scope="col">{text('preview_places')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, mostShown).map(({ hosts, language, declarations }) => (
              <tr key={hosts[0]} data-preview={hosts[0]}>
                <th scope="row">
                  <bdi>{brokenAtDots(visibleText(hosts.join(', ')))}</bdi>
                </th>
                <td>
                  <Shown>{language}</Shown>
                </td>
                <td className="number">{declarations.length}</td>
                <td>
                  <Places places={places.filter(({ host }) => hosts.includes(host))} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More count={entries.length - mostShown} />
      <div className="buttons">
        <button
          type="button"
          data-action="import"
          onClick={() => (places.length > 0 ? setAsked(true) : agree())}
        >
          {text('entries_import')}
        </button>
        <button type="button" data-action="cancel-import" onClick={cancel}>
          {text('question_cancel')}
        </button>
      </div>
      {asked && (
        <Question
          title={text('entries_question_other', { count: places.length })}
          answer={text('entries_import')}
          agree={agree}
          close={() => setAsked(false)}
        >
          <Places places={places.slice(0, mostShown)} />
          <More count={places.length - mostShown} />
        </Question>
      )}
    </>
  )
}

function Places({ places }: { places: readonly Place[] }) {
  if (places.length === 0) return '–'
  return (
    <ul>
      {places.map(({ host, held }) => (
        <li key={host} data-held={held}>
          {text(`entries_held_${held}`, host)}
        </li>
      ))}
    </ul>
  )
}

export function More({ count }: { count: number }) {
  return count > 0 ? <p className="hint">{text('live_more_other', { count })}</p> : null
}
