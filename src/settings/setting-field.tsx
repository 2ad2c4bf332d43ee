import { useId, useState } from 'react'
import { text } from '../browser/text.ts'
import {
  changeSetting,
  type SettingName,
  type SettingsInForce,
  type UserSettings,
} from '../browser/user-settings.ts'

/** One setting: a list to choose from, closed where the organisation has chosen. */
export function SettingField<Name extends SettingName>(props: {
  name: Name
  /** What can be chosen, and what it is called. */
  choices: readonly (readonly [choice: UserSettings[Name], label: string])[]
  inForce: SettingsInForce
  /** Called in place of a choice, with what makes it; it is made at once where this is absent. */
  guard?: (choice: UserSettings[Name], choose: () => void) => void
  /** Called with the change that was begun. */
  changed: (changing: Promise<void>) => void
}) {
  const { name, choices, inForce, guard, changed } = props
  const id = useId()
  const held = inForce.settings[name]
  // What was chosen last, until it holds: somebody who goes through the list quickly goes on from there.
  const [chosen, setChosen] = useState<UserSettings[Name]>()
  if (chosen === held) setChosen(undefined)
  const isLocked = inForce.locked.has(name)
  const choose = (choice: UserSettings[Name]) => {
    setChosen(choice)
    const changing = changeSetting(name, choice)
    changing.catch(() => setChosen(latest => (latest === choice ? undefined : latest)))
    changed(changing)
  }
  return (
    <div className="setting" data-setting={name} data-locked={isLocked || undefined}>
      <label htmlFor={id}>
        <span>{text(`${name}_label`)}</span>
      </label>
      <select
        id={id}
        value={isLocked ? held : (chosen ?? held)}
        disabled={isLocked}
        onChange={({ currentTarget }) => {
          const [choice] = choices.find(([one]) => one === currentTarget.value) ?? []
          if (choice === undefined) return
          if (guard) guard(choice, () => choose(choice))
          else choose(choice)
        }}
      >
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
      {isLocked && <span className="hint">{text('origin_organisation')}</span>}
    </div>
  )
}
