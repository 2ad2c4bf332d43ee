import { isJoining, joiningPhrases } from './name-words.ts'

/** What the cell says, whatever the hand, the word processor or the markup it went through. */
export function plainCell(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/g, (written, code: string, name: string) =>
      code ? String.fromCodePoint(Number(code)) : (entities[name] ?? written),
    )
    .replace(/<\/?(?:br|p|li|ul|ol)\s?\/?>/gi, '\n')
    .replace(/<\/?(?:code|tt|kbd)>/gi, '`')
    .replace(/<\/?(?:b|strong|em|i|span|u)>/gi, '')
    .replace(/\\(?=[_*.<>[\]{}-])/g, '')
    .replace(/(?<![^\s(,])(\*\*|__)(`[^`\n]*`|"[^"\n]*")\1/g, '$2')
    .replace(/(?<![\w*-])\*\*([^*\s]|[^*\s][^*]*[^*\s])\*\*/g, '$1')
    .replace(invisible, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/« ?| ?»|[“”„‟″]/g, '"')
    .replace(/[‘’‚′]/g, "'")
    .replace(/‹/g, '<')
    .replace(/›/g, '>')
    .trim()
    .replace(/ (\p{L}+) ?\/ ?(\p{L}+) /gu, (both, one: string, other: string) =>
      isJoining(one) && isJoining(other) ? ' & ' : both,
    )
    .replace(joiningPhrases, ' & ')
    .replace(/(?<=[-_.]) (?=[<{])/g, '') // `_ga_ <container-id>`
}

/** Soft hyphens and zero-width characters, which copies from web pages carry along. */
const invisible = /\u00AD|[\u200B\u200C\u200E\u200F\u2060\uFEFF]|\u200D|\uFE0F/g
const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lowbar: '_',
  ast: '*',
}
