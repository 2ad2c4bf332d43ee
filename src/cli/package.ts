/** Makes the files for the two shops: a zip of each build, in `out/`. `npm run bench -- sizes` says what weighs how much in it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import manifest from '../../manifest.json' with { type: 'json' }
import { filesBelow, maxBytes, zipped } from './zips.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

mkdirSync(`${root}out`, { recursive: true })
for (const browser of ['chrome', 'firefox'] as const) {
  const zip = zipped(filesBelow(`${root}dist/${browser}`))
  const file = `out/portal-cookie-inspector-${manifest.version}-${browser}.zip`
  writeFileSync(`${root}${file}`, zip)
  console.log(`${file}  ${(zip.length / 1000).toFixed(1)} kB`)
  if (zip.length > maxBytes) {
    console.error(`Package: ${file} has ${zip.length} bytes; at most ${maxBytes} are allowed.`)
    process.exitCode = 1
  }
}
