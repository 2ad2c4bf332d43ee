import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guarded, toCsv } from '../../src/audit/csv.ts'
import { toCsvRows } from '../../src/audit/export-csv.ts'
import type { ExportDocument } from '../../src/audit/export-schema.ts'
import { plain } from './exports.ts'

const separators = [',', ';', '\t', '|'] as const
/** Where readers take a row to end. */
const rowEnds = [/\r\n/, /\n/, /\r\n|\n|\r/, /\r\n|(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/u]
/** What begins a formula, also behind what shows nothing; a tab or a carriage return counts by itself. */
const formula = /^(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r](?!\n|$))/u

/** All cells that somebody finds who parts the text there, and takes no quote for anything but a letter. */
function withoutQuotes(csv: string, separator: string, rowEnd: RegExp): string[] {
  return csv
    .replace('\uFEFF', '')
    .split(rowEnd)
    .flatMap(row => row.split(separator))
}

/** As spreadsheets read: a quote at the beginning of a cell opens it, and what stands behind the closing one is added. */
function withQuotes(csv: string, separator: string, rowEnd: RegExp): string[] {
  const cells: string[] = []
  let [cell, isOpen, isFresh] = ['', false, true]
  const parts = csv.replace('\uFEFF', '').split(new RegExp(`(""|"|[${separator}]|${rowEnd.source})`, 'u'))
  for (const [index, part] of parts.entries()) {
    const isSign = index % 2 === 1
    if (isSign && isOpen && part === '""') cell += '"'
    else if (isSign && isOpen && part === '"') isOpen = false
    else if (isSign && !isOpen && isFresh && part.startsWith('"')) {
      isOpen = part === '"'
      isFresh = false
    } else if (isSign && !isOpen && !part.startsWith('"')) {
      cells.push(cell)
      ;[cell, isFresh] = ['', true]
    } else if (part !== '') {
      cell += part
      isFresh = false
    }
  }
  return [...cells, cell]
}

/** By a library, which refuses what is not as it should be: nothing comes of that reading. */
function byLibrary(csv: string, delimiter: string): string[] {
  try {
    const rows: string[][] = parse(csv, {
      bom: true,
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
    })
    return rows.flat()
  } catch {
    return []
  }
}

function readings(csv: string): string[] {
  return separators.flatMap(separator => [
    ...rowEnds.flatMap(rowEnd => [
      ...withoutQuotes(csv, separator, rowEnd),
      // Some take quotes away wherever they stand.
      ...withoutQuotes(csv, separator, rowEnd).map(cell => cell.replaceAll('"', '')),
      ...withQuotes(csv, separator, rowEnd),
    ]),
    ...byLibrary(csv, separator),
  ])
}

const letters = [
  ...['=', '+', '-', '@', '＝', '＋', '－', '＠', '=2+2'],
  ...[',', ';', '\t', '|', '\n', '\r', '\r\n', '\v', '\u2028', '\x85'],
  ...['"', "'", ' ', '\u00a0', '\u200b', '\ufeff', '\u202e', '\0', 'a', '1', '\ud800', '😀'],
]
const hostile = fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map(parts => parts.join(''))

/** The document with other texts in the place of its own, wherever it has one. */
function withTexts(document: ExportDocument, texts: readonly string[]): ExportDocument {
  let next = 0
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) => {
    if (typeof value !== 'string') return value
    next += 1
    return texts[next % texts.length]
  })
}

describe('whoever reads it, and however, no cell begins a formula', () => {
  test('whatever stands in whichever column', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 40 }), texts => {
        const csv = toCsvRows(withTexts(plain, texts))
        expect(readings(csv).filter(cell => formula.test(cell))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test.each<[reason: string, text: string, written: string]>([
    ['a formula', '=2+2', "'=2+2"],
    ['an old spelling of one', '@SUM(A1)', "'@SUM(A1)"],
    ['its full-width form', '＝2', "'＝2"],
    ['behind a space', ' =2', "' =2"],
    ['behind what shows nothing', '\u200b=2', "'\u200b=2"],
    ['behind a semicolon in a policy', 'To count; =2+2', "To count;' =2+2"],
    ['a cell further in the row of a policy', 'Provider\t=2+2', "Provider\t'=2+2"],
    ['a list of lines', 'Purposes:\n- one', "Purposes:\n'- one"],
    ['a tab', '\ta', "'\ta"],
    ['an apostrophe of the text’s own', "'=2", "''=2"],
  ])('%s: %j', (_, text, written) => {
    expect(guarded(text)).toBe(written)
  })

  test.each<[reason: string, text: string]>([
    ['a day', '2026-11-22T04:17:29.005Z'],
    ['a lifetime', 'a year - or less'],
    ['an empty cell in the row of a policy', 'Provider\t\tsessionid'],
    ['a policy’s list', 'one, two; three | four'],
    ['names', '_ga, _ga_<container-id>'],
    ['an address', 'https://city.gov/?a=1&b=2'],
  ])('%s stays as it is: %j', (_, text) => {
    expect(guarded(text)).toBe(text)
  })

  test('the readings find a formula where nothing is guarded, so that they can fail', () => {
    for (const separator of separators) {
      const csv = `name,text\r\na,"b${separator}=2+2"\r\n`
      expect(withoutQuotes(csv, separator, /\r\n/).some(cell => formula.test(cell))).toBe(true)
      if (separator === ',') continue
      expect(withQuotes(csv, separator, /\r\n/).some(cell => formula.test(cell))).toBe(true)
      expect(byLibrary(csv, separator).some(cell => formula.test(cell))).toBe(true)
    }
  })
})

describe('nothing of a text is lost', () => {
  /** One apostrophe less at each place where a cell can begin with what is guarded against. */
  function unguarded(text: string): string {
    const place =
      /(^|[,;|\p{Cc}\p{Zl}\p{Zp}])'(?=["'\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|["']*\r|(?<!\t')["']*\t)/gu
    return text.replace(place, '$1')
  }

  test('who takes the guards away has it as it was', () => {
    fc.assert(
      fc.property(hostile, text => {
        expect(unguarded(guarded(text))).toBe(text)
      }),
      { numRuns: 2_000 },
    )
  })

  test('the guarded texts come out as they went in, in one row', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 5 }), texts => {
        const rows = parse(toCsv(['a'], [texts]), {
          bom: true,
          record_delimiter: '\r\n',
          relax_column_count: true,
        })
        // Half a letter is none in UTF-8.
        expect(rows).toEqual([['a'], texts.map(text => guarded(text).replace(/\ud800/gu, '\ufffd'))])
      }),
    )
  })

  test('a text of a hundred thousand signs takes no longer for each', () => {
    const text = '\t;"'.repeat(33_333)
    const begun = performance.now()
    expect(guarded(`${text}=`)).toBe(`'${text.replaceAll(';', ";'")}=`)
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})
