/** For comparing words: in lower case, without accents, with straight apostrophes and single spaces. */
export function folded(text: string): string {
  return straightened(text.normalize('NFD'))
    .replace(/[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** With straight apostrophes for all that is written in their place. */
export function straightened(text: string): string {
  return text.replace(/[‘’ʼ´`]/g, "'")
}
