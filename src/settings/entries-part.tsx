import { type ReactNode, useState } from 'react'
import { entriesIn, exportable, type KeptEntry, removeEntry } from '../browser/own-entries.ts'
import { saveFile } from '../browser/save-file.ts'
import type { Stored } from '../browser/storage.ts'
import { text } from '../browser/text.ts'
import type { Policy } from '../policy/policy.ts'
import { SourceLine } from '../surface/against.tsx'
import { stampedName } from '../surface/stamped-name.ts'
import { EntriesImport } from './entries-import.tsx'
import { Hosts, HostsButton } from './hosts.tsx'
import { mismatchWords } from './mismatches.tsx'
import { Question } from './question.tsx'
import { useOutcome } from './use-outcome.tsx'

/** The user's own entries of the registry: what they imported, to remove, to export, and to add to. */
export function EntriesPart({ stored }: { stored: Stored }) {
  const [asked, setAsked] = useState<KeptEntry>()
  const outcome = useOutcome()
  const policies = exportable(stored)
  const remove = (entry: KeptEntry) => {
    outcome.focus()
    void outcome.follow(removeEntry(entry), text('entries_removed', { list: entry.hosts }))
  }
  const save = async () => outcome.say({ ok: true, message: await savePolicies(policies) })
  return (
    <section className="card entries" aria-labelledby="entries">
      <h2 id="entries">{text('entries_title')}</h2>
      <p className="hint">{text('entries_intro')}</p>
      <EntriesImport stored={stored} outcome={outcome} />
      {outcome.line}
      <EntryLines entries={entriesIn(stored, 'entry')}>
        {entry => (
          <HostsButton
            action="remove-entry"
            label="entries_remove"
            names={entry.hosts}
            click={() => setAsked(entry)}
          />
        )}
      </EntryLines>
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
          title={text('entries_question_remove', { list: asked.hosts })}
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

/** Policies that someone brought: for which hosts, how large, and where they come from. None where there are none. */
export function EntryLines(props: {
  entries: readonly KeptEntry[]
  children?: (entry: KeptEntry) => ReactNode
}) {
  const { entries, children } = props
  if (entries.length === 0) return null
  return (
    <ul className="rows kept">
      {entries.map(entry => (
        <li key={entry.hosts[0]} data-entry={entry.hosts[0]}>
          <div>
            <p className="host">
              <Hosts names={entry.hosts} />
            </p>
            <p className="hint">
              {text('entry_size_other', { count: entry.policy.declarations.length }, entry.policy.language)}{' '}
              <SourceLine against={{ standing: 'own', policy: entry.policy }} />
            </p>
          </div>
          {children?.(entry)}
        </li>
      ))}
    </ul>
  )
}

/** @returns what was done, and why the file could not be imported again as it is; mostly nothing */
async function savePolicies(policies: readonly Policy[]): Promise<string> {
  const { readEntriesFile, writeEntries } = await import('../policy/entries-file.ts')
  const file = stampedName('portal-policies', Date.now(), 'jsonl')
  const content = writeEntries(policies)
  saveFile(file, 'application/x-ndjson', content)
  const done = text('entries_exported_other', { count: policies.length }, file)
  const again = readEntriesFile(new TextEncoder().encode(content).buffer)
  if (again.status === 'read') return done
  return `${done} ${text('entries_export_limits', mismatchWords(again.problems[0]))}`
}
