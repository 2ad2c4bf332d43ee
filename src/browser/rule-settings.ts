/**
 * Which rules the user, or her organisation, has switched off. Each has an entry of its own, so that two pages which switch two
 * rules at once do not undo each other's.
 */
import browser from 'webextension-polyfill'
import { managedIn, managedKey, managedSettings } from './managed-settings.ts'
import { readStored } from './stored.ts'

const prefix = 'ruleOff:'

/** Those of the rules that are switched off; none where that cannot be read. What else may stand in the storage is no setting. */
export async function switchedOff<Id extends string>(rules: readonly Id[]): Promise<ReadonlySet<Id>> {
  const { entries } = await readStored([managedKey, ...rules.map(id => prefix + id)])
  const managed = managedIn(entries).rulesOff
  return new Set(rules.filter(id => entries[prefix + id] === true || managed.includes(id)))
}

/** The rules that the organisation has switched off: the user cannot switch them on. */
export async function lockedRules(): Promise<readonly string[]> {
  return (await managedSettings()).rulesOff
}

/** Switches a rule on or off. */
export async function switchRule(id: string, on: boolean): Promise<void> {
  if (on) await browser.storage.local.remove(prefix + id)
  else await browser.storage.local.set({ [prefix + id]: true })
}

/** Calls back when a rule may have been switched. */
export function onRuleSwitch(listener: () => void): () => void {
  const relay = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(key => key === managedKey || key.startsWith(prefix))) listener()
  }
  browser.storage.local.onChanged.addListener(relay)
  return () => browser.storage.local.onChanged.removeListener(relay)
}
