/**
 * How the messages are shipped. All languages have nearly the same identifiers, which would be a quarter of what they
 * weigh: they are written once, in `words/ids.json`, and a language is what is said under each, in their order, in
 * `words/<tag>.json`.
 */

/** What is said under each identifier, `$1` to `$9` for the places. */
export type Words = Readonly<Record<string, string>>

/** Where the file of a language is, or that of the identifiers, from the root of the extension. */
export function wordsFile(name: string): string {
  return `words/${name}.json`
}

/** In the order of the identifiers; what a language lacks, as some lack the form for many, is null. */
export function packed(ids: readonly string[], words: Words): (string | null)[] {
  return ids.map(id => words[id] ?? null)
}

/** @throws TypeError when one of the two is not what `packed` gives */
export function unpacked(ids: readonly string[], texts: readonly (string | null)[]): Words {
  if (ids.length !== texts.length) {
    throw new TypeError(`expected ${ids.length} messages, one for each identifier; got ${texts.length}`)
  }
  return Object.fromEntries(ids.flatMap((id, index) => (texts[index] ? [[id, texts[index]]] : [])))
}
