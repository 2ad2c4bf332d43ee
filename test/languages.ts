/** What the tests know of each language: how it is written, and what it has in common with English. */
import type { Language } from '../src/browser/languages.ts'

/** Beginnings of the identifiers of labels, which stand in places of their own beside others. */
export const labels = [
  'chip',
  'pill',
  'column',
  'filter',
  'count',
  'group',
  'tag',
  'menu',
  'severity',
  'part',
  'report_part',
  'section',
  'party',
  'expiry',
  'lasts',
]

/** A space that does not break, wide or narrow. */
const fixed = '\u00a0\u202f'
const straight = ['straight sign, or one of another language', /['"]/] as const
const dots = ['three dots for an ellipsis', /\.\.\./] as const
const twoSpaces = ['two spaces in a row', / {2}/] as const
const number = (units: string) =>
  [
    'space that can break between a number and its unit',
    new RegExp(`\\d (?:${units})(?!\\p{L})`, 'u'),
  ] as const

/** By language: what must not occur in a message, and what it is called. */
export const wrongSigns: Readonly<Record<Language, readonly (readonly [what: string, wrong: RegExp])[]>> = {
  en: [['straight sign', /['"]/], ['quotation mark of another language', /[«»„‚]/], dots, twoSpaces],
  fr: [
    straight,
    ['quotation mark of another language', /[“”„‘]/],
    // The colon of an address is no punctuation of the sentence.
    ['sign of two parts without its space', new RegExp(`[^${fixed}](?:[;!?»]|:(?!//))`)],
    ['opening quotation mark without its space', new RegExp(`«[^${fixed}]`)],
    number('Mo|ko|jours|mois|secondes'),
    dots,
    twoSpaces,
  ],
  de: [
    straight,
    ['quotation mark of another language', /[«»”]/],
    ['opening mark that closes', /„[^“]*$/],
    dots,
    twoSpaces,
  ],
  es: [
    straight,
    ['quotation mark of another language', /[„‘]/],
    ['question or exclamation without its opening mark', /^[^¿]*\?|^[^¡]*!(?!important)/],
    [
      'space inside quotation marks, or before a sign',
      new RegExp(`«[ ${fixed}]|[ ${fixed}](?:[»;:?!,]|\\.(?:\\s|$))`),
    ],
    dots,
    twoSpaces,
  ],
  it: [
    straight,
    ['quotation mark of another language', /[„‘]/],
    [
      'space inside quotation marks, or before a sign',
      new RegExp(`«[ ${fixed}]|[ ${fixed}](?:[»;:?!,]|\\.(?:\\s|$))`),
    ],
    ['accent of another kind', /\b(?:perchè|poichè|affinchè|nè|sè|cosí|piú|può’|é\b)/i],
    dots,
    twoSpaces,
  ],
  nl: [straight, ['quotation mark of another language', /[«»„]/], dots, twoSpaces],
  ca: [
    straight,
    ['quotation mark of another language', /[„‘]/],
    ['full stop in place of the middle dot', /l\.l/i],
    [
      'space inside quotation marks, or before a sign',
      new RegExp(`«[ ${fixed}]|[ ${fixed}](?:[»;:?!,]|\\.(?:\\s|$))`),
    ],
    dots,
    twoSpaces,
  ],
  'pt-PT': [
    straight,
    ['quotation mark of another language', /[„‘]/],
    [
      'space inside quotation marks, or before a sign',
      new RegExp(`«[ ${fixed}]|[ ${fixed}](?:[»;:?!,]|\\.(?:\\s|$))`),
    ],
    ['word of Brazil', /\b(?:arquivos?|tela|usuári\w+|salvar|configurações|você|abas?|contatos?|fatos?)\b/i],
    dots,
    twoSpaces,
  ],
}

/** Messages that are a name in every language. */
export const alikeInAll: readonly string[] = [
  'direction',
  'extension_name',
  'source_rfc6265bis',
  'source_owasp',
  'draft_html',
  'draft_markdown',
  'glossary_secure',
  'glossary_http_only',
  'glossary_same_site',
]

const cookies = [
  'count_cookies_one',
  'count_cookies_other',
  'portal_cookies_one',
  'portal_cookies_other',
  'report_part_cookies',
]
/** Messages that are the same word as in English, as *Cookie* or *Version* are. */
export const alikeIn: Readonly<Record<Exclude<Language, 'en'>, readonly string[]>> = {
  fr: [...cookies, 'live_cell_names', 'column_name', 'lasts_session', 'help_version_title'],
  de: [
    'live_cell_names',
    'column_name',
    'report_live',
    'report_part_cookies',
    'group_tool',
    'group_host',
    'filter_presence',
    'export_menu',
    'help_version_title',
    'glossary_host_only',
  ],
  es: [...cookies, 'live_cell_names', 'column_name', 'group_host'],
  it: [...cookies, 'column_name', 'group_host', 'help_privacy_title', 'glossary_host_only'],
  nl: [
    ...cookies,
    'help',
    'tag_container',
    'live_cell_names',
    'column_name',
    'report_live',
    'group_tool',
    'group_host',
    'filter_store',
    'filter_presence',
    'expiry_longer',
    'help_privacy_title',
    'glossary_host_only',
  ],
  ca: ['portals_title'],
  'pt-PT': [...cookies, 'live_cell_names', 'column_name', 'group_host'],
}
