/**
 * The languages of the interface, each by its own name, for who cannot read the others. Their messages stand in
 * `public/_locales/<tag>/`.
 */
export const languages = { en: 'English', fr: 'Français' } as const

export type Language = keyof typeof languages
export const languageTags = Object.keys(languages) as Language[]
