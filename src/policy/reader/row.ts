import type { Column } from '../languages/language.ts'
import type { Declaration } from '../policy.ts'
import { type Row, verbatim } from './block.ts'
import type { Header } from './columns.ts'
import type { Above } from './heading-trail.ts'
import { categoryOfCell } from './kinds.ts'
import { parseLifetime } from './lifetime-cell.ts'
import { parseNames } from './name-cell.ts'

/** A row of a table under its header and its heading. The row has as many cells as the header. */
export function toDeclaration(row: Row, { columns }: Header, above: Above): Declaration {
  const cell = (column: Column) => {
    const index = columns.indexOf(column)
    return index < 0 ? undefined : (row.cells[index]?.text ?? '')
  }
  const namesText = cell('names') ?? ''
  const names = parseNames(namesText)
  const lifetimeText = cell('lifetime')
  const lifetime = parseLifetime(lifetimeText ?? '')
  const notUnderstood = {
    ...(!names.understood && { names: namesText }),
    ...(lifetime.kind === 'not-understood' && { lifetime: lifetime.text }),
  }
  return {
    names: names.understood ? names.names : [],
    ...(!(names.understood && names.literal) && { namesText }),
    provider: oneLine(cell('provider')),
    ...splitLocation(oneLine(cell('function-and-location'))),
    purposes: oneLine(cell('purposes')),
    category: categoryOfCell(cell('category') ?? '') ?? above.category,
    lifetime,
    ...(lifetimeText !== undefined && { lifetimeText }),
    heading: above.heading,
    row: verbatim(row),
    ...(Object.keys(notUnderstood).length > 0 && { notUnderstood }),
  }
}

function oneLine(cell = ''): string {
  return cell.replaceAll('\n', ' ')
}

/**
 * `API (CSRF) (front and back office)` → `API (CSRF)` and `front and back office`. Other brackets at the
 * end say what something is, not where: they stay with the function.
 */
function splitLocation(cell: string): { function: string; location: string } {
  const opening = cell.lastIndexOf('(')
  const location = cell.slice(opening + 1, -1)
  const task = cell.slice(0, Math.max(0, opening)).trim()
  const splits = task !== '' && cell.endsWith(')') && /^[^()]*$/.test(location) && offices.test(location)
  return splits ? { function: task, location } : { function: cell, location: '' }
}

const offices = /\b(?:front|back)\b/i
