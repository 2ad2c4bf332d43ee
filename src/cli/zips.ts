/** What is packed: always the same bytes for the same files, wherever and whenever it is packed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'

/** A file's content by its path inside the folder, with `/` on every system. */
export type Files = Record<string, Uint8Array>

/**
 * What the zip for one browser may weigh, in bytes: the extension is fetched whole at every update. 128,000 of them are
 * its words in eight languages, 68,000 React, 51,000 the words and rules by which policies are read in eight languages,
 * 8,000 the licences.
 */
export const maxBytes = 413_000

/** By fflate and not by Node's own zlib, whose every version packs a little otherwise. */
export function zipped(files: Files): Uint8Array {
  const sorted = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1))
  // Written as the clock of the place shows it, so that it is the same in every time zone.
  const mtime = new Date(1980, 0, 1, 12)
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime })
}

export function filesBelow(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(
    paths.map(path => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  )
}

/** In sentences, where the built files are not those that are shipped. */
export function differences(shipped: Files, built: Files): string[] {
  const files = [...new Set([...Object.keys(shipped), ...Object.keys(built)])].sort()
  return files.flatMap(file => {
    const [one, other] = [shipped[file], built[file]]
    if (!one) return `${file} was built and is not in the zip.`
    if (!other) return `${file} is in the zip and was not built.`
    return Buffer.from(one).equals(other)
      ? []
      : `${file} was built otherwise: ${other.length} bytes for ${one.length}.`
  })
}
