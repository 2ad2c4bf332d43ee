import { keepCopy } from '../browser/presentation-copy.ts'
import { setLanguage } from '../browser/set-language.ts'
import { language } from '../browser/text.ts'
import { onSettingsChange, settingsToShow, type UserSettings } from '../browser/user-settings.ts'

/**
 * Has the page follow the language and the appearance that are set, while it is open.
 *
 * @param redraw called when the language has become another
 */
export function followPresentation(redraw: () => void): void {
  const follow = async () => {
    const settings = await settingsToShow()
    // As it was last shown, where that cannot be read.
    if (!settings) return
    const spoken = language()
    showAppearance(settings.appearance)
    await setLanguage(settings.language)
    if (language() !== spoken) redraw()
    keepCopy(settings)
  }
  // One after the other: the slower of two must not keep what the other has replaced.
  let following = follow()
  onSettingsChange(() => {
    following = following.catch(() => {}).then(follow)
  })
}

function showAppearance(appearance: UserSettings['appearance']): void {
  const { dataset } = document.documentElement
  if (appearance === 'auto') delete dataset.appearance
  else dataset.appearance = appearance
}
