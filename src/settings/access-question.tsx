import { type HostAccess, requestAccess } from '../browser/host-access.ts'
import { text } from '../browser/text.ts'
import { messageOf } from '../surface/message-of.ts'
import { whatIsAsked } from '../surface/no-access.tsx'
import { Question } from './question.tsx'
import type { Said } from './use-outcome.tsx'

/** Says what the browser will be asked for and why, and asks it. `answered` is told what became of it. */
export function AccessQuestion(props: {
  access: HostAccess
  answered: (said: Said) => void
  close: () => void
}) {
  const { access, answered, close } = props
  const { host, hostAlone, wanted } = access
  // Nothing may be awaited before the browser is asked: it takes the click for spent.
  const ask = (patterns: readonly string[]) =>
    void requestAccess(patterns).then(
      ok => answered({ ok, message: ok ? text('portal_allowed', host) : text('no_access_refused') }),
      (error: unknown) => answered({ ok: false, message: text('settings_failed', messageOf(error)) }),
    )
  return (
    <Question
      title={text('question_access', host)}
      answer={text('no_access_button')}
      kind="primary"
      agree={() => ask(wanted)}
      other={
        hostAlone === undefined
          ? undefined
          : { answer: text('no_access_host_alone', host), agree: () => ask([hostAlone]) }
      }
      close={close}
    >
      <p>{whatIsAsked(access)}</p>
    </Question>
  )
}
