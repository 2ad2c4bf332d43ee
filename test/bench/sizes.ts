import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { table } from './table.ts'

/** What each file of each build weighs, alone and compressed, and what each zip does. */
export function sizesTable(root: string): string {
  const builds = ['chrome', 'firefox'].flatMap(browser =>
    filesBelow(join(root, 'dist', browser))
      .filter(file => /\.(js|css|html|json)$/.test(file))
      .map(file => [
        join('dist', browser, file),
        ...weights(readFileSync(join(root, 'dist', browser, file))),
      ]),
  )
  const zips = filesBelow(join(root, 'out'))
    .filter(file => file.endsWith('.zip'))
    .map(file => [join('out', file), bytes(readFileSync(join(root, 'out', file)).length), ''])
  return table([['file', 'bytes', 'gzip'], ...builds, ...zips])
}

/** What the bundled policies weigh as the build writes them (JSON without spaces), whole and per portal. */
export function registryTable(root: string): string {
  const read = (name: string): object =>
    JSON.parse(readFileSync(join(root, `src/policy/registry/${name}.json`), 'utf8'))
  const portals = read('portals')
  const tables = read('tables')
  const count = Object.keys(portals).length
  const row = (name: string, facts: object): string[] => {
    const { length } = Buffer.from(JSON.stringify(facts))
    return [name, String(Object.keys(facts).length), bytes(length), bytes(Math.round(length / count))]
  }
  return table([
    ['registry', 'entries', 'bytes', 'bytes per portal'],
    row('portals.json', portals),
    row('tables.json', tables),
  ])
}

function weights(content: Buffer): string[] {
  return [bytes(content.length), bytes(gzipSync(content, { level: 9 }).length)]
}

function bytes(count: number): string {
  return count.toLocaleString('en')
}

/** Paths relative to the folder, in order. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
