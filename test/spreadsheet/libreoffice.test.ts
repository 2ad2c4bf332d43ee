import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { toExport } from '../../src/audit/export.ts'
import { exportFormats } from '../../src/audit/export-formats.ts'
import { report } from '../../src/audit/report.ts'
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
const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a formula shows as one, so that the next test can fail', () => {
  expect(opened('control', 'name\r\n=1+1\r\n')).toEqual({ rows: 2, formulas: 1 })
})

test('the export opens with a row for each cookie and no formula', async () => {
  const cookies = names.map(name => aCookie({ name }))
  const at = Date.UTC(2026, 10, 22)
  const document = toExport(report('data.city.gov', [aPolicy('own')], { at, cookies }, []), {
    extensionVersion: '0.1.0',
    registryVersion: '0123456789ab',
    browser: 'Firefox 153.0',
    exportedAt: at,
    watchingSince: at,
    access: ['*://*.city.gov/*'],
  })
  const csv = await exportFormats.csv.serialize(document)
  expect(opened('export', csv)).toEqual({ rows: names.length + 1, formulas: 0 })
})

/** What LibreOffice makes of a CSV: comma, double quote, UTF-8, every formula evaluated as on a double click. */
function opened(name: string, csv: string): { rows: number; formulas: number } {
  const file = join(folder, `${name}.csv`)
  writeFileSync(file, csv)
  const { status, stderr, error } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      ...['--headless', '--convert-to', 'fods', '--outdir', folder],
      // https://help.libreoffice.org/latest/en-US/text/shared/guide/csv_params.html
      '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true',
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
