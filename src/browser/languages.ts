/**
 * The languages of the interface, each by its own name, for who cannot read the others: this list, and a folder of
 * messages for each, `public/_locales/<tag>/` with `_` for the `-` of the tag, as browsers and their shops name it.
 */
export const languages = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  it: 'Italiano',
  nl: 'Nederlands',
  ca: 'Català',
  'pt-PT': 'Português (Portugal)',
} as const

/** BCP 47. */
export type Language = keyof typeof languages
export const languageTags = Object.keys(languages) as Language[]

/**
 * The language among ours for who wants that one (BCP 47): it itself, or the one that shares its first part (Austrian
 * German reads German, and who reads Brazilian Portuguese reads that of Portugal more easily than English); else English.
 */
export function nearestLanguage(wanted: string): Language {
  const exact = languageTags.find(tag => tag.toLowerCase() === wanted.toLowerCase())
  return exact ?? languageTags.find(tag => primary(tag) === primary(wanted)) ?? 'en'
}

function primary(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0]
}
