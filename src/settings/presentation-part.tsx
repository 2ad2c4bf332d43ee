import { languages, languageTags } from '../browser/languages.ts'
import { text } from '../browser/text.ts'
import { settingChoices } from '../browser/user-settings.ts'
import { SettingField } from './setting-field.tsx'
import type { ReadySettings } from './settings-state.ts'
import { useOutcome } from './use-outcome.tsx'

/** The language and the appearance of every page of the extension. */
export function PresentationPart({ state: { inForce } }: { state: ReadySettings }) {
  const { line, follow } = useOutcome()
  const changed = (changing: Promise<void>) => void follow(changing, '')
  return (
    <section className="card" aria-labelledby="presentation">
      <h2 id="presentation">{text('presentation_title')}</h2>
      <SettingField
        name="language"
        choices={[
          ['auto', text('language_auto')],
          ...languageTags.map(tag => [tag, languages[tag]] as const),
        ]}
        inForce={inForce}
        changed={changed}
      />
      <SettingField
        name="appearance"
        choices={settingChoices.appearance.map(choice => [choice, text(`appearance_${choice}`)])}
        inForce={inForce}
        changed={changed}
      />
      {line}
    </section>
  )
}
