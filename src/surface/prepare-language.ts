import { copied } from '../browser/presentation-copy.ts'

/**
 * Has the page speak the language that was set when the copy was made, before it is first drawn.
 *
 * @returns undefined when there is nothing to wait for, as when nothing is set
 */
export function prepareLanguage(): Promise<unknown> | undefined {
  const { language } = copied()
  if (language === 'auto') return undefined
  // A file that cannot be read must not keep the page from being drawn.
  return import('../browser/set-language.ts').then(({ setLanguage }) => setLanguage(language)).catch(() => {})
}

/**
 * Shows the popup as was set when the copy was made. Browsers show a popup once its modules have run: for them
 * it is early enough, and a script of its own would keep the list waiting.
 */
export function prepareAppearance(): void {
  const { appearance } = copied()
  if (appearance !== 'auto') document.documentElement.dataset.appearance = appearance
}
