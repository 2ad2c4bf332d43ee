import { reportOn } from '../../src/audit/report.ts'
import { policyLimits } from '../../src/policy/limits.ts'
import type { Declaration } from '../../src/policy/policy.ts'
import { registry, type StandingPolicy } from '../../src/policy/registry.ts'
import { aCookie, aPolicy } from '../audit/samples.ts'
import { processorTime } from '../growth/processor-time.ts'
import { median } from './statistics.ts'

/** Milliseconds for a report of so many cookies, the policy being new each time. */
export interface LargestPolicy {
  readonly cookies: number
  /** Against the platform's own policy. */
  readonly platform: number
  /** Against the largest that anybody may bring. */
  readonly largest: number
}

/** Of which the platform's policy speaks, and no other. */
const host = 'city.opendatasoft.com'
const at = Date.UTC(2026, 10, 22)

/** As many cookies as Chrome keeps of a site, half of them named by the policy and half not. */
export function measureLargestPolicy(cookies = 180, repetitions = 31): LargestPolicy {
  const largest: StandingPolicy = aPolicy('own', ...largestDeclarations())
  const jar = (names: readonly string[]) =>
    Array.from({ length: cookies }, (_, index) =>
      aCookie({
        domain: host,
        name: index % 2 === 0 ? (names[index % names.length] ?? '') : `a_choice_${index}_1`,
      }),
    )
  const time = (policies: readonly StandingPolicy[]) => {
    const named = policies[0]?.policy.declarations.flatMap(({ names }) => names) ?? []
    const jarThen = { at, cookies: jar(named.map(name => name.replace('*', 'abc'))) }
    return median(
      Array.from({ length: repetitions }, () => {
        // What is prepared for a policy is prepared anew for a copy of it.
        const fresh = policies.map(({ standing, policy }) => ({
          standing,
          policy: { ...policy, declarations: [...policy.declarations] },
        }))
        return processorTime(() => reportOn(host, fresh, jarThen, []))
      }),
    )
  }
  const platform = registry.policiesFor(host)
  time(platform)
  return { cookies, platform: time(platform), largest: time([largest, ...platform]) }
}

/** For the terminal. */
export function largestPolicyLine({ cookies, platform, largest }: LargestPolicy, wanted = 3): string {
  const ratio = largest / platform
  return `report of ${cookies} cookies   platform ${platform.toFixed(2)} ms   largest policy ${largest.toFixed(2)} ms   ${ratio.toFixed(2)} times   ${ratio <= wanted ? `within ${wanted}` : `OVER ${wanted}`}`
}

/** Every row, every name and every pattern that `policyLimits` allows: the patterns all begin as the cookies do. */
function largestDeclarations(): Partial<Declaration>[] {
  const { rows, namesInAll, patternsInAll } = policyLimits
  const each = namesInAll / rows
  return Array.from({ length: rows }, (_, row) => ({
    names: Array.from({ length: each }, (_, index) => {
      const number = row * each + index
      return number % (namesInAll / patternsInAll) === 0 ? `a_*_${number}` : `b_${number}`
    }),
  }))
}
