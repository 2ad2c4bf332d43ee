import { useState } from 'react'
import type { Report } from '../audit/report.ts'
import { summaryLines } from '../audit/summary-lines.ts'
import { copyText } from '../browser/copy-text.ts'
import { text } from '../browser/text.ts'
import { sourceInWords } from './against.tsx'
import { messageOf } from './message-of.ts'
import { textOf } from './text-of.ts'

/** Copies a report in five plain lines, for a mail. `at`: when the jar was read, in milliseconds since 1970. */
export function CopySummary({ report, at }: { report: Report; at: number }) {
  const [outcome, setOutcome] = useState('')
  const copy = () => {
    const lines = summaryLines(report, at, text, sourceInWords(report.against))
    copyText(lines.map(textOf).join('\n')).then(
      () => setOutcome(text('copy_summary_done')),
      error => setOutcome(text('copy_failed', messageOf(error))),
    )
  }
  return (
    <>
      <button type="button" data-action="copy-summary" onClick={copy}>
        {text('copy_summary')}
      </button>
      <span className="outcome" role="status">
        {outcome}
      </span>
    </>
  )
}
