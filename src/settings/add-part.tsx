import { type FormEvent, useId, useRef, useState } from 'react'
import { changeNotes } from '../browser/portal-notes.ts'
import { text } from '../browser/text.ts'
import { type Asked, askHost } from '../surface/ask-host.ts'
import { messageOf } from '../surface/message-of.ts'
import { answerInWords, canBeAsked } from '../surface/recognition-part.tsx'
import { hostIn } from './host-in.ts'
import type { ReadySettings } from './settings-state.ts'

/** A portal need not say that it is one to be watched; a clear no is no portal. */
const mayBePortal: readonly Result['result'][] = ['private', 'failing', 'unreachable']

interface Result {
  readonly result: Asked | 'working' | 'refused' | 'known' | 'added' | 'failed'
  readonly summary: string
  readonly host?: string
}

/** Adds a portal by its address, after it was asked, at a click, whether it is one. */
export function AddPart({ state }: { state: ReadySettings }) {
  const [typed, setTyped] = useState('')
  const [shown, show] = useState<Result>()
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const fail = (error: unknown) =>
    show({ result: 'failed', summary: text('settings_failed', messageOf(error)) })

  const check = (event: FormEvent) => {
    event.preventDefault()
    if (shown?.result === 'working') return
    const host = hostIn(typed)
    const refusal = whyNot(host, typed, state)
    if (host === undefined || refusal) {
      show(refusal)
      field.current?.focus()
      return
    }
    show({ result: 'working', summary: text('recognise_working', host) })
    askHost(host, 'address').then(
      answer => show({ result: answer, summary: answerInWords(answer, host), host }),
      fail,
    )
  }
  const addAnyway = (host: string) => {
    field.current?.focus()
    changeNotes([host], note => ({ ...note, added: { at: Date.now(), by: 'address' } })).then(
      () => show({ result: 'added', summary: text('add_done', host) }),
      fail,
    )
  }

  const host = shown?.host
  return (
    <section aria-labelledby="add" data-add={shown?.result}>
      <h2 id="add">{text('add_title')}</h2>
      <form onSubmit={check}>
        <label htmlFor={id}>
          <span>{text('add_label')}</span>
        </label>
        <div className="buttons">
          <input
            ref={field}
            id={id}
            name="address"
            value={typed}
            spellCheck={false}
            autoCapitalize="off"
            aria-invalid={shown?.result === 'refused'}
            aria-describedby={`${id}-result`}
            onChange={event => setTyped(event.currentTarget.value)}
          />
          <button type="submit" data-action="add" aria-disabled={shown?.result === 'working'}>
            {text('add_button')}
          </button>
        </div>
      </form>
      <p className="hint">{text('add_what')}</p>
      <p id={`${id}-result`} role="status">
        {shown?.summary}
      </p>
      {shown && host !== undefined && mayBePortal.includes(shown.result) && (
        <button type="button" data-action="add-anyway" onClick={() => addAnyway(host)}>
          {text('add_anyway')}
        </button>
      )}
    </section>
  )
}

/** What is wrong with what was typed; undefined when it can be asked. */
function whyNot(host: string | undefined, typed: string, { rows }: ReadySettings): Result | undefined {
  if (host === undefined) {
    return { result: 'refused', summary: text('add_not_an_address', typed.trim().slice(0, 80)) }
  }
  if (rows.some(row => row.host === host)) return { result: 'known', summary: text('add_known', host) }
  return canBeAsked(host) ? undefined : { result: 'refused', summary: text('add_vendor', host) }
}
