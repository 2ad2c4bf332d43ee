import { watchList } from '../browser/known-portals.ts'
import { recordedDomains } from '../browser/record/observation-log.ts'
import { registry } from '../policy/registry.ts'

/** The portals of which cookies are recorded, by their names: those that have cookies of their own. */
export async function recordedPortals(): Promise<string[]> {
  const [domains, { added }] = await Promise.all([recordedDomains(), watchList()])
  return domains.filter(domain => added.has(domain) || registry.policiesFor(domain).length > 0).sort()
}
