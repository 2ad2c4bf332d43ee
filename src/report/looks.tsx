import { text } from '../browser/text.ts'

const looks = ['signed_out', 'accept', 'refuse', 'compare'] as const

/** What to do before a table is published, so that it names what a visitor gets. */
export function Looks() {
  return (
    <div className="looks">
      <h3>{text('looks_title')}</h3>
      <ol>
        {looks.map(look => (
          <li key={look} data-look={look}>
            <strong>{text(`look_${look}`)}</strong> {text(`look_${look}_text`)}
          </li>
        ))}
      </ol>
    </div>
  )
}
