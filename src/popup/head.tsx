import { verdictOn } from '../audit/verdict.ts'
import { Against } from '../surface/against.tsx'
import { KindBar } from '../surface/kind-bar.tsx'
import { LivePolicyPart } from '../surface/live-policy-part.tsx'
import { Shown } from '../surface/shown.tsx'
import { textOf } from '../surface/text-of.ts'
import { Menu } from './menu.tsx'
import type { PopupState } from './popup-state.ts'

/** How it stands, what that means, and what it was compared with: the whole in five seconds. */
export function Head({ state }: { state: Extract<PopupState, { status: 'ready' | 'private' }> }) {
  const { report } = state
  const { host, against } = report
  const { headline, meaning, outcome } = verdictOn(report)
  return (
    <header className="head">
      <div className="title">
        <p className="host">
          <Shown>{host}</Shown>
        </p>
        <Menu state={state} />
      </div>
      <h1 data-outcome={outcome}>{textOf(headline)}</h1>
      <p className="small">{textOf(meaning)}</p>
      {state.status === 'ready' ? (
        <LivePolicyPart key={host} host={host} against={against} />
      ) : (
        <Against by={against} />
      )}
      <KindBar report={report} />
    </header>
  )
}
