/** Which rules the user, or their organisation, has switched off. */
import { managedIn } from './managed-settings.ts'
import { onStored, readStored, readToShow, remove, store } from './storage.ts'

/** Those of the rules that are switched off; none where that cannot be read. */
export async function switchedOff<Id extends string>(rules: readonly Id[]): Promise<ReadonlySet<Id>> {
  const { stored } = await readToShow(['managed', ...rules.map(id => `ruleOff:${id}` as const)])
  const managed = managedIn(stored).rulesOff
  return new Set(rules.filter(id => stored[`ruleOff:${id}`] || managed.includes(id)))
}

/** The rules that the organisation has switched off: the user cannot switch them on. */
export async function lockedRules(): Promise<readonly string[]> {
  return managedIn(await readStored(['managed'])).rulesOff
}

/** Switches a rule on or off. */
export function switchRule(id: string, on: boolean): Promise<void> {
  return on ? remove(`ruleOff:${id}`) : store(`ruleOff:${id}`, true)
}

/** Calls back when a rule may have been switched. */
export function onRuleSwitch(listener: () => void): () => void {
  return onStored(['managed', 'ruleOff'], listener)
}
