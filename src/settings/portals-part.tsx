import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { HostAccess } from '../browser/host-access.ts'
import { parentsToAsk } from '../browser/portal-access.ts'
import { text } from '../browser/text.ts'
import { AccessQuestion } from './access-question.tsx'
import { AskedPart } from './asked-part.tsx'
import { ForgetQuestion, forget } from './forget-portal.tsx'
import { foundBy } from './found-by.ts'
import { hostIn } from './host-in.ts'
import { PortalLine } from './portal-line.tsx'
import type { PortalRow } from './portal-rows.ts'
import type { ReadySettings } from './settings-state.ts'
import { useAdding } from './use-adding.ts'
import { type Said, useOutcome } from './use-outcome.tsx'

/** So many are drawn: a registry has thousands, and nobody reads on. */
const mostRows = 100

/** Every portal that is watched, what can be done about it, and one more. */
export function PortalsPart({ state, refresh }: { state: ReadySettings; refresh: () => void }) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<PortalRow>()
  const [wanted, setWanted] = useState<HostAccess>()
  const { line, follow, say, focus } = useOutcome()
  const adding = useAdding(state.rows)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const found = foundBy(typed, state.rows)
  const shown = found.slice(0, mostRows)
  const parents = useParents(shown.map(({ host }) => host))
  const address = hostIn(typed)
  const newHost = state.rows.some(({ host }) => host === address) ? undefined : address
  const { undecided } = adding

  const answered = (said: Said) => {
    // Once access is given, the button is gone, and the keyboard focus would be lost.
    if (said.ok) focus()
    say(said)
    refresh()
  }
  const agree = (row: PortalRow, done: string) => {
    focus()
    void follow(forget(row, state).finally(refresh), done)
  }
  const enter = (event: FormEvent) => {
    event.preventDefault()
    // Where portals are found, Enter ends a search: only the button asks a host then.
    if (found.length === 0 || found.some(({ host }) => host === address)) adding.add(typed)
  }
  const add = () => {
    field.current?.focus()
    adding.add(typed)
  }

  return (
    <section className="card" aria-labelledby="portals" data-add={adding.shown?.result}>
      <h2 id="portals">{text('portals_title')}</h2>
      <search>
        <form className="search" onSubmit={enter}>
          <label htmlFor={id}>{text('portals_search')}</label>
          <div className="field">
            <input
              ref={field}
              id={id}
              name="portal"
              placeholder="data.city.gov"
              value={typed}
              spellCheck={false}
              autoComplete="off"
              autoCapitalize="off"
              aria-invalid={adding.shown?.result === 'refused'}
              aria-describedby={`${id}-result ${id}-what`}
              onChange={({ currentTarget }) => {
                setTyped(currentTarget.value)
                adding.clear()
              }}
            />
            <button
              type="button"
              className={newHost === undefined ? undefined : 'primary'}
              data-action="add"
              aria-disabled={adding.shown?.result === 'working'}
              onClick={add}
            >
              {text('add_button')}
            </button>
          </div>
        </form>
      </search>
      <p role="status" className="hint">
        {toldOf(typed, shown, state.rows, newHost)}
      </p>
      <p id={`${id}-what`} className="hint">
        {newHost !== undefined && text('add_what')}
      </p>
      <p id={`${id}-result`} role="status">
        {adding.shown?.summary}
      </p>
      {undecided !== undefined && (
        <button
          type="button"
          data-action="add-anyway"
          onClick={() => {
            field.current?.focus()
            adding.addAnyway(undecided)
          }}
        >
          {text('add_anyway')}
        </button>
      )}
      {line}
      <ul className="rows portals-list">
        {shown.map(row => (
          <PortalLine
            key={row.host}
            row={row}
            state={state}
            parents={parents.get(row.host)}
            follow={follow}
            allow={setWanted}
            ask={() => setAsked(row)}
          />
        ))}
      </ul>
      {found.length > shown.length && (
        <p className="hint" data-more={found.length - shown.length}>
          {text('portals_more_other', { count: found.length - shown.length })}
        </p>
      )}
      <AskedPart asked={state.asked} />
      {wanted && <AccessQuestion access={wanted} answered={answered} close={() => setWanted(undefined)} />}
      {asked && (
        <ForgetQuestion
          row={asked}
          state={state}
          agree={done => agree(asked, done)}
          close={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}

/** What came of a search: how many are shown, or that none is. `newHost`: what can be added, of what was typed. */
function toldOf(
  typed: string,
  shown: readonly PortalRow[],
  all: readonly PortalRow[],
  newHost: string | undefined,
): string | undefined {
  if (shown.length === 0) {
    return newHost === undefined ? text('portals_none') : text('portals_none_yet', newHost)
  }
  if (typed.trim() === '') return undefined
  return text('portals_shown', { count: shown.length }, { count: all.length })
}

/** The domains above some hosts, as `accessUnder` wants them: looked up once, and only for what is drawn. */
function useParents(hosts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const [parents, setParents] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const missing = hosts.filter(host => !parents.has(host)).join(' ')
  useEffect(() => {
    if (missing === '') return
    const looking = missing.split(' ').map(async host => [host, await parentsToAsk(host)] as const)
    void Promise.all(looking).then(found => setParents(known => new Map([...known, ...found])))
  }, [missing])
  return parents
}
