/**
 * Reads a policy document and prints it as JSON, or writes it into the bundled registry:
 *
 *     npm run import-policy -- <file> [--host <host>] [--url <address>] [--retrieved <YYYY-MM-DD>] [--write]
 *
 * Nothing is written unless the whole document was understood.
 */

import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { isHostName } from '../cookie/site.ts'
import { PolicyError, parsePolicyText } from '../policy/parse.ts'
import type { Policy } from '../policy/policy.ts'
import { readRegistryFiles, withPolicy, writeRegistryFiles } from './registry-files.ts'

const largestDocument = 1024 * 1024

try {
  importPolicy()
} catch (error) {
  if (!(error instanceof Error)) throw error
  console.error(`import-policy: ${error.message}`)
  process.exitCode = 1
}

function importPolicy(): void {
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
  const policy = readPolicy(file, values)
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

function readPolicy(file: string, options: { host?: string; url?: string; retrieved?: string }): Policy {
  const { url, retrieved } = options
  const document = basename(file)
  try {
    const { host: named, language, declarations } = parsePolicyText(readText(file))
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
      line: line(zero),
      expected: 'text in UTF-8',
      came: 'a zero byte: a binary file, or UTF-16',
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PolicyError({
      line: firstUndecodableLine(bytes),
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
