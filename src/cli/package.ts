/** Makes the files for the two shops: a zip of each build, in `out/`. */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import manifest from '../../manifest.json' with { type: 'json' }

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * What one zip may weigh, in bytes: the extension is fetched whole at every update. 68,000 of them are React,
 * 41,000 the words and rules by which policies are read in eight languages.
 */
const maxBytes = 300_000

for (const browser of ['chrome', 'firefox'] as const) {
  const file = zip(browser)
  const { size } = statSync(`${root}out/${file}`)
  console.log(`out/${file}  ${(size / 1000).toFixed(1)} kB`)
  if (size > maxBytes) {
    console.error(`Package: out/${file} has ${size} bytes; at most ${maxBytes} are allowed.`)
    process.exitCode = 1
  }
}

/** @returns the name of the file */
function zip(browser: 'chrome' | 'firefox'): string {
  const source = `dist/${browser}`
  const file = `portal-cookie-inspector-${manifest.version}-${browser}.zip`
  const { status, stdout, stderr } = spawnSync(
    `${root}node_modules/.bin/web-ext`,
    [
      'build',
      ...['--source-dir', source],
      ...['--artifacts-dir', 'out'],
      ...['--filename', file],
      '--overwrite-dest',
      '--no-config-discovery',
    ],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`web-ext could not zip ${source}:\n${stdout}${stderr}`)
  return file
}
