/** What keeps us from the record. Each has words of its own, and a next step. */
export type RecordTrouble =
  /** Something else holds the database: another version of the extension, or a deletion under way. */
  | 'blocked'
  /** It was written by a later version of the extension, whose form this one does not know. */
  | 'newer'
  /** The browser cannot read what is on the disk. */
  | 'damaged'
  /** The browser gives no more room, or the disk is full. What was written can be read. */
  | 'no-room'
  /** The browser gives no database here, or says something we do not know. */
  | 'unavailable'

/** Something was to be read from the record or written into it, and was not. */
export class RecordError extends Error {
  override name = 'RecordError'
  readonly trouble: RecordTrouble
  /** The browser's own text. */
  readonly details: string

  constructor(trouble: RecordTrouble, details: string) {
    super(`expected the record to be at hand; ${trouble}: ${details}`)
    this.trouble = trouble
    this.details = details
  }
}

/** An error of IndexedDB, in our words. */
export function toRecordError(error: unknown): RecordError {
  if (error instanceof RecordError) return error
  const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return new RecordError(troubles[error instanceof Error ? error.name : ''] ?? 'unavailable', details)
}

/**
 * The names that the browsers give (https://www.w3.org/TR/IndexedDB/#exceptions). A store that is missing is
 * damage too: somebody else made the database.
 */
const troubles: Readonly<Record<string, RecordTrouble>> = {
  VersionError: 'newer',
  QuotaExceededError: 'no-room',
  UnknownError: 'damaged',
  DataError: 'damaged',
  NotReadableError: 'damaged',
  NotFoundError: 'damaged',
  TimeoutError: 'blocked',
}
