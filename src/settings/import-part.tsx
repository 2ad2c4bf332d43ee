import { type ChangeEvent, useState } from 'react'
import { importEntries, placesTaken } from '../browser/own-entries.ts'
import type { Stored } from '../browser/storage.ts'
import { text } from '../browser/text.ts'
import type { EntriesRead } from '../policy/entries-file.ts'
import { messageOf } from '../surface/message-of.ts'
import { EntriesPreview, More } from './entries-preview.tsx'
import { mismatchWords } from './mismatch-text.ts'
import type { Outcome } from './use-outcome.tsx'

/** More would be no help. */
const mostShown = 50

type Chosen = EntriesRead & { readonly file: string }

/** Chooses a file, shows what it holds, and imports all of it or nothing. */
export function ImportPart({ stored, outcome }: { stored: Stored; outcome: Outcome }) {
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
    // The buttons go, and with them the place of who goes by the keyboard.
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
          <ul>
            {chosen.problems.slice(0, mostShown).map(({ line, ...problem }) => {
              const words = mismatchWords(problem, line)
              return <li key={words}>{words}</li>
            })}
          </ul>
          <More count={chosen.problems.length - mostShown} />
        </div>
      )}
      <p role="status">
        {chosen?.status === 'read' &&
          text('entries_read_other', { count: chosen.entries.length }, chosen.file)}
      </p>
      {chosen?.status === 'read' && (
        <EntriesPreview
          entries={chosen.entries}
          places={placesTaken(stored, chosen.entries)}
          agree={() =>
            leave(
              importEntries(chosen.entries, Date.now()).catch(error => {
                throw new Error(text('entries_failed', messageOf(error)))
              }),
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
