import { copied } from '../browser/presentation-copy.ts'
import { setLanguage } from '../browser/set-language.ts'

/** Has the page speak the language that was set when the copy was made, before it is first drawn. */
export function prepareLanguage(): Promise<void> {
  // A file that cannot be read must not keep the page from being drawn.
  return setLanguage(copied().language).catch(() => {})
}

/**
 * Shows the popup as was set when the copy was made. Browsers show a popup once its modules have run: for them
 * it is early enough, and a script of its own would keep the list waiting.
 */
export function prepareAppearance(): void {
  const { appearance } = copied()
  if (appearance !== 'auto') document.documentElement.dataset.appearance = appearance
}
