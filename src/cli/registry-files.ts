import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Policy, PolicyTable } from '../policy/policy.ts'
import { platformSchema, portalsSchema, tablesSchema } from '../policy/registry/schema.ts'
import type { PortalFacts, RegistryFacts } from '../policy/registry.ts'

const folder = new URL('../policy/registry/', import.meta.url)
const schemas = { tables: tablesSchema, portals: portalsSchema, platform: platformSchema }

/** @throws when a file is not what its schema says, naming the place. */
export function readRegistryFiles(): RegistryFacts {
  const read = (name: keyof typeof schemas): unknown =>
    JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
  return checked({ tables: read('tables'), portals: read('portals'), platform: read('platform') })
}

/**
 * The facts with this policy in place of what its portal had before. A table that another portal
 * publishes too is stored once; one that nobody publishes any more is dropped.
 */
export function withPolicy(facts: RegistryFacts, policy: Policy): RegistryFacts {
  const [host, ...aliases] = policy.hosts
  if (host === undefined) throw new Error('expected a policy that names its host')
  const { document, url, retrieved, updated } = policy.source
  const { language, declarations, unread } = policy
  const table: PolicyTable = { language, declarations, ...(unread && { unread }) }
  const id = tableId(table)
  const aliasOf = facts.portals[host]?.aliasOf
  const portals: Record<string, PortalFacts> = {
    // A document names one host; the portal's other hosts stay as they were written down.
    ...facts.portals,
    ...Object.fromEntries(aliases.map(alias => [alias, { ...facts.portals[alias], aliasOf: host }])),
    [host]: {
      table: id,
      ...(aliasOf !== undefined && { aliasOf }),
      ...(document !== `${host}.txt` && { document }),
      ...(url && { url }),
      ...(retrieved && { retrieved }),
      ...(updated && { updated }),
    },
  }
  const used = new Set([facts.platform.table, ...Object.values(portals).map(portal => portal.table)])
  const tables = Object.entries({ ...facts.tables, [id]: table }).filter(([id]) => used.has(id))
  return checked({
    tables: sorted(Object.fromEntries(tables)),
    portals: sorted(portals),
    platform: facts.platform,
  })
}

/** Writes each file whole or not at all. */
export function writeRegistryFiles({ tables, portals }: RegistryFacts): void {
  write('tables.json', `${JSON.stringify(tables, null, 2)}\n`)
  write('portals.json', onePortalPerLine(portals))
}

/** One line a portal, so that a change of one portal is a change of one line. */
export function onePortalPerLine(portals: RegistryFacts['portals']): string {
  const lines = Object.entries(portals).map(([host, facts]) => `  ${JSON.stringify(host)}: ${inline(facts)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

/** An identifier made of the content: the same table gets the same one, whoever imports it. */
export function tableId(table: PolicyTable): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([table.language, table.declarations, ...(table.unread ? [table.unread] : [])]))
    .digest('hex')
  return `${table.language}-${hash.slice(0, 8)}`
}

function inline(facts: object): string {
  const members = Object.entries(facts).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  )
  return `{ ${members.join(', ')} }`
}

function write(name: string, content: string): void {
  const file = new URL(name, folder)
  const draft = new URL(`${name}.draft`, folder)
  writeFileSync(draft, content)
  renameSync(draft, file)
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)))
}

function checked(facts: { [Name in keyof typeof schemas]: unknown }): RegistryFacts {
  const check = <Name extends keyof typeof schemas>(name: Name) => {
    const result = v.safeParse(schemas[name], facts[name])
    if (result.success) return
    const [issue] = result.issues
    throw new Error(`registry/${name}.json: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`)
  }
  check('tables')
  check('portals')
  check('platform')
  return facts as RegistryFacts
}
