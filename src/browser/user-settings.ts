/** What the user can set, and her organisation instead of her. Each setting has an entry of its own. */
import browser from 'webextension-polyfill'
import { retentions } from '../cookie/retention.ts'
import { managedIn, managedKey } from './managed-settings.ts'
import { onStored, readStored } from './stored.ts'

/** The choices of each setting; the first is what is set where nobody chose. */
export const settingChoices = {
  retention: retentions,
  language: ['auto', 'en', 'fr'],
  appearance: ['auto', 'light', 'dark'],
} as const

export type SettingName = keyof typeof settingChoices
export type UserSettings = { readonly [Name in SettingName]: (typeof settingChoices)[Name][number] }

const prefix = 'setting:'
const settingNames = Object.keys(settingChoices) as SettingName[]
const settingKeys = [managedKey, ...settingNames.map(name => prefix + name)]

/** What holds now, and which of it the organisation has set. */
export interface SettingsInForce {
  readonly settings: UserSettings
  readonly locked: ReadonlySet<SettingName>
}

export async function settingsInForce(): Promise<SettingsInForce> {
  return settingsIn(await browser.storage.local.get(settingKeys))
}

/** What holds, for who only shows something by it; undefined where it cannot be read. */
export async function settingsToShow(): Promise<UserSettings | undefined> {
  const { entries, failure } = await readStored(settingKeys)
  return failure === undefined ? settingsIn(entries).settings : undefined
}

/** The settings among what was read from the storage. */
export function settingsIn(stored: Readonly<Record<string, unknown>>): SettingsInForce {
  const { settings: managed } = managedIn(stored)
  const choose = <const Choice extends string>(
    name: SettingName,
    choices: readonly [Choice, ...Choice[]],
  ) => {
    const wanted: unknown = managed[name] ?? stored[prefix + name]
    return choices.find(choice => choice === wanted) ?? choices[0]
  }
  return {
    settings: {
      retention: choose('retention', settingChoices.retention),
      language: choose('language', settingChoices.language),
      appearance: choose('appearance', settingChoices.appearance),
    },
    locked: new Set(settingNames.filter(name => managed[name] !== undefined)),
  }
}

export async function changeSetting<Name extends SettingName>(
  name: Name,
  choice: UserSettings[Name],
): Promise<void> {
  await browser.storage.local.set({ [prefix + name]: choice })
}

/** Calls back when a setting changes, by the user or her organisation, here or in another page. */
export function onSettingsChange(listener: () => void): () => void {
  return onStored(key => key === managedKey || key.startsWith(prefix), listener)
}
