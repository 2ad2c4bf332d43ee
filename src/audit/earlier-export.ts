import * as v from 'valibot'
import { shortened } from '../policy/mismatch.ts'
import { type EarlierExport, earlierExport, newestVersion } from './export-schema.ts'
import { type Sentence, say } from './sentence.ts'

/** A file that is no export to compare with; the sentence says what was expected and what came. */
export class EarlierExportError extends Error {
  override readonly name = 'EarlierExportError'
  readonly sentence: Sentence

  constructor(sentence: Sentence) {
    super(`${sentence.id}: ${sentence.values.map(value => JSON.stringify(value)).join(', ')}`)
    this.sentence = sentence
  }
}

/** Longer files are no export: thousands of cookies fit. */
export const longestExport = 20_000_000

/**
 * Reads an earlier export of the portal.
 *
 * @throws EarlierExportError when it is none
 */
export function readEarlierExport(text: string, host: string): EarlierExport {
  if (text.length > longestExport) throw tooLong(text.length)
  const document = parseJson(text)
  const head = v.safeParse(v.object({ version: v.number() }), document, { abortEarly: true })
  if (head.success && head.output.version > newestVersion && Number.isSafeInteger(head.output.version)) {
    throw new EarlierExportError(
      say('earlier_error_newer', String(head.output.version), String(newestVersion)),
    )
  }
  const read = v.safeParse(earlierExport, document, { abortEarly: true })
  if (!read.success) throw notAnExport(read.issues[0])
  if (read.output.host !== host) {
    throw new EarlierExportError(say('earlier_error_other_portal', host, shortened(read.output.host)))
  }
  return read.output
}

export function tooLong(length: number): EarlierExportError {
  return new EarlierExportError(
    say('earlier_error_too_long', { count: Math.ceil(length / million) }, { count: longestExport / million }),
  )
}

const million = 1_000_000
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    const beginning = text.trim() === '' ? '' : shortened(text.trimStart())
    throw new EarlierExportError(
      beginning === '' ? say('earlier_error_empty') : say('earlier_error_not_json', beginning),
    )
  }
}

function notAnExport(issue: v.BaseIssue<unknown>): EarlierExportError {
  const at = v.getDotPath(issue)
  const values = [shortened(issue.expected ?? issue.message), shortened(issue.received)] as const
  return new EarlierExportError(
    at === null ? say('earlier_error_whole', ...values) : say('earlier_error_part', ...values, shortened(at)),
  )
}
