import { Suspense, useState } from 'react'
import { gravest, isWrong, severities } from '../audit/finding.ts'
import { gistOf } from '../audit/gist.ts'
import { type Part, partOf } from '../audit/parts.ts'
import type { AuditedCookie, Report } from '../audit/report.ts'
import { type MessageId, number, text } from '../browser/text.ts'
import { partsByWeight } from '../surface/kind-bar.tsx'
import { textOf } from '../surface/text-of.ts'
import { CookieRow } from './cookie-row.tsx'

/** Below, a list is seen at a glance and needs no search. */
const leastToSearch = 10

const filters = ['all', 'undeclared', 'unclear', 'other', 'necessary', 'findings'] as const
type Filter = (typeof filters)[number]

/** The cookies by what is declared of them, the gravest first; some of them, or all. */
export function CookieList(props: { report: Report; window: 'normal' | 'private'; at: number }) {
  const { report, window, at } = props
  const { host, present, against } = report
  const [chosen, setChosen] = useState<Filter>('all')
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  // What was filtered by can have gone since.
  const filter = present.some(one => isIn(one, chosen)) ? chosen : 'all'
  const shown = present.filter(one => isIn(one, filter) && (wanted === '' || saysOf(one).includes(wanted)))
  return (
    <>
      <Pills report={report} filter={filter} choose={setChosen} />
      {present.length >= leastToSearch && (
        <search>
          <input
            type="search"
            name="search"
            spellCheck={false}
            aria-label={text('popup_search')}
            placeholder={text('popup_search')}
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
          />
        </search>
      )}
      <p className="unseen" role="status">
        {shown.length < present.length &&
          text('popup_shown_other', { count: shown.length }, { count: present.length })}
      </p>
      {shown.length === 0 && present.length > 0 && <p className="none">{text('table_none')}</p>}
      {groupsOf(shown).map(({ part, members }) => (
        <section key={part} className="cookies" data-group={part} aria-labelledby={`group-${part}`}>
          <h2 id={`group-${part}`}>
            {text(`group_${part}_${against.standing}`)}{' '}
            <span className="number">{number(members.length)}</span>
          </h2>
          <ul>
            {members.map(audited => (
              // React takes the rows over one by one, after all else: a click need not wait for a long list.
              <Suspense key={audited.key}>
                <CookieRow audited={audited} host={host} window={window} at={at} />
              </Suspense>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const pills = {
  all: 'pill_all',
  unclear: 'pill_unclear',
  other: 'pill_other_kinds',
  necessary: 'pill_necessary',
  findings: 'pill_findings',
} as const satisfies Record<Exclude<Filter, 'undeclared'>, MessageId>

function Pills(props: { report: Report; filter: Filter; choose: (filter: Filter) => void }) {
  const { report, filter, choose } = props
  const { present, against } = report
  if (present.length === 0) return null
  return (
    <fieldset className="pills">
      <legend className="unseen">{text('pills_label')}</legend>
      {filters.map(one => {
        const count = present.filter(audited => isIn(audited, one)).length
        if (count === 0) return null
        return (
          <button
            key={one}
            type="button"
            data-filter={one}
            aria-pressed={one === filter}
            onClick={() => choose(one)}
          >
            {text(one === 'undeclared' ? `pill_undeclared_${against.standing}` : pills[one])} {number(count)}
          </button>
        )
      })}
    </fieldset>
  )
}

/** The kinds add up to all; what is named in short only is of no clear kind. */
function isIn({ classification, findings }: AuditedCookie, filter: Filter): boolean {
  if (filter === 'all') return true
  if (filter === 'findings') return findings.some(isWrong)
  const part = partOf(classification)
  return filter === (part === 'short' ? 'unclear' : part)
}

function saysOf(audited: AuditedCookie): string {
  return `${audited.cookie.name}\n${textOf(gistOf(audited))}`.toLowerCase()
}

interface Group {
  readonly part: Part
  readonly members: readonly AuditedCookie[]
}

/** By part; the part with the gravest finding comes first, and in each the gravest cookie. */
function groupsOf(cookies: readonly AuditedCookie[]): Group[] {
  const groups = partsByWeight.flatMap(part => {
    const members = cookies.filter(({ classification }) => partOf(classification) === part)
    // Sorting keeps the order of what is equally grave.
    return members.length === 0
      ? []
      : [{ part, members: members.sort((one, other) => gravity(other) - gravity(one)) }]
  })
  return groups.sort((one, other) => gravityOf(other) - gravityOf(one))
}

function gravityOf({ members: [first] }: Group): number {
  return first ? gravity(first) : -1
}

function gravity({ findings }: AuditedCookie): number {
  const most = gravest(findings)
  // What is told for information alone is no graver than nothing.
  return most === undefined ? 0 : severities.indexOf(most)
}
