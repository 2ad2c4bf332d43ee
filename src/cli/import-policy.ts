/**
 * Reads a policy document and prints it as JSON, or writes it into the bundled registry:
 *
 *     npm run import-policy -- <file> [--host <host>] [--url <address>] [--retrieved <YYYY-MM-DD>]
 *                              [--write [--partial]]
 *
 * The file is a text (tabs or Markdown's pipes between the cells) or a saved page (HTML). What was not
 * understood is told on standard error: a cell or a title is kept verbatim, marked, and told. Rows that could not
 * be read are listed as `unread`; then the exit code is 2, and nothing is written without --partial.
 */

import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { isHostName } from '../cookie/site.ts'
import type { Policy } from '../policy/policy.ts'
import { decodePage } from '../policy/reader/decode-page.ts'
import { cameOf, type PolicyDocument, PolicyError, parsePolicy, placeName } from '../policy/reader/parse.ts'
import type { NotUnderstood } from '../policy/reader/reading.ts'
import { readRegistryFiles, withPolicy, writeRegistryFiles } from './registry-files.ts'

const largestDocument = 1024 * 1024
const blockTag = /^ {0,3}<(?:table|details|dl|ul|ol)\b/im
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
      partial: { type: 'boolean', default: false },
    },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) {
    throw new Error(
      `expected one file; got ${positionals.length}: npm run import-policy -- <file> [--host <host>] [--write]`,
    )
  }
  const policy = await readPolicy(file, values)
  const unread = policy.unread?.length ?? 0
  if (unread > 0 && !values.partial) process.exitCode = 2
  if (!values.write) {
    console.log(JSON.stringify(policy, null, 2))
    return
  }
  if (unread > 0 && !values.partial) {
    console.error(
      `import-policy: ${file}: expected every row to be read; got ${unread} that ${unread === 1 ? 'was' : 'were'} not. Nothing was written: mend the document, or write it with --partial`,
    )
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
    const { host: named, language, declarations, notUnderstood, unread, titles } = await readDocument(file)
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
      ...(unread && { unread }),
      ...(titles && { titles }),
    }
  } catch (error) {
    if (error instanceof PolicyError) throw new Error(`${file}: ${error.message}`)
    throw error
  }
}

/**
 * A page or a text, by how it begins.
 *
 * @throws PolicyError when nothing in it could be read as a policy
 */
async function readDocument(file: string): Promise<PolicyDocument> {
  const text = readText(file)
  if (isPage(file, text)) return parsePolicy(await pageOf(text))
  // Markdown with tables or lists of a page's own in it is read as the page that it makes.
  return parsePolicy(blockTag.test(text) ? await pageOf(await pageOfMarkdown(text)) : text)
}

async function pageOfMarkdown(text: string): Promise<string> {
  const { marked } = await import('marked')
  return marked.parse(text.replace(/^---\n[\s\S]{0,5000}?\n---\n/, ''))
}

function isPage(file: string, text: string): boolean {
  return /\.html?$/i.test(file) || pageBeginning.test(text)
}

/** Built only for a page: it is large. No script of the page runs and nothing it names is loaded. */
async function pageOf(html: string): Promise<Document> {
  const { Window } = await import('happy-dom')
  const { DOMParser } = new Window()
  // Its documents have the standard's methods, under types of its own.
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document
}

function warn(file: string, part: NotUnderstood): void {
  const expectation = `expected ${part.expected}; got ${cameOf(part)}`
  console.error(`import-policy: ${file}: ${placeName(part.place)}: not understood: ${expectation}`)
}

/** @throws PolicyError for what is no text: binary, in another encoding than it says (or UTF-8), too large. */
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
    return decodePage(bytes, { fatal: true })
  } catch {
    throw new PolicyError({
      place: { line: firstUndecodableLine(bytes) },
      expected: 'text in UTF-8, or in the encoding that the page names',
      came: 'bytes that are not',
    })
  }
}

function firstUndecodableLine(bytes: Buffer): number {
  const lenient = bytes.toString('utf8')
  // The replacement character stands where the first wrong byte stood.
  return lenient.slice(0, lenient.indexOf('\uFFFD')).split('\n').length
}
