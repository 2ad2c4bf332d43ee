/**
 * Reads a policy document and prints it as JSON, or writes it into the bundled registry:
 *
 *     npm run import-policy -- <file> [--host <host>] [--url <address>] [--retrieved <YYYY-MM-DD>] [--write]
 *
 * The file is a text (tabs or Markdown's pipes between the cells) or a saved page (HTML). Nothing is written
 * unless every row was understood; a cell that was not is kept verbatim, marked, and told.
 */

import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { isHostName } from '../cookie/site.ts'
import type { Policy } from '../policy/policy.ts'
import { type PolicyDocument, PolicyError, parsePolicy, placeName, quoted } from '../policy/reader/parse.ts'
import type { NotUnderstood } from '../policy/reader/policy-reader.ts'
import { readRegistryFiles, withPolicy, writeRegistryFiles } from './registry-files.ts'

const largestDocument = 1024 * 1024
const pageBeginning = /^\s*<(?:[!?]|(?:html|head|body|table|div|section|article|main|h[1-6]|p|dl)\b)/i

try {
  await importPolicy()
} catch (error) {
  if (!(error instanceof Error)) throw error
  console.error(`import-policy: ${error.message}`)
  process.exitCode = 1
}

async function importPolicy(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      host: { type: 'string' },
      url: { type: 'string' },
      retrieved: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) {
    throw new Error(
      `expected one file; got ${positionals.length}: npm run import-policy -- <file> [--host <host>] [--write]`,
    )
  }
  const policy = await readPolicy(file, values)
  if (!values.write) {
    console.log(JSON.stringify(policy, null, 2))
    return
  }
  const facts = withPolicy(readRegistryFiles(), policy)
  writeRegistryFiles(facts)
  console.log(
    `${policy.hosts.join(', ')}: ${policy.declarations.length} declarations written to the registry`,
  )
}

async function readPolicy(
  file: string,
  options: { host?: string; url?: string; retrieved?: string },
): Promise<Policy> {
  const { url, retrieved } = options
  const document = basename(file)
  try {
    const { host: named, language, declarations, notUnderstood } = await readDocument(file)
    for (const part of notUnderstood) warn(file, part)
    const host = options.host?.toLowerCase() ?? named
    if (host === undefined) {
      throw new PolicyError({
        expected: 'the address of the portal in the document, or the option --host',
        came: 'neither',
      })
    }
    if (!isHostName(host)) {
      throw new PolicyError({ expected: 'a host name such as data.city.gov', came: JSON.stringify(host) })
    }
    if (named !== undefined && named !== host) {
      console.error(`import-policy: ${file}: imported for ${host}, though the document speaks of ${named}`)
    }
    return {
      hosts: [host],
      language,
      source: { document, ...(url && { url }), ...(retrieved && { retrieved }) },
      declarations,
    }
  } catch (error) {
    if (error instanceof PolicyError) throw new Error(`${file}: ${error.message}`)
    throw error
  }
}

/**
 * A page or a text, by how it begins.
 *
 * @throws PolicyError unless every row of its tables of cookies was read. A cell that was not is kept
 *   verbatim, marked as such, and told.
 */
async function readDocument(file: string): Promise<PolicyDocument> {
  const text = readText(file)
  const isPage = /\.html?$/i.test(file) || pageBeginning.test(text)
  const policy = parsePolicy(isPage ? await pageOf(text) : text)
  // In a page, a table that is not about cookies is its layout; in a text there is no reason for one.
  const unread = policy.notUnderstood.find(
    ({ kind }) => kind === 'row' || kind === 'table' || (kind === 'other' && !isPage),
  )
  if (unread) {
    const { place, expected, text } = unread
    const count = unread.kind === 'row' ? `${text.split('\t').length}: ` : ''
    throw new PolicyError({ place, expected, came: `${count}${quoted(text)}` })
  }
  return policy
}

/** Built only for a page: it is large. No script of the page runs and nothing it names is loaded. */
async function pageOf(html: string): Promise<Document> {
  const { Window } = await import('happy-dom')
  const { DOMParser } = new Window()
  // Its documents have the standard's methods, under types of its own.
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document
}

function warn(file: string, { place, expected, text }: NotUnderstood): void {
  const expectation = `expected ${expected}; got ${quoted(text)}`
  console.error(`import-policy: ${file}: ${placeName(place)}: not understood: ${expectation}`)
}

/** @throws PolicyError for what is no text: binary, another encoding than UTF-8, too large. */
function readText(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) {
    throw new PolicyError({ expected: 'a file', came: found ? 'something else' : 'no such file' })
  }
  const { size } = found
  if (size > largestDocument) {
    throw new PolicyError({
      expected: `a document of at most ${largestDocument} bytes`,
      came: `${size} bytes`,
    })
  }
  const bytes = readFileSync(file)
  const line = (offset: number) => bytes.subarray(0, offset).filter(byte => byte === 0x0a).length + 1
  const zero = bytes.indexOf(0)
  if (zero >= 0) {
    throw new PolicyError({
      place: { line: line(zero) },
      expected: 'text in UTF-8',
      came: 'a zero byte: a binary file, or UTF-16',
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PolicyError({
      place: { line: firstUndecodableLine(bytes) },
      expected: 'text in UTF-8',
      came: 'bytes that are not',
    })
  }
}

function firstUndecodableLine(bytes: Buffer): number {
  const lenient = bytes.toString('utf8')
  // The replacement character stands where the first wrong byte stood.
  return lenient.slice(0, lenient.indexOf('\uFFFD')).split('\n').length
}
