/**
 * A language that nobody speaks: English with every text 40 % longer, in letters that show that it went through the
 * messages, between brackets that show where it is cut. What it does to a page, a real language can do. It is for
 * tests and pictures, and never in what is released: it stands in copies of the build.
 */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packed, unpacked, wordsFile } from '../src/browser/words-file.ts'

/** How much longer a text becomes. */
const factor = 1.4
const plain = 'aceinosuyzACEINOSUYZ'
const accented = 'áçéíñöšüýžÁÇÉÍÑÖŠÜÝŽ'
/** Browsers refuse an extension whose name or description is too long, and take the language's tag at its word. */
const kept = ['extension_name', 'extension_short_name', 'extension_description', 'locale']

/** Copies an unpacked extension to `to`, where it speaks the pseudo-language in place of English. */
export async function copyInPseudoLanguage(extensionDir: string, to: string): Promise<string> {
  await cp(extensionDir, to, { recursive: true })
  await rewordEnglish(to, (id, message) => (kept.includes(id) ? message : inPseudoLanguage(message)))
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
