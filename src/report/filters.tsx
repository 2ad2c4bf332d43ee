import { useMemo } from 'react'
import { containerOf } from '../audit/foreign-context.ts'
import { parts } from '../audit/parts.ts'
import type { Report } from '../audit/report.ts'
import { ruleIds, ruleOf } from '../audit/rules.ts'
import { type MessageId, text } from '../browser/text.ts'
import { visibleText } from '../cookie/visible-text.ts'
import type { StandingPolicy } from '../policy/registry.ts'
import { choicesIn, type FilterName, filterNames, type Row, type TableView } from './table-view.ts'

/** What the values of the filters are called. What is not here is a name and called by itself. */
const valueNames: Readonly<Partial<Record<FilterName, Readonly<Record<string, MessageId>>>>> = {
  purpose: {
    necessary: 'kinds_necessary',
    functional: 'chip_functional',
    statistics: 'chip_statistics',
    advertising: 'chip_advertising',
    unknown: 'purpose_unknown',
  },
  finding: { none: 'finding_none' },
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

type Standing = StandingPolicy['standing']

/** What is searched for and which rows are wanted. */
export function Filters(props: {
  rows: readonly Row[]
  report: Report
  at: number
  view: TableView
  show: (view: TableView) => void
}) {
  const { rows, report, at, view, show } = props
  const { host, against } = report
  const { search, filters } = view
  const isFiltered = search !== '' || Object.keys(filters).length > 0
  const choices = useMemo(
    () => new Map(filterNames.map(name => [name, choicesIn(rows, name, host, at)])),
    [rows, host, at],
  )
  const choose = (name: FilterName, value: string) => {
    const { [name]: _, ...others } = filters
    show({ ...view, filters: value === '' ? others : { ...others, [name]: value } })
  }
  return (
    <search className="filters">
      <label className="search">
        <span>{text('search_label')}</span>
        <input
          type="search"
          name="search"
          value={search}
          onChange={event => show({ ...view, search: event.currentTarget.value })}
        />
      </label>
      {filterNames.map(name => {
        const chosen = filters[name] ?? ''
        const occurring = choices.get(name) ?? []
        const isKnown = chosen === '' || occurring.some(({ value }) => value === chosen)
        return (
          <label key={name}>
            <span>{text(`filter_${name}`)}</span>
            <select name={name} value={chosen} onChange={event => choose(name, event.currentTarget.value)}>
              <option value="">{text('filter_all')}</option>
              {[...occurring, ...(isKnown ? [] : [{ value: chosen, count: 0 }])].map(({ value, count }) => (
                <option key={value} value={value}>
                  {text('filter_choice', nameOf(name, value, against.standing), { count })}
                </option>
              ))}
            </select>
          </label>
        )
      })}
      {isFiltered && (
        <button
          type="button"
          data-action="clear-filters"
          onClick={() => show({ ...view, search: '', filters: {} })}
        >
          {text('filter_clear')}
        </button>
      )}
    </search>
  )
}

/** What only the portal's own policy, or only the description of the platform, is the measure of. */
function nameByMeasure(filter: FilterName, value: string, standing: Standing): MessageId | undefined {
  if (filter === 'finding') {
    const id = ruleIds.find(known => known === value)
    return id && ruleOf(id, standing).title
  }
  const part = filter === 'declared' ? parts.find(known => known === value) : undefined
  if (part === undefined) return undefined
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
