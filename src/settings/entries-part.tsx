import { useState } from 'react'
import { entriesIn, exportable, type KeptEntry, removeEntry } from '../browser/own-entries.ts'
import { saveFile } from '../browser/save-file.ts'
import type { Stored } from '../browser/storage.ts'
import { text } from '../browser/text.ts'
import type { Policy } from '../policy/policy.ts'
import { stampedName } from '../surface/stamped-name.ts'
import { EntryLine } from './entry-line.tsx'
import { ImportPart } from './import-part.tsx'
import { mismatchWords } from './mismatch-text.ts'
import { Question } from './question.tsx'
import { useOutcome } from './use-outcome.tsx'

/** The user's own entries of the registry: what she imported, to remove, to export, and to add to. */
export function EntriesPart({ stored }: { stored: Stored }) {
  const [asked, setAsked] = useState<KeptEntry>()
  const outcome = useOutcome()
  const entries = entriesIn(stored, 'entry')
  const policies = exportable(stored)
  const remove = (entry: KeptEntry) => {
    outcome.focus()
    void outcome.follow(removeEntry(entry), text('entries_removed', entry.hosts.join(', ')))
  }
  const save = async () => {
    const at = Date.now()
    const file = stampedName('portal-policies', at, 'jsonl')
    const limits = await saveEntries(policies, file)
    const done = text('entries_exported_other', { count: policies.length }, file)
    await outcome.follow(Promise.resolve(), [done, ...limits].join(' '))
  }
  return (
    <section className="entries" aria-labelledby="entries">
      <h2 id="entries">{text('entries_title')}</h2>
      <p>{text('entries_intro')}</p>
      <ImportPart stored={stored} outcome={outcome} />
      {outcome.line}
      {entries.length > 0 && (
        <ul className="kept">
          {entries.map(entry => (
            <EntryLine key={entry.hosts[0]} entry={entry}>
              <button
                type="button"
                data-action="remove-entry"
                aria-label={text('portal_action', text('entries_remove'), entry.hosts.join(', '))}
                onClick={() => setAsked(entry)}
              >
                {text('entries_remove')}
              </button>
            </EntryLine>
          ))}
        </ul>
      )}
      {policies.length > 0 && (
        <div className="buttons">
          <button
            type="button"
            data-action="export-entries"
            title={text('entries_export_title')}
            onClick={() => void save()}
          >
            {text('entries_export')}
          </button>
        </div>
      )}
      {asked && (
        <Question
          title={text('entries_question_remove', asked.hosts.join(', '))}
          answer={text('entries_remove')}
          agree={() => remove(asked)}
          close={() => setAsked(undefined)}
        >
          <p>{text('entries_question_remove_text')}</p>
        </Question>
      )}
    </section>
  )
}

/** @returns why the file could not be imported again as it is; mostly nothing */
async function saveEntries(policies: readonly Policy[], file: string): Promise<string[]> {
  const { readEntriesFile, writeEntries } = await import('../policy/entries-file.ts')
  const content = writeEntries(policies)
  saveFile(file, 'application/x-ndjson', content)
  const again = readEntriesFile(new TextEncoder().encode(content).buffer)
  if (again.status === 'read') return []
  const [{ line, ...problem }] = again.problems
  return [text('entries_export_limits', mismatchWords(problem, line))]
}
