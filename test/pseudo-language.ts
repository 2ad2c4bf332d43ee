/**
 * Languages that nobody speaks: English with every text 40 % longer, in letters that show that it went through the
 * messages, between brackets that show where it is cut. One of them is mirrored: written from right to left, but for
 * what every language keeps in Latin letters. What they do to a page, a real language can do. They are for tests and
 * pictures, and never in what is released: they stand in copies of the build.
 */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packed, unpacked, wordsFile } from '../src/browser/words-file.ts'

/** How much longer a text becomes. */
const factor = 1.4
const plain = 'aceinosuyzACEINOSUYZ'
const accented = 'áçéíñöšüýžÁÇÉÍÑÖŠÜÝŽ'
/** The letters of Hebrew that sound most like those of English: as many, and without a form of their own at the end. */
const latin = 'abcdefghijklmnopqrstuvwxyz'
const hebrew = 'אבכדעפגהיזקלמנופקרסטוושצחז'
/** Browsers refuse an extension whose name or description is too long, and take the language's tag at its word. */
const kept = ['extension_name', 'extension_short_name', 'extension_description', 'locale']

export const pseudoLanguages = ['pseudo', 'mirrored'] as const
export type PseudoLanguage = (typeof pseudoLanguages)[number]

/** Copies an unpacked extension to `to`, where it speaks a pseudo-language in place of English. */
export async function copyInPseudoLanguage(
  extensionDir: string,
  to: string,
  language: PseudoLanguage = 'pseudo',
): Promise<string> {
  await cp(extensionDir, to, { recursive: true })
  const inIt = language === 'mirrored' ? inMirroredLanguage : inPseudoLanguage
  await rewordEnglish(to, (id, message) => {
    if (id === 'direction') return language === 'mirrored' ? 'rtl' : 'ltr'
    return kept.includes(id) ? message : inIt(message)
  })
  return to
}

/** Puts other words into the English of an unpacked extension. */
async function rewordEnglish(dir: string, reworded: (id: string, message: string) => string): Promise<void> {
  const read = async (name: string) => JSON.parse(await readFile(join(dir, wordsFile(name)), 'utf8'))
  const ids: string[] = await read('ids')
  const words = unpacked(ids, await read('en'))
  const made = Object.fromEntries(Object.entries(words).map(([id, message]) => [id, reworded(id, message)]))
  await writeFile(join(dir, wordsFile('en')), JSON.stringify(packed(ids, made)))
}

/**
 * A message in the pseudo-language, its places ($1) kept. Words become longer themselves, since it is long words for
 * which there is no room; what is then still wanting stands behind them.
 */
export function inPseudoLanguage(message: string): string {
  const words = message
    .split(/(\$\d|\s+)/)
    .map(part => (/^(\$\d|\s*)$/.test(part) ? part : longer(part)))
    .join('')
  const wanting = Math.ceil(factor * lengthOf(message)) - lengthOf(words)
  return `[${words}${'~'.repeat(Math.max(0, wanting))}]`
}

/** As long, and in letters that are written from right to left. What looks like a name in code stays as it is. */
export function inMirroredLanguage(message: string): string {
  return inPseudoLanguage(message)
    .split(/(\s+)/)
    .map(word => (/[.\d_]\p{L}|\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(word) ? word : mirrored(word)))
    .join('')
}

function mirrored(word: string): string {
  return [...word.normalize('NFD').replace(/\p{M}/gu, '')]
    .map(letter => hebrew[latin.indexOf(letter.toLowerCase())] ?? letter)
    .join('')
}

/** How many letters a message has beside its places. */
export function lengthOf(message: string): number {
  return message.replace(/\$\d/g, '').length
}

/** With as many of its vowels twice as make it long enough. */
function longer(word: string): string {
  let wanting = Math.ceil(word.length * (factor - 1))
  return [...word]
    .map(letter => {
      const shown = accented[plain.indexOf(letter)] ?? letter
      return /[aeiou]/.test(letter) && wanting-- > 0 ? shown + shown : shown
    })
    .join('')
}
