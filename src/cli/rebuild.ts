/**
 * Does what a reviewer does with a release: unpacks the source zip in an empty folder, gives the commands that stand
 * first in its `docs/building.md`, and compares what was built with the zip for Firefox, file by file. Once with each
 * Node that it is told; npm fetches them, and all packages anew.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { differences, filesBelow } from './zips.ts'

const release = fileURLToPath(new URL('../../out/release', import.meta.url))
const given = process.argv.slice(2)

/** Without what the npm that started this tells those it starts. */
const ofStranger = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))

const sources = unzipped('-source.zip')
const shipped = unzipped('-firefox.zip')
const commands = writtenCommands()
for (const node of given.length > 0 ? given : ['20', '22', '24']) rebuild(node)

function rebuild(node: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'rebuild-'))
  try {
    for (const [file, content] of Object.entries(sources)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), content)
    }
    const call = `echo Node $(node --version), npm $(npm --version): && ${commands}`
    const { status } = spawnSync('npm', ['exec', '--yes', `--package=node@${node}`, '--call', call], {
      cwd: folder,
      env: ofStranger,
      stdio: 'inherit',
    })
    if (status !== 0) {
      fail(`expected "${commands}" to succeed with Node ${node}; it failed, see above.`)
      return
    }
    const found = differences(shipped, filesBelow(join(folder, 'dist/firefox')))
    for (const difference of found) fail(difference)
    if (found.length === 0) {
      console.log(`With Node ${node} all ${Object.keys(shipped).length} files are those of the zip.`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writtenCommands(): string {
  const page = strFromU8(sources['docs/building.md'] ?? Buffer.of())
  const [, lines] = page.match(/^```\n([\s\S]*?)\n```$/m) ?? []
  if (lines === undefined)
    throw new Error('expected docs/building.md with commands in the source zip; got none')
  return lines.replaceAll('\n', ' && ')
}

function unzipped(end: string) {
  const name = (existsSync(release) ? readdirSync(release) : []).find(file => file.endsWith(end))
  if (name === undefined) throw new Error(`expected a *${end} in out/release/; run "npm run release" first`)
  return unzipSync(readFileSync(join(release, name)))
}

function fail(message: string): void {
  console.error(`Rebuild: ${message}`)
  process.exitCode = 1
}
