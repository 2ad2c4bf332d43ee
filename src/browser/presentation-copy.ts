/**
 * A copy of how the pages are to be shown, which can be read without waiting; what holds is among the settings. In
 * pages that are tabs `public/appearance.js` reads it too, before they are first drawn.
 */
import { choiceOf, type UserSettings } from './user-settings.ts'

type Presentation = Pick<UserSettings, 'language' | 'appearance'>

const key = 'presentation'

/** Keeps the copy; none where nothing is set. */
export function keepCopy({ language, appearance }: Presentation): void {
  try {
    if (language === 'auto' && appearance === 'auto') localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ language, appearance }))
  } catch {
    // Without room for it the page is as it should be a moment later.
  }
}

/** What was set when the copy was made. */
export function copied(): Presentation {
  const { language, appearance } = parsed()
  return { language: choiceOf('language', language), appearance: choiceOf('appearance', appearance) }
}

function parsed(): { readonly language?: unknown; readonly appearance?: unknown } {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}
  } catch {
    return {}
  }
}
