import * as v from 'valibot'
import { type Mismatch, mismatchOf, shortened } from './mismatch.ts'
import type { Policy } from './policy.ts'
import { entrySchema } from './registry/schema.ts'

/** A policy that someone brings for one or more hosts. */
export type PolicyEntry = v.InferOutput<typeof entrySchema>

export type EntriesRead =
  | { readonly status: 'read'; readonly entries: readonly PolicyEntry[] }
  | { readonly status: 'refused'; readonly problems: readonly [EntryProblem, ...EntryProblem[]] }

export interface EntryProblem extends Mismatch {
  /** Counted from 1; absent where it is about the whole file, or about its only entry. */
  readonly line?: number
}

/**
 * What a file may have at most: its size in bytes, its entries, and their size in bytes once each of their hosts
 * keeps a copy, which is how they are stored. Chrome stores some ten million bytes in all.
 */
export const fileLimits = { bytes: 1_000_000, entries: 500, copies: 5_000_000 } as const

/** Of one entry, the first few problems tell what is wrong with it. */
const mostProblemsEach = 3

/** Reads a file of entries in UTF-8: all of them, or none when anything is wrong. */
export function readEntriesFile(bytes: ArrayBuffer): EntriesRead {
  if (bytes.byteLength > fileLimits.bytes) return tooLarge(bytes.byteLength)
  try {
    // Takes the byte order mark away, too.
    return readEntries(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return refused([{ expected: { what: 'file' } }])
  }
}

export function tooLarge(bytes: number): EntriesRead {
  return refused([beyond('size', fileLimits.bytes, bytes)])
}

function beyond(what: 'size' | 'copies', limit: number, bytes: number): EntryProblem {
  const expected = { what, of: limit / 1_000_000 }
  return { expected, got: `${(bytes / 1_000_000).toFixed(1)} MB` }
}

/**
 * Reads entries: one a line, in JSON, or a single one over many lines.
 *
 * @returns all entries, or what is wrong in every faulty line
 */
export function readEntries(text: string): EntriesRead {
  const content = text.replace(/^\uFEFF/, '')
  const lines = content
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, json: line.trim() }))
    .filter(({ json }) => json !== '')
  if (lines.length === 0) return refused([{ expected: { what: 'some' } }])
  const whole = lines.length === 1 ? undefined : parseJson(content)
  if (whole?.status === 'read') return gathered([check(whole.value)])
  const parsed = lines.map(({ line, json }) => ({ line, json, ...parseJson(json, line) }))
  const [first] = parsed
  // None of its lines is an entry, and the first one does not end: a single one over many lines.
  if (whole && first && !parsed.some(isObject) && /^\{(?!.*\}$)/.test(first.json))
    return refused([{ line: whole.line, expected: { what: 'json' }, got: lineOf(content, whole.line) }])
  if (lines.length > fileLimits.entries) {
    const of = fileLimits.entries
    return refused([{ expected: { what: 'entries', of }, got: String(lines.length) }])
  }
  return gathered(
    parsed.map(one =>
      one.status === 'read'
        ? check(one.value, one.line)
        : { problems: [{ line: one.line, expected: { what: 'json' }, got: shortened(one.json) }] },
    ),
  )
}

/** Writes policies as entries, one a line; what they say of who brought them, or when, is left out. */
export function writeEntries(policies: readonly Policy[]): string {
  return policies.map(policy => `${JSON.stringify(toEntry(policy))}\n`).join('')
}

/** The hosts that more than one of the entries names, or one of them twice. */
export function repeatedHosts(entries: readonly Pick<PolicyEntry, 'hosts'>[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const host of entries.flatMap(entry => entry.hosts)) (seen.has(host) ? repeated : seen).add(host)
  return repeated
}

interface Checked {
  readonly entry?: PolicyEntry
  readonly problems: readonly EntryProblem[]
  readonly line?: number
}

function gathered(checked: readonly Checked[]): EntriesRead {
  const named = checked.flatMap(({ entry }) => (entry ? [entry] : []))
  const repeated = repeatedHosts(named)
  const [problem, ...others] = checked.flatMap(({ entry, problems, line }) => [
    ...problems,
    ...[...new Set(entry?.hosts.filter(host => repeated.has(host)))].map(host => ({
      ...(line !== undefined && { line }),
      path: 'hosts',
      expected: { what: 'once' as const },
      got: JSON.stringify(host),
    })),
  ])
  if (problem) return refused([problem, ...others])
  const copies = sizeOfCopies(named)
  if (copies > fileLimits.copies) return refused([beyond('copies', fileLimits.copies, copies)])
  return { status: 'read', entries: named }
}

/** In bytes. */
function sizeOfCopies(entries: readonly PolicyEntry[]): number {
  const sizes = entries.map(
    entry => new TextEncoder().encode(JSON.stringify(entry)).length * entry.hosts.length,
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

function check(value: unknown, line?: number): Checked {
  const at = line === undefined ? {} : { line }
  if (Array.isArray(value)) return { problems: [{ expected: { what: 'object' }, got: '[…]', ...at }], ...at }
  const result = v.safeParse(entrySchema, value, { abortPipeEarly: true })
  if (result.success) return { entry: result.output, problems: [], ...at }
  const problems = result.issues.slice(0, mostProblemsEach).map(issue => ({ ...mismatchOf(issue), ...at }))
  return { problems, ...at }
}

function refused(problems: readonly [EntryProblem, ...EntryProblem[]]): EntriesRead {
  return { status: 'refused', problems }
}

type Parsed =
  | { readonly status: 'read'; readonly value: unknown }
  | { readonly status: 'no-json'; readonly line: number }

/** @returns for what is no JSON also the line where it ceases to be, as far as the engine says so */
function parseJson(text: string, otherwise = 1): Parsed {
  try {
    return { status: 'read', value: JSON.parse(text) }
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const told = /line (\d+)/.exec(message)?.[1]
    const position = /position (\d+)/.exec(message)?.[1]
    if (told !== undefined && text.includes('\n')) return { status: 'no-json', line: Number(told) }
    if (position === undefined) return { status: 'no-json', line: otherwise }
    return { status: 'no-json', line: otherwise + text.slice(0, Number(position)).split('\n').length - 1 }
  }
}

function isObject(parsed: Parsed): boolean {
  return parsed.status === 'read' && typeof parsed.value === 'object' && !Array.isArray(parsed.value)
}

function lineOf(text: string, line: number): string {
  return shortened(text.split('\n')[line - 1]?.trim() ?? '')
}

/** In the order of the schema, whatever order the browser kept it in. */
function toEntry({ hosts, language, source, declarations, unread, titles }: Policy): unknown {
  const { readAt, imported, ...rest } = source
  const retrieved = readAt === undefined ? {} : { retrieved: new Date(readAt).toISOString().slice(0, 10) }
  const entry = {
    hosts,
    language,
    source: { ...rest, ...retrieved },
    declarations,
    ...(unread && { unread }),
    ...(titles && { titles }),
  }
  const checked = v.safeParse(entrySchema, entry)
  return checked.success ? checked.output : entry
}
