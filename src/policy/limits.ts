/**
 * What a policy may have at most, whoever brings it: the portal, a file, an organisation, ourselves. The
 * largest that is known has some 200 rows, each with a few names and a few hundred letters.
 *
 * A limit keeps a careless or hostile document from growing what is stored, or slowing what is looked up at
 * each event. Letters are counted as JavaScript does, in UTF-16.
 */
export const policyLimits = {
  /** The hosts that one policy speaks for: a portal has two or three. */
  hosts: 50,
  /** Rows that declare cookies: more than a browser keeps cookies of a site (Chrome: 180). */
  rows: 500,
  /** Rows that could not be read: they are shown, and say that something is missing, as well by hundreds. */
  unread: 500,
  /** Names in one row: an advertiser's row lists some dozens. */
  namesEach: 200,
  namesInAll: 1_000,
  /** Names with a `*`: unlike whole names, each of them is tried on each cookie. */
  patternsInAll: 200,
  /** Letters of one name: browsers keep 4,096 bytes of a cookie with its value. */
  name: 256,
  /** Letters of one cell: a long purpose has a thousand. */
  cell: 5_000,
  /** Letters of a heading, which stands in each row below it: longer ones are paragraphs. */
  heading: 1_000,
  /** Letters of the title of a column that is not understood, which stands in each of its rows. */
  title: 200,
  /** Letters of a row with all its cells. */
  row: 10_000,
  /** Cells of a row in columns that are not understood: nobody's table has more columns. */
  further: 20,
  /** Letters of all rows: together with the limit on bytes of a file, what is read when the popup opens. */
  lettersInAll: 1_000_000,
  /** Letters of an RFC 5646 tag: its longest registered ones have fewer. */
  language: 35,
} as const

/** What is read of a page's tables at most, before anything is understood of it. */
export const tableLimits = {
  /** Tables in each other: layouts nest three or four. */
  nesting: 8,
  /** Columns into which a merged cell reaches. */
  columns: 40,
  /** Letters that merged cells repeat: a start, and as many times what the table has written out. */
  repeated: { start: 10_000, times: 4 },
} as const

/** What is read of a document at most. */
export const readingLimits = {
  /** Lines and cells, from its beginning: as many as the largest policy has, ten times over. */
  parts: 30_000,
} as const

/** A text that is no longer than the limit, with an ellipsis where it was cut. */
export function cut(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text
}
