import { type ReactNode, useRef, useState } from 'react'
import { text } from '../browser/text.ts'
import { messageOf } from '../surface/message-of.ts'

/** What became of the last thing that was asked for, in one line that is read out. */
export interface Outcome {
  readonly line: ReactNode
  /** Waits for the thing to be done and says so, or why it was not. */
  follow(doing: Promise<unknown>, done: string): Promise<void>
  /** Says it at once. */
  say(said: Said): void
  /** Puts the focus on the line: for when the button that was clicked goes. */
  focus(): void
}

export interface Said {
  readonly ok: boolean
  readonly message: string
}

export function useOutcome(): Outcome {
  const [said, setSaid] = useState<Said>()
  const line = useRef<HTMLParagraphElement>(null)
  return {
    line: (
      <p ref={line} role="status" tabIndex={-1} className="outcome" data-ok={said?.ok}>
        {said?.message}
      </p>
    ),
    follow: (doing, done) =>
      doing.then(
        () => setSaid({ ok: true, message: done }),
        (error: unknown) => setSaid({ ok: false, message: text('settings_failed', messageOf(error)) }),
      ),
    say: setSaid,
    focus: () => line.current?.focus(),
  }
}
