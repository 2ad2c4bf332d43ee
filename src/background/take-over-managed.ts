import { ruleIds } from '../audit/rules.ts'
import { takeOverManaged } from '../browser/managed-storage.ts'

/** What the organisation has set holds from now on; where it sets other portals, the watch list changes with it. */
export function takeOver(): Promise<void> {
  return takeOverManaged(ruleIds, Date.now())
}
