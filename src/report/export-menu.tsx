import { useState } from 'react'
import { text } from '../browser/text.ts'
import { ExportButtons } from '../surface/export-buttons.tsx'
import { Menu } from './menu.tsx'
import type { Table } from './use-table.ts'

/** From what someone took pains to choose to everything. */
const scopes = ['selected', 'shown', 'all'] as const

/** Saves the selected cookies, those that the filters leave, or all, and says which before it does. */
export function ExportMenu({ host, table: { rows, shown, chosen } }: { host: string; table: Table }) {
  const [wanted, setWanted] = useState<(typeof scopes)[number]>()
  const of = { selected: chosen, shown, all: rows }
  const offered = scopes.filter(
    scope => scope === 'all' || (of[scope].length > 0 && of[scope].length < rows.length),
  )
  const scope = offered.find(one => one === wanted) ?? offered[0] ?? 'all'
  return (
    <Menu name="export" title={text('export_menu')}>
      <div className="export" data-scope={scope}>
        <fieldset>
          <legend>{text('export_what')}</legend>
          {offered.map(one => (
            <label key={one}>
              <input
                type="radio"
                name="export-scope"
                value={one}
                checked={one === scope}
                onChange={() => setWanted(one)}
              />{' '}
              {text(`export_scope_${one}_other`, { count: of[one].length })}
            </label>
          ))}
        </fieldset>
        <ExportButtons
          host={host}
          audited={of[scope].map(({ audited }) => audited)}
          isSelection={scope !== 'all'}
        />
      </div>
    </Menu>
  )
}
