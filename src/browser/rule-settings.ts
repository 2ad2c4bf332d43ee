/** Which rules the user, or their organisation, has switched off. */
import { managedIn } from './managed-settings.ts'
import { onStored, readToShow, remove, type Stored, store } from './storage.ts'

/** What is switched off of some rules. */
export interface Switches<Id extends string> {
  /** By the user or by their organisation. */
  readonly off: ReadonlySet<Id>
  /** By the organisation: the user cannot switch them on. */
  readonly locked: ReadonlySet<Id>
}

/** Those of the rules that are switched off; none where that cannot be read. */
export async function switchedOff<Id extends string>(rules: readonly Id[]): Promise<ReadonlySet<Id>> {
  const { stored } = await readToShow(['managed', ...rules.map(id => `ruleOff:${id}` as const)])
  return switchesIn(stored, rules).off
}

/** The switches of some rules, among what is stored. */
export function switchesIn<Id extends string>(stored: Stored, rules: readonly Id[]): Switches<Id> {
  const managed = managedIn(stored).rulesOff
  const locked = rules.filter(id => managed.includes(id))
  const off = rules.filter(id => stored[`ruleOff:${id}`] || managed.includes(id))
  return { off: new Set(off), locked: new Set(locked) }
}

/** Switches a rule on or off. */
export function switchRule(id: string, on: boolean): Promise<void> {
  return on ? remove(`ruleOff:${id}`) : store(`ruleOff:${id}`, true)
}

/** Calls back when a rule may have been switched. */
export function onRuleSwitch(listener: () => void): () => void {
  return onStored(['managed', 'ruleOff'], listener)
}
