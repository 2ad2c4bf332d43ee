import { useMemo, useState } from 'react'
import { containerOf } from '../audit/foreign-context.ts'
import { parts } from '../audit/parts.ts'
import type { Report } from '../audit/report.ts'
import { ruleIds, ruleOf } from '../audit/rules.ts'
import { type MessageId, number, text } from '../browser/text.ts'
import { visibleText } from '../cookie/visible-text.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { choicesIn, type FilterName, filterNames, otherFault, type Row } from './facets.ts'
import { groupings, type TableView } from './table-view.ts'

/** What the values of the filters are called. What is not here is a name and called by itself. */
const valueNames: Readonly<Partial<Record<FilterName, Readonly<Record<string, MessageId>>>>> = {
  purpose: {
    necessary: 'kinds_necessary',
    functional: 'chip_functional',
    statistics: 'chip_statistics',
    advertising: 'chip_advertising',
    unknown: 'purpose_unknown',
  },
  severity: {
    breach: 'severity_breach',
    notice: 'severity_notice',
    information: 'severity_information',
    none: 'finding_none',
  },
  finding: { none: 'finding_none', [otherFault]: 'pill_other_findings' },
  party: { portal: 'party_portal', parent: 'party_parent', embedded: 'party_embedded' },
  partition: { none: 'partition_not' },
  store: { '0': 'store_default', 'firefox-default': 'store_default' },
  expiry: {
    session: 'expiry_session',
    ended: 'expiry_ended',
    day: 'expiry_day',
    month: 'expiry_month',
    '13-months': 'expiry_13_months',
    longer: 'expiry_longer',
  },
  presence: { present: 'presence_present', gone: 'presence_gone' },
}

/** What is wanted most often, by what it means, the most telling first. */
const pills = [
  { filter: 'declared', value: 'undeclared' },
  { filter: 'severity', value: 'breach' },
  { filter: 'finding', value: otherFault },
  { filter: 'purpose', value: 'necessary' },
  { filter: 'party', value: 'parent' },
  { filter: 'expiry', value: 'session' },
  { filter: 'presence', value: 'gone' },
] as const satisfies readonly { filter: FilterName; value: string }[]

const pillNames: Readonly<Record<string, MessageId>> = {
  necessary: 'pill_necessary',
  parent: 'pill_shared',
  session: 'lasts_session',
}

type Standing = StandingPolicy['standing']
type Choices = ReadonlyMap<FilterName, ReturnType<typeof choicesIn>>

interface FiltersProps {
  readonly rows: readonly Row[]
  readonly report: Report
  readonly at: number
  readonly view: TableView
  readonly show: (view: TableView) => void
}

