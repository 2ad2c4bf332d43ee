/**
 * The text of a page: in the encoding of a byte order mark, else the one that its answer's header names, else
 * the one that the page itself names in its first 1,024 bytes, else UTF-8 (HTML 13.2.3.2 "Determining the
 * character encoding").
 *
 * @param declared the encoding in the header `Content-Type`, if there is one
 * @throws TypeError with `fatal` for bytes that are none of that encoding
 */
export function decodePage(
  bytes: Uint8Array,
  { declared, fatal = false }: { declared?: string | undefined; fatal?: boolean } = {},
): string {
  const label = ofMark(bytes) ?? known(declared) ?? known(inMeta(bytes)) ?? 'utf-8'
  return new TextDecoder(label, { fatal }).decode(bytes)
}

/** The encoding in a header such as `text/html; charset=ISO-8859-1`. */
export function charsetIn(contentType: string): string | undefined {
  return /charset\s?=\s?["']?([\w:.-]+)/i.exec(contentType)?.[1]
}

function ofMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined
}

/** `<meta charset="…">`, or `<meta http-equiv="Content-Type" content="…; charset=…">`. */
function inMeta(bytes: Uint8Array): string | undefined {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  for (const [tag] of beginning.matchAll(/<meta\s[^<>]{1,300}>/gi)) {
    const charset = charsetIn(tag)
    // A page that says so in its bytes cannot be in UTF-16: the standard takes it for UTF-8.
    if (charset !== undefined) return /^utf-16/i.test(charset) ? 'utf-8' : charset
  }
  return undefined
}

/** An encoding that the browser knows. */
function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
