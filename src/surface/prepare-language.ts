/**
 * A copy of how the pages are to be shown, which can be read without waiting; what holds stands in
 * `storage.local`. In pages that are tabs `public/appearance.js` reads it too, before they are first drawn.
 */
const copyKey = 'presentation'

/**
 * Has the page speak the language that was set when the copy was made, before it is first drawn.
 *
 * @returns undefined when there is nothing to wait for, as when nothing is set
 */
export function prepareLanguage(): Promise<unknown> | undefined {
  const wanted = copiedLanguage()
  if (wanted === undefined) return undefined
  // A file that cannot be read must not keep the page from being drawn.
  return import('../browser/set-language.ts').then(({ setLanguage }) => setLanguage(wanted)).catch(() => {})
}

/** Keeps the copy; none where nothing is set. */
export function keepCopy(shown: { readonly language: string; readonly appearance: string }): void {
  const { language, appearance } = shown
  try {
    if (language === 'auto' && appearance === 'auto') localStorage.removeItem(copyKey)
    else localStorage.setItem(copyKey, JSON.stringify({ language, appearance }))
  } catch {
    // Without room for it the page is as it should be a moment later.
  }
}

/**
 * Shows the popup as was set when the copy was made. Browsers show a popup once its modules have run: for them
 * it is early enough, and a script of its own would keep the list waiting.
 */
export function prepareAppearance(): void {
  const { appearance } = copied()
  if (appearance === 'light' || appearance === 'dark') {
    document.documentElement.dataset.appearance = appearance
  }
}

function copiedLanguage(): 'en' | 'fr' | undefined {
  const { language } = copied()
  return language === 'en' || language === 'fr' ? language : undefined
}

function copied(): { readonly language?: unknown; readonly appearance?: unknown } {
  try {
    return JSON.parse(localStorage.getItem(copyKey) ?? '{}') ?? {}
  } catch {
    return {}
  }
}
