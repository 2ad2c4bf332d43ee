import { hostIn } from './host-in.ts'

/** The portals that someone means who types a part of a name, or pastes the address of a page. */
export function foundBy<Row extends { readonly host: string }>(
  typed: string,
  rows: readonly Row[],
): readonly Row[] {
  const part = typed.trim().toLowerCase()
  const address = hostIn(typed)
  return rows.filter(({ host }) => host.includes(part) || host === address)
}
