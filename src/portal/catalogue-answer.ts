import type { RecognitionAnswer } from './portal-note.ts'

/** What came back of asking a host for the first dataset of its catalogue. */
export type CatalogueReply =
  | {
      readonly status: 'answered'
      /** The HTTP status. */
      readonly code: number
      /** The Content-Type header; empty when there is none. */
      readonly type: string
      /** Undefined when it was too large to be read. */
      readonly body: string | undefined
    }
  /** It sent us elsewhere, and nobody followed. */
  | { readonly status: 'redirected' }
  | { readonly status: 'unreachable' }

/** For one dataset: it is the shape of what this brings that tells a portal. */
export const cataloguePath = '/api/explore/v2.1/catalog/datasets?limit=1'

/** What the reply says of the host. A site that is none must not pass for a portal: when in doubt, no. */
export function catalogueAnswer(reply: CatalogueReply): RecognitionAnswer {
  if (reply.status === 'unreachable') return 'unreachable'
  // The platform sends anonymous visitors of a private portal to its login.
  if (reply.status === 'redirected') return 'private'
  const { code } = reply
  if (code === 401 || code === 403) return 'private'
  // Too many questions, in words other than the platform's: that can be any site.
  if (code === 429) return isQuota(jsonOf(reply)?.value) ? 'quota' : 'failing'
  if (code >= 500) return 'failing'
  const json = code === 200 ? jsonOf(reply) : undefined
  if (!json) return 'no-portal'
  return isCatalogue(json.value) ? 'portal' : 'other-json'
}

/** Undefined for what does not call itself JSON, or is none. */
function jsonOf({ type, body }: { type: string; body: string | undefined }): { value: unknown } | undefined {
  if (body === undefined || !/^\s*application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) return undefined
  try {
    return { value: JSON.parse(body) }
  } catch {
    return undefined
  }
}

/** A catalogue without a dataset is one too. */
function isCatalogue(value: unknown): boolean {
  if (!isObject(value)) return false
  const { total_count: count, results } = value
  return (
    isInteger(count) &&
    count >= 0 &&
    Array.isArray(results) &&
    results.length <= count &&
    results.every(one => isObject(one) && typeof one.dataset_id === 'string' && one.dataset_id !== '')
  )
}

/** The one answer of the platform that has `errorcode` where the others have `error_code`. */
function isQuota(value: unknown): boolean {
  return (
    isObject(value) &&
    isInteger(value.errorcode) &&
    typeof value.error === 'string' &&
    isInteger(value.call_limit)
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value)
}
