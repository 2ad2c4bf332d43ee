import { useEffect, useState } from 'react'
import { parentsToAsk } from '../browser/portal-access.ts'

/** The domains above some hosts, as `accessUnder` wants them: looked up once, and only for what is drawn. */
export function useParents(hosts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const [parents, setParents] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const missing = hosts.filter(host => !parents.has(host)).join(' ')
  useEffect(() => {
    if (missing === '') return
    const looking = missing.split(' ').map(async host => [host, await parentsToAsk(host)] as const)
    void Promise.all(looking).then(found => setParents(known => new Map([...known, ...found])))
  }, [missing])
  return parents
}
