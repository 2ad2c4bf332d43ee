/**
 * Copies the built extensions into `dist/pseudo-chrome/` and `dist/pseudo-firefox/`, where they speak a language in
 * which every text is 40 % longer: to load by hand and see what does not fit. Nothing of it is packaged.
 */
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { copyInPseudoLanguage } from '../../test/pseudo-language.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

for (const browser of ['chrome', 'firefox']) {
  const to = `${dist}/pseudo-${browser}`
  rmSync(to, { recursive: true, force: true })
  await copyInPseudoLanguage(`${dist}/${browser}`, to)
  console.log(`${to} speaks the pseudo-language`)
}
