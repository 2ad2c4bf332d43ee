import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { readRegistryFiles } from '../../src/cli/registry-files.ts'
import type { PortalFacts, RegistryFacts } from '../../src/policy/registry.ts'

/** So many portals, half of them with an alias. They share the bundled tables, as real ones do. */
export function madeUpPortals(facts: RegistryFacts, count: number): Record<string, PortalFacts> {
  const tables = Object.keys(facts.tables)
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => index).flatMap((index): [string, PortalFacts][] => {
      const host = `data.city-${index}.gov`
      const alias: [string, PortalFacts] = [`city-${index}.opendatasoft.com`, { aliasOf: host }]
      return [[host, { table: tables[index % tables.length] ?? '' }], ...(index % 2 === 0 ? [alias] : [])]
    }),
  )
}

/** Builds the extension into `outDir` with so many made-up portals in its registry, beside the real ones. */
export async function buildWithPortals(
  count: number,
  mode: 'chrome' | 'firefox',
  outDir: string,
): Promise<string> {
  const facts = readRegistryFiles()
  const portals = { ...facts.portals, ...madeUpPortals(facts, count) }
  await build({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    mode,
    logLevel: 'warn',
    plugins: [withPortals(portals)],
    build: { outDir },
  })
  return outDir
}

/** Puts other portals in the place of the bundled ones. */
function withPortals(portals: Record<string, PortalFacts>): Plugin {
  return {
    name: 'made-up-portals',
    enforce: 'pre',
    load: id => (id.endsWith('/registry/portals.json') ? JSON.stringify(portals) : undefined),
  }
}
