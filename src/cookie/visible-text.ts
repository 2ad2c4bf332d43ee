/**
 * What is as it should be: what makes one sign of a pictogram; a space that keeps a number together with its unit,
 * or a sign of punctuation with its word.
 */
const usual = [
  '(?<=\\p{ExtPict})\\uFE0F',
  '(?<=[\\p{ExtPict}\\uFE0F\\u{1F3FB}-\\u{1F3FF}])\\u200D(?=\\p{ExtPict})',
  '(?<=[\\d«])[\\u00A0\\u2009\\u202F](?=\\S)',
  '(?<=\\S)[\\u00A0\\u2009\\u202F](?=[\\d:;?!»])',
  // It parts lines.
  '\\n',
  ' ',
]

/**
 * What shows nothing, or passes for another thing than it is: controls, what has no width or turns the direction of
 * the text, halves of characters, private ones, and spaces that are not the one that everybody knows.
 */
const hidden = '[\\p{Cc}\\p{Cs}\\p{Co}\\p{Z}\\p{DI}\\uFFF9-\\uFFFB\\u2800]'

const usualOrHidden = new RegExp(`(${usual.join('|')})|${hidden}`, 'gu')

/** The text with `‹U+202E›` in place of each character that would not be seen, or be taken for another. */
export function visibleText(text: string): string {
  return text.replace(usualOrHidden, (letter, asItShouldBe) => asItShouldBe ?? codeOf(letter))
}

/**
 * The same for a place in a sentence: letters that run from right to left do not turn the words around them; and in a
 * sentence that runs so, a name does not lose the signs at its ends to the words around it.
 */
export function inSentence(text: string, direction: 'ltr' | 'rtl' = 'ltr'): string {
  const visible = visibleText(text)
  return direction === 'rtl' || fromTheRight.test(visible) ? isolated(visible) : visible
}

/** Between marks that have no width: laid out by itself, whatever stands around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

const fromTheRight = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** `‹U+202E›`, with at least four digits, as Unicode writes it. */
function codeOf(letter: string): string {
  return `‹U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`
}
