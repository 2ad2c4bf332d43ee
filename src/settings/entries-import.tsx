import { type ChangeEvent, useState } from 'react'
import { importEntries, type Replaced, replacedBy } from '../browser/own-entries.ts'
import type { Stored } from '../browser/storage.ts'
import { text } from '../browser/text.ts'
import type { EntriesRead, PolicyEntry } from '../policy/entries-file.ts'
import { messageOf } from '../surface/message-of.ts'
import { Hosts } from './hosts.tsx'
import { Mismatches } from './mismatches.tsx'
import { orSay } from './or-say.ts'
import { Question } from './question.tsx'
import type { Outcome } from './use-outcome.tsx'

/** So many are drawn of what a file holds: it can have thousands of hosts, and nobody reads on. */
const mostShown = 50

type Chosen = EntriesRead & { readonly file: string }

/** Chooses a file, shows what it holds, and imports all of it or nothing. */
export function EntriesImport({ stored, outcome }: { stored: Stored; outcome: Outcome }) {
  const [chosen, setChosen] = useState<Chosen>()
  const choose = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const file = input.files?.[0]
    if (!file) return
    void read(file)
      .then(setChosen, (error: unknown) => {
        setChosen(undefined)
        outcome.say({ ok: false, message: text('earlier_unreadable', messageOf(error)) })
      })
      // So that the same file can be chosen again, once it is repaired.
      .finally(() => {
        input.value = ''
      })
  }
  const leave = (doing: Promise<unknown>, done: string) => {
    // The buttons go, and the keyboard focus would be lost.
    outcome.focus()
    setChosen(undefined)
    void outcome.follow(doing, done)
  }
  return (
    <>
      <label className="file">
        <span>{text('entries_choose')}</span>
        <input type="file" accept=".jsonl,.json,.ndjson,application/json" onChange={choose} />
      </label>
      {chosen?.status === 'refused' && (
        <div role="alert" className="note" data-refused={chosen.problems.length}>
          <p>{text('entries_refused_other', { count: chosen.problems.length }, chosen.file)}</p>
          <Mismatches problems={chosen.problems.slice(0, mostShown)} />
          <More count={chosen.problems.length - mostShown} />
        </div>
      )}
      <p role="status">
        {chosen?.status === 'read' &&
          text('entries_read_other', { count: chosen.entries.length }, chosen.file)}
      </p>
      {chosen?.status === 'read' && (
        <Preview
          entries={chosen.entries}
          replaced={replacedBy(stored, chosen.entries)}
          agree={() =>
            leave(
              orSay('entries_failed', importEntries(chosen.entries, Date.now())),
              text('entries_done_other', { count: chosen.entries.length }),
            )
          }
          cancel={() => leave(Promise.resolve(), text('entries_cancelled'))}
        />
      )}
    </>
  )
}

async function read(file: File): Promise<Chosen> {
  // Loaded for a file only: what checks it weighs more than the page.
  const { fileLimits, readEntriesFile, tooLarge } = await import('../policy/entries-file.ts')
  const result =
    file.size > fileLimits.bytes ? tooLarge(file.size) : readEntriesFile(await file.arrayBuffer())
  return { ...result, file: file.name }
}

/** What a file would bring, before any of it is kept; what it would take the place of is asked about. */
function Preview(props: {
  entries: readonly PolicyEntry[]
  replaced: readonly Replaced[]
  agree: () => void
  cancel: () => void
}) {
  const { entries, replaced, agree, cancel } = props
  const [asked, setAsked] = useState(false)
  return (
    <>
      <ul className="rows" aria-label={text('preview_title')}>
        {entries.slice(0, mostShown).map(({ hosts, language, declarations }) => (
          <li key={hosts[0]} className="what" data-preview={hosts[0]}>
            <span className="host">
              <Hosts names={hosts} />
            </span>
            <span className="small">
              {text('entry_size_other', { count: declarations.length }, language)}
            </span>
            <ReplacedPart replaced={replaced.filter(({ host }) => hosts.includes(host))} />
          </li>
        ))}
      </ul>
      <More count={entries.length - mostShown} />
      <div className="buttons">
        <button
          type="button"
          data-action="import"
          onClick={() => (replaced.length > 0 ? setAsked(true) : agree())}
        >
          {text('entries_import')}
        </button>
        <button type="button" data-action="cancel-import" onClick={cancel}>
          {text('question_cancel')}
        </button>
      </div>
      {asked && (
        <Question
          title={text('entries_question_other', { count: replaced.length })}
          answer={text('entries_import')}
          agree={agree}
          close={() => setAsked(false)}
        >
          <ReplacedList replaced={replaced.slice(0, mostShown)} />
          <More count={replaced.length - mostShown} />
        </Question>
      )}
    </>
  )
}

function ReplacedPart({ replaced }: { replaced: readonly Replaced[] }) {
  if (replaced.length === 0) return null
  return (
    <div className="small">
      {text('preview_places')}
      <ReplacedList replaced={replaced} />
    </div>
  )
}

function ReplacedList({ replaced }: { replaced: readonly Replaced[] }) {
  return (
    <ul className="dots">
      {replaced.map(({ host, held }) => (
        <li key={host} data-held={held}>
          {text(`entries_held_${held}`, host)}
        </li>
      ))}
    </ul>
  )
}

function More({ count }: { count: number }) {
  return count > 0 ? <p className="hint">{text('live_more_other', { count })}</p> : null
}
