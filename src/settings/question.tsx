import { type ReactNode, useEffect, useId, useRef } from 'react'
import { text } from '../browser/text.ts'

/** Asks before something is done. The browser gives the focus back to where the question came from. */
export function Question(props: {
  title: string
  /** What the button says that does it. */
  answer: string
  agree: () => void
  /** Of the button; that of something which goes for good unless given. */
  kind?: 'danger' | 'primary'
  /** A third answer. */
  other?: { answer: string; agree: () => void } | undefined
  /** Called in any case, when the question is no more. */
  close: () => void
  children: ReactNode
}) {
  const { title, answer, agree, kind = 'danger', other, close, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const choose = (chosen: () => void) => {
    dialog.current?.close()
    chosen()
  }
  return (
    <dialog ref={dialog} className="question" aria-labelledby={id} onClose={close}>
      <h2 id={id}>{title}</h2>
      {children}
      <div className="buttons">
        {/* First, so that the answer which changes nothing has the focus. */}
        <button type="button" data-action="cancel" onClick={() => dialog.current?.close()}>
          {text('question_cancel')}
        </button>
        {other && (
          <button type="button" data-action="agree-other" onClick={() => choose(other.agree)}>
            {other.answer}
          </button>
        )}
        <button type="button" className={kind} data-action="agree" onClick={() => choose(agree)}>
          {answer}
        </button>
      </div>
    </dialog>
  )
}
