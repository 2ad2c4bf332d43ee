import { type ChangeEvent, useMemo, useState } from 'react'
import { distinctions } from '../audit/behaviour.ts'
import {
  type ChangedCookie,
  type ComparedCookie,
  compareWithEarlier,
  type Difference,
} from '../audit/compare-with-earlier.ts'
import { EarlierExportError, longestExport, readEarlierExport, tooLong } from '../audit/earlier-export.ts'
import { type ExportHead, toExport } from '../audit/export.ts'
import type { EarlierExport } from '../audit/export-schema.ts'
import type { Report } from '../audit/report.ts'
import type { Value } from '../audit/sentence.ts'
import { grantedPatterns } from '../browser/host-access.ts'
import { text } from '../browser/text.ts'
import { exportHead } from '../surface/export-head.ts'
import { messageOf } from '../surface/message-of.ts'
import { Name } from '../surface/shown.tsx'
import { textOf } from '../surface/text-of.ts'
import { useFirst } from './show-more.tsx'

/** An export that was read, and what one made now would say of itself. */
interface Chosen {
  readonly file: string
  readonly earlier: EarlierExport
  readonly head: ExportHead
}

/** Compares the report with an earlier export from a file; nothing of it is kept beyond this page. */
export function EarlierPart({ report }: { report: Report }) {
  const [chosen, setChosen] = useState<Chosen>()
  const [problem, setProblem] = useState<string>()
  const choose = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const file = input.files?.[0]
    if (!file) return
    setProblem(undefined)
    read(file, report.host)
      .then(setChosen, error => setProblem(problemOf(error)))
      // So that the same file can be chosen again, once it is repaired.
      .finally(() => {
        input.value = ''
      })
  }
  return (
    <section className="earlier card" id="compare" aria-labelledby="compare-title">
      <h2 id="compare-title">{text('earlier_title')}</h2>
      <p>{text('earlier_intro')}</p>
      <label>
        {text('earlier_choose')} <input type="file" accept=".json,application/json" onChange={choose} />
      </label>
      {problem !== undefined && (
        <p role="alert" className="note">
          {problem}
        </p>
      )}
      <div role="status">{chosen && <Differences chosen={chosen} report={report} />}</div>
    </section>
  )
}

/** @throws EarlierExportError when it is no export of the portal */
async function read(file: File, host: string): Promise<Chosen> {
  if (file.size > longestExport) throw tooLong(file.size)
  const earlier = readEarlierExport(await file.text(), host)
  return { file: file.name, earlier, head: await exportHead(await grantedPatterns()) }
}

function problemOf(error: unknown): string {
  return error instanceof EarlierExportError
    ? textOf(error.sentence)
    : text('earlier_unreadable', messageOf(error))
}

function Differences({ chosen: { file, earlier, head }, report }: { chosen: Chosen; report: Report }) {
  const comparison = useMemo(
    () => compareWithEarlier(earlier, toExport(report, head)),
    [earlier, report, head],
  )
  const { exportedAt, otherwise, changed, unchanged } = comparison
  return (
    <>
      <p>{text('earlier_compared', file, { moment: exportedAt })}</p>
      {otherwise.length > 0 && (
        <div className="note">
          <p>{text('earlier_otherwise')}</p>
          <ul>
            {otherwise.map(reason => (
              <li key={reason.id}>{textOf(reason)}</li>
            ))}
          </ul>
        </div>
      )}
      <Cookies what="new" cookies={comparison.new} />
      <Cookies what="gone" cookies={comparison.gone} />
      <Cookies what="changed" cookies={changed} />
      <p>{text('earlier_unchanged_other', { count: unchanged })}</p>
    </>
  )
}

interface CookiesProps {
  readonly what: 'new' | 'gone' | 'changed'
  readonly cookies: readonly (ComparedCookie | ChangedCookie)[]
}

function Cookies({ what, cookies }: CookiesProps) {
  const { first, more } = useFirst(cookies, `[data-earlier="${what}"] > ul > li`)
  return (
    <div data-earlier={what}>
      <h3>{text(`earlier_${what}_other`, { count: cookies.length })}</h3>
      <ul>
        {first.map(compared => (
          <li key={compared.key}>
            <code>
              <Name of={compared.cookie} />
            </code>{' '}
            <span className="tags">{distinctions(compared.cookie).map(textOf).join(' · ')}</span>
            {'changes' in compared && <Changes changes={compared.changes} />}
          </li>
        ))}
      </ul>
      {more}
    </div>
  )
}

function Changes({ changes }: Pick<ChangedCookie, 'changes'>) {
  return (
    <ul>
      {changes.map(({ what, before, after }: Difference) => (
        <li key={what}>
          {text('earlier_change', text(`earlier_what_${what}`), named(before), named(after))}
        </li>
      ))}
    </ul>
  )
}

/** A row's cells are joined by tabs. */
function named(value: Value): Value {
  if (value === '') return text('earlier_nothing')
  return typeof value === 'string' ? value.replaceAll('\t', ' · ') : value
}
