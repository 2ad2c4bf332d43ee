/** Makes the files for the two shops: a zip of each build, in `out/`. `npm run bench -- sizes` says what weighs how much in it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import manifest from '../../manifest.json' with { type: 'json' }

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * What one zip may weigh, in bytes: the extension is fetched whole at every update. 128,000 of them are its words in
 * eight languages, 68,000 React, 51,000 the words and rules by which policies are read in eight languages.
 */
const maxBytes = 405_000

/** Of every file in it, so that what is built alike is packed alike. */
const mtime = new Date(1980, 0, 1)

mkdirSync(`${root}out`, { recursive: true })
for (const browser of ['chrome', 'firefox'] as const) {
  const zip = zipSync(filesOf(`${root}dist/${browser}`), { level: 9, mtime })
  const file = `out/portal-cookie-inspector-${manifest.version}-${browser}.zip`
  writeFileSync(`${root}${file}`, zip)
  console.log(`${file}  ${(zip.length / 1000).toFixed(1)} kB`)
  if (zip.length > maxBytes) {
    console.error(`Package: ${file} has ${zip.length} bytes; at most ${maxBytes} are allowed.`)
    process.exitCode = 1
  }
}

/** By their path inside the folder, with `/` on every system. */
function filesOf(dir: string): Record<string, Uint8Array> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Object.fromEntries(
    paths.map(path => [path.slice(dir.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  )
}
