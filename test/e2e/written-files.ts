/** What a browser has written on disk, and whether a text is in it. */
import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** A file of the profile, or of the downloads. */
export interface WrittenFile {
  readonly path: string
  readonly bytes: Buffer
}

/** Thirty bytes as letters, so many that no compression finds a piece of them elsewhere to refer to. */
export function random(): string {
  return randomBytes(30).toString('base64url')
}

/**
 * The files that hold the text, in the encodings in which browsers write strings down. A half of it is
 * enough: the boundary of a page of the database can cut it once.
 */
export function foundIn(files: readonly WrittenFile[], text: string): string[] {
  const halves = [text.slice(0, text.length / 2), text.slice(text.length / 2)]
  const patterns = halves.flatMap(half => [Buffer.from(half, 'utf8'), Buffer.from(half, 'utf16le')])
  return files.filter(({ bytes }) => patterns.some(one => bytes.includes(one))).map(({ path }) => path)
}

export async function filesBelow(dir: string): Promise<WrittenFile[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return Promise.all(paths.map(async path => ({ path: relative(dir, path), bytes: await readFile(path) })))
}
