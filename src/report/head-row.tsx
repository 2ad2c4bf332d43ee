import { type MessageId, text } from '../browser/text.ts'
import { type Column, columns, type TableView } from './table-view.ts'

const titles = {
  name: 'column_name',
  verdict: 'column_verdict',
  gist: 'column_gist',
  findings: 'column_findings',
  lasts: 'column_lasts',
  changed: 'column_changed',
} as const satisfies Record<Column, MessageId>

/** Where the most, or the latest, is what one looks for first. */
const descendingFirst: readonly Column[] = ['findings', 'lasts', 'changed']

/** The titles of the columns, to sort by, and what selects every row shown. */
export function HeadRow(props: {
  view: TableView
  show: (view: TableView) => void
  selection: 'all' | 'some' | 'none'
  select: () => void
}) {
  const { view, show, selection, select } = props
  const { sort } = view
  const sortBy = (by: Column) =>
    show({
      ...view,
      sort: { by, descending: sort?.by === by ? !sort.descending : descendingFirst.includes(by) },
    })
  return (
    <thead>
      <tr className="titles">
        <td className="select">
          <input
            type="checkbox"
            data-action="select-shown"
            aria-label={text('table_select_all')}
            title={text('table_select_all')}
            checked={selection === 'all'}
            ref={box => {
              if (box) box.indeterminate = selection === 'some'
            }}
            onChange={select}
          />
        </td>
        {columns.map(column => (
          <th key={column} scope="col" data-column={column} aria-sort={orderOf(sort, column)}>
            <button
              type="button"
              data-sort={column}
              title={text(titles[column])}
              onClick={() => sortBy(column)}
            >
              {text(titles[column])}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function orderOf(sort: TableView['sort'], column: Column): 'ascending' | 'descending' | 'none' {
  if (sort?.by !== column) return 'none'
  return sort.descending ? 'descending' : 'ascending'
}
