/**
 * Copies the built extensions into `dist/pseudo-chrome/` and `dist/pseudo-firefox/`, where they speak a language in
 * which every text is 40 % longer, and into `dist/mirrored-chrome/` and `dist/mirrored-firefox/`, where it is written
 * from right to left, too: to load by hand and see what does not fit. Nothing of it is packaged.
 */
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { copyInPseudoLanguage, pseudoLanguages } from '../../test/pseudo-language.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

for (const language of pseudoLanguages) {
  for (const browser of ['chrome', 'firefox']) {
    const to = `${dist}/${language}-${browser}`
    rmSync(to, { recursive: true, force: true })
    await copyInPseudoLanguage(`${dist}/${browser}`, to, language)
    console.log(`${to} speaks a pseudo-language`)
  }
}
