import type { ReactNode } from 'react'
import type { KeptEntry } from '../browser/own-entries.ts'
import { text } from '../browser/text.ts'
import { visibleText } from '../cookie/visible-text.ts'
import { SourceLine } from '../surface/against.tsx'
import { brokenAtDots } from './portal-line.tsx'

/** One policy that someone brought: for which hosts, how large, and where it comes from. */
export function EntryLine({ entry, children }: { entry: KeptEntry; children?: ReactNode }) {
  const { hosts, policy } = entry
  return (
    <li data-entry={hosts[0]}>
      <div>
        <p>
          <bdi>{brokenAtDots(visibleText(hosts.join(', ')))}</bdi>
        </p>
        <p className="hint">
          {text('entry_size_other', { count: policy.declarations.length }, policy.language)}{' '}
          <SourceLine against={{ standing: 'own', policy }} />
        </p>
      </div>
      {children}
    </li>
  )
}
