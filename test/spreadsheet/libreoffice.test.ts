import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { toExport } from '../../src/audit/export.ts'
import { toCsvRows } from '../../src/audit/export-csv.ts'
import { reportOn } from '../../src/audit/report.ts'
import { aCookie, aPolicy } from '../audit/samples.ts'

/** Names that a spreadsheet would run, or take for the end of a cell or of a row. */
const names = [
  '=1+1',
  '=HYPERLINK("https://example.org/","a")',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  'line\nfeed',
  'carriage\r\nreturn',
  'a "quoted" name',
  'semi;colon',
  'com,ma',
  "'apostrophe",
  '<img src=x onerror=alert(1)>',
]
/** What the policy of a portal says in every cell of a row. */
const texts = [
  '=2+2',
  'To count; =2+2',
  'To count\t=2+2',
  'To count|=2+2',
  'To count, =2+2',
  'To count:\n=2+2',
  'To count";"=2+2',
  '; "=2+2"',
  '\u00a0=2+2',
  ';\u200b=2+2',
  '＝2+2',
]
const separators = [',', ';', '\t', '|'] as const
const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each(separators)('a formula behind %j shows as one, so that the next tests can fail', separator => {
  const csv = `name${separator}text\r\na${separator}=1+1\r\n`
  expect(opened('control', csv, separator)).toEqual({ rows: 2, formulas: 1 })
})

test('the export opens with a row for each cookie and no formula', () => {
  expect(opened('export', hostileExport(), ',')).toEqual({
    rows: names.length + texts.length + 1,
    formulas: 0,
  })
})

test.each(separators)('read by %j, heeding the quotes or not, it has no formula', separator => {
  for (const quotes of [true, false]) {
    expect(opened('export', hostileExport(), separator, quotes).formulas).toBe(0)
  }
})

function hostileExport(): string {
  const cookies = [...names, ...texts.map((_, index) => `declared${index}`)].map(name => aCookie({ name }))
  const declarations = texts.map((text, index) => ({
    names: [`declared${index}`],
    row: text,
    heading: text,
    provider: text,
    function: text,
    location: text,
    purposes: text,
    lifetimeText: text,
  }))
  const at = Date.UTC(2026, 10, 22)
  const against = aPolicy('own', ...declarations)
  return toCsvRows(
    toExport(reportOn('data.city.gov', [against], { at, cookies }, []), {
      extensionVersion: '0.1.0',
      registryVersion: '0123456789ab',
      browser: 'Firefox 153.0',
      exportedAt: at,
      watchingSince: at,
      access: ['*://*.city.gov/*'],
    }),
  )
}

/** What LibreOffice makes of a CSV in UTF-8, every formula evaluated as on a double click. */
function opened(
  name: string,
  csv: string,
  separator: (typeof separators)[number],
  quotes = true,
): { rows: number; formulas: number } {
  const file = join(folder, `${name}.csv`)
  writeFileSync(file, csv)
  const { status, stderr, error } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      ...['--headless', '--convert-to', 'fods', '--outdir', folder],
      // https://help.libreoffice.org/latest/en-US/text/shared/guide/csv_params.html
      `--infilter=CSV:${separator.charCodeAt(0)},${quotes ? 34 : ''},76,1,,0,false,true,false,false,false,-1,true`,
      file,
    ],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`LibreOffice could not open ${name}.csv: ${error?.message ?? stderr}`)
  const sheet = readFileSync(join(folder, `${name}.fods`), 'utf8')
  const table = sheet.slice(sheet.indexOf('<table:table '), sheet.indexOf('</table:table>'))
  const rows = table.split('<table:table-row ').slice(1)
  return {
    // The rest of the sheet is one empty row that is repeated.
    rows: rows.filter(row => row.includes('office:value-type')).length,
    formulas: table.split('table:formula=').length - 1,
  }
}
