import { classify } from '../../src/audit/classify.ts'
import { readRegistryFiles } from '../../src/cli/registry-files.ts'
import { createRegistry, type RegistryFacts } from '../../src/policy/registry.ts'
import { madeUpPortals } from './made-up-portals.ts'

export interface LookUpRow {
  readonly portals: number
  /** Milliseconds for making the registry and the first look-up: what opening the popup waits for. */
  readonly first: number
  /** Microseconds each, once the registry is warm. */
  readonly policiesFor: number
  readonly classify: number
}

/** Registries made up of so many portals, half of them with an alias: how long one look-up takes. */
export function measureLookUp(
  sizes: readonly number[] = [10, 1_000, 5_000, 50_000],
  lookUps = 50_000,
): LookUpRow[] {
  const facts = readRegistryFiles()
  measure(facts, 10, lookUps)
  return sizes.map(portals => measure(facts, portals, lookUps))
}

/** For the terminal. */
export function lookUpLines(measured: readonly LookUpRow[]): string[] {
  return measured.map(
    ({ portals, first, policiesFor, classify }) =>
      `look up among ${String(portals).padStart(6)} portals   first ${first.toFixed(2).padStart(7)} ms   ` +
      `policiesFor ${policiesFor.toFixed(2)} µs   classify ${classify.toFixed(2)} µs`,
  )
}

/** What must hold: the time of a look-up does not grow with the registry. Factor of the largest to the smallest. */
export function growthOfLookUp(measured: readonly LookUpRow[]): number {
  const total = (row: LookUpRow | undefined) => (row ? row.policiesFor + row.classify : Number.NaN)
  return total(measured.at(-1)) / total(measured[0])
}

function measure(facts: RegistryFacts, count: number, lookUps: number): LookUpRow {
  const portals = madeUpPortals(facts, count)
  const hosts = Object.keys(portals)
  const begin = performance.now()
  const registry = createRegistry({ ...facts, portals })
  registry.policiesFor('data.city-0.gov')
  const first = performance.now() - begin
  // The same number of different hosts from every registry, so that only its size differs.
  const asked = Array.from({ length: 10 }, (_, index) => hosts[Math.floor((index * count) / 10)] ?? '')
  const host = (index: number) => asked[index % asked.length] ?? ''
  const policiesFor = each(lookUps, index => registry.policiesFor(host(index)))
  const chains = asked.map(host => registry.policiesFor(host))
  const names = ['sessionid', 'csrftoken', '_ga_X1', 'Session_ID', 'unknown']
  const classified = each(lookUps, index => {
    const cookie = { name: names[index % names.length] ?? '', domain: host(index) }
    return classify(cookie, host(index), chains[index % chains.length] ?? [])
  })
  return { portals: count, first, policiesFor, classify: classified }
}

/** @returns microseconds for one */
function each(times: number, act: (index: number) => unknown): number {
  const begin = performance.now()
  for (let index = 0; index < times; index++) act(index)
  return ((performance.now() - begin) * 1000) / times
}
