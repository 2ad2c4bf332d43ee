/** What the user can set, and their organisation instead of them. */
import { retentions } from '../cookie/retention.ts'
import { languageTags } from './languages.ts'
import { managedIn } from './managed-settings.ts'
import { onStored, readStored, readToShow, type Stored, store } from './storage.ts'

/** The choices of each setting; the first is what is set where nobody chose. */
export const settingChoices = {
  retention: retentions,
  language: ['auto', ...languageTags],
  appearance: ['auto', 'light', 'dark'],
} as const

export type SettingName = keyof typeof settingChoices
export type UserSettings = { readonly [Name in SettingName]: (typeof settingChoices)[Name][number] }

type Choices = { readonly [Name in SettingName]: readonly [UserSettings[Name], ...UserSettings[Name][]] }

export const settingNames = Object.keys(settingChoices) as SettingName[]
const keys = ['managed', ...settingNames.map(name => `setting:${name}` as const)] as const

/** What holds now, and which of it the organisation has set. */
export interface SettingsInForce {
  readonly settings: UserSettings
  readonly locked: ReadonlySet<SettingName>
}

export async function settingsInForce(): Promise<SettingsInForce> {
  return settingsIn(await readStored(keys))
}

/** What holds, for who only shows something by it; undefined where it cannot be read. */
export async function settingsToShow(): Promise<UserSettings | undefined> {
  const { stored, failure } = await readToShow(keys)
  return failure === undefined ? settingsIn(stored).settings : undefined
}

/** The settings among what is stored. */
export function settingsIn(stored: Stored): SettingsInForce {
  const { settings: managed } = managedIn(stored)
  const held = settingNames.map(name => [name, choiceOf(name, managed[name] ?? stored[`setting:${name}`])])
  return {
    settings: Object.fromEntries(held),
    locked: new Set(settingNames.filter(name => managed[name] !== undefined)),
  }
}

/** What was chosen, if it can be. */
export function choiceOf<Name extends SettingName>(name: Name, wanted: unknown): UserSettings[Name] {
  const choices: Choices = settingChoices
  const unset: UserSettings[Name] = choices[name][0]
  const unknown: Partial<UserSettings> = unknownChoices
  return (
    choices[name].find(choice => choice === wanted) ??
    (wanted === undefined ? unset : (unknown[name] ?? unset))
  )
}

/** What holds where a later version of the extension let something else be chosen: then nothing goes by its age. */
const unknownChoices = { retention: 'ever' } as const satisfies Partial<UserSettings>

export function changeSetting<Name extends SettingName>(
  name: Name,
  choice: UserSettings[Name],
): Promise<void> {
  return store(`setting:${name}`, choice)
}

/** Calls back when a setting changes, by the user or their organisation, here or in another page. */
export function onSettingsChange(listener: () => void): () => void {
  return onStored(['managed', 'setting'], listener)
}