/** What is searched for, which rows are wanted, and how they stand together. */
export function Filters({ rows, report, at, view, show }: FiltersProps) {
  const { host } = report
  const choices = useMemo(
    () => new Map(filterNames.map(name => [name, choicesIn(rows, name, host, at)])),
    [rows, host, at],
  )
  const isFiltered = view.search !== '' || Object.keys(view.filters).length > 0
  return (
    <search className="filters">
      <div className="looking">
        <label>
          <span className="unseen">{text('search_label')}</span>
          <input
            type="search"
            name="search"
            spellCheck={false}
            placeholder={text('search_hint')}
            value={view.search}
            onChange={event => show({ ...view, search: event.currentTarget.value })}
          />
        </label>
        <label className="grouping">
          <span>{text('group_label')}</span>{' '}
          <select
            name="group"
            value={view.group ?? ''}
            onChange={({ currentTarget }) => {
              const { group: _, ...others } = view
              const group = groupings.find(known => known === currentTarget.value)
              show({ ...others, ...(group && { group }) })
            }}
          >
            <option value="">{text('group_none')}</option>
            {groupings.map(group => (
              <option key={group} value={group}>
                {text(`group_${group}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Pills {...{ rows, report, view, show, choices }} />
      <MoreFilters {...{ report, view, show, choices }} />
      {isFiltered && (
        <button
          type="button"
          className="quiet"
          data-action="clear-filters"
          onClick={() => show({ ...view, search: '', filters: {} })}
        >
          {text('filter_clear')}
        </button>
      )}
    </search>
  )
}

function Pills(props: Omit<FiltersProps, 'at'> & { choices: Choices }) {
  const { rows, report, view, show, choices } = props
  const { filters } = view
  const { standing } = report.against
  const offered = pills.flatMap(({ filter, value }) => {
    const count = choices.get(filter)?.find(choice => choice.value === value)?.count ?? 0
    const isPressed = filters[filter] === value
    // What every row is, or none, parts nothing.
    return isPressed || (count > 0 && count < rows.length) ? [{ filter, value, count, isPressed }] : []
  })
  if (offered.length === 0) return null
  return (
    <div className="pills">
      {offered.map(({ filter, value, count, isPressed }) => (
        <button
          key={filter}
          type="button"
          data-pill={value}
          aria-pressed={isPressed}
          onClick={() => show({ ...view, filters: withFilter(filters, filter, isPressed ? '' : value) })}
        >
          {pillName(filter, value, standing)} <span>{number(count)}</span>
        </button>
      ))}
    </div>
  )
}

function pillName(filter: FilterName, value: string, standing: Standing): string {
  if (value === 'undeclared') return text(`pill_undeclared_${standing}`)
  const name = pillNames[value]
  return name ? text(name) : nameOf(filter, value, standing)
}

/** All that can be asked for, but for what has one value only. */
function MoreFilters(props: Pick<FiltersProps, 'report' | 'view' | 'show'> & { choices: Choices }) {
  const { report, view, show, choices } = props
  const { filters } = view
  const isPill = (name: FilterName) =>
    pills.some(pill => pill.filter === name && pill.value === filters[name])
  // What restricts the list must not hide.
  const [open, setOpen] = useState(() =>
    filterNames.some(name => filters[name] !== undefined && !isPill(name)),
  )
  const offered = filterNames.filter(
    name => filters[name] !== undefined || (choices.get(name)?.length ?? 0) > 1,
  )
  if (offered.length === 0) return null
  return (
    <details
      className="fold more-filters"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{text('filter_more')}</summary>
      <div className="selects">
        {offered.map(name => {
          const chosen = filters[name] ?? ''
          const occurring = choices.get(name) ?? []
          const isKnown = chosen === '' || occurring.some(({ value }) => value === chosen)
          return (
            <label key={name}>
              <span>{text(`filter_${name}`)}</span>
              <select
                name={name}
                value={chosen}
                onChange={({ currentTarget }) =>
                  show({ ...view, filters: withFilter(filters, name, currentTarget.value) })
                }
              >
                <option value="">{text('filter_all')}</option>
                {[...occurring, ...(isKnown ? [] : [{ value: chosen, count: 0 }])].map(({ value, count }) => (
                  <option key={value} value={value}>
                    {text('filter_choice', nameOf(name, value, report.against.standing), { count })}
                  </option>
                ))}
              </select>
            </label>
          )
        })}
      </div>
    </details>
  )
}

function withFilter(filters: TableView['filters'], name: FilterName, value: string): TableView['filters'] {
  const { [name]: _, ...others } = filters
  return value === '' ? others : { ...others, [name]: value }
}

/** What only the portal's own policy, or only the description of the platform, is the measure of. */
function nameByMeasure(filter: FilterName, value: string, standing: Standing): MessageId | undefined {
  if (filter === 'finding') {
    const id = ruleIds.find(known => known === value)
    return id && ruleOf(id, standing).title
  }
  const part = filter === 'declared' ? parts.find(known => known === value) : undefined
  if (part === undefined) return undefined
  if (part === 'undeclared') return `chip_undeclared_${standing}`
  return part === 'short' || part === 'unclear' ? `count_${part}_other` : `count_${part}_${standing}_other`
}

function nameOf(filter: FilterName, value: string, standing: Standing): string {
  const byMeasure = nameByMeasure(filter, value, standing)
  if (byMeasure) return text(byMeasure)
  const names = valueNames[filter]
  const id = names && Object.hasOwn(names, value) ? names[value] : undefined
  if (id) return text(id)
  const container = filter === 'store' ? containerOf(value) : undefined
  return container === undefined ? visibleText(value) : text('tag_container', container)
}

/** What a group of rows is called. */
export function groupName(value: string | undefined, { group }: TableView): string {
  if (value === undefined) return text('group_no_tool')
  return group === 'kind' ? nameOf('purpose', value, 'own') : visibleText(value)
}
