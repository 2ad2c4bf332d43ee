import { type ReactNode, useEffect, useId, useRef } from 'react'
import { text } from '../browser/text.ts'

/** Asks before something goes for good. The browser gives the focus back to where the question came from. */
export function Question(props: {
  title: string
  /** What the button says that does it. */
  answer: string
  agree: () => void
  /** Called in any case, when the question is no more. */
  close: () => void
  children: ReactNode
}) {
  const { title, answer, agree, close, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="question" aria-labelledby={id} onClose={close}>
      <h2 id={id}>{title}</h2>
      {children}
      <div className="buttons">
        {/* First, so that the answer which changes nothing has the focus. */}
        <button type="button" data-action="cancel" onClick={() => dialog.current?.close()}>
          {text('question_cancel')}
        </button>
        <button
          type="button"
          className="danger"
          data-action="agree"
          onClick={() => {
            dialog.current?.close()
            agree()
          }}
        >
          {answer}
        </button>
      </div>
    </dialog>
  )
}
