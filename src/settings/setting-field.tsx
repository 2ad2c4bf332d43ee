import { useId } from 'react'
import { type MessageId, text } from '../browser/text.ts'
import {
  changeSetting,
  type SettingName,
  type SettingsInForce,
  type UserSettings,
} from '../browser/user-settings.ts'

/** One setting: a list to choose from, closed where the organisation has chosen. */
export function SettingField<Name extends SettingName>(props: {
  name: Name
  label: MessageId
  /** What can be chosen, and what it is called. */
  choices: readonly (readonly [choice: UserSettings[Name], label: string])[]
  inForce: SettingsInForce
  /** Called with the change that was begun. */
  changed: (changing: Promise<void>) => void
}) {
  const { name, label, choices, inForce, changed } = props
  const id = useId()
  const isLocked = inForce.locked.has(name)
  return (
    <div className="setting" data-setting={name} data-locked={isLocked || undefined}>
      <label htmlFor={id}>
        <span>{text(label)}</span>
      </label>
      <select
        id={id}
        value={inForce.settings[name]}
        disabled={isLocked}
        onChange={({ currentTarget }) => {
          const chosen = choices.find(([choice]) => choice === currentTarget.value)
          if (chosen) changed(changeSetting(name, chosen[0]))
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
