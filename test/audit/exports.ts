/** Exports as they are written, and read again. */
import { readEarlierExport } from '../../src/audit/earlier-export.ts'
import { type ExportHead, toExport } from '../../src/audit/export.ts'
import { host, reportOf, type Story, start } from './story.ts'

export const head: ExportHead = {
  extensionVersion: '0.2.0',
  registryVersion: '0123456789ab',
  browser: 'Firefox 153.0',
  exportedAt: start,
  watchingSince: undefined,
  access: ['*://*.city.gov/*', '*://*.huwise.com/*'],
}
export const exportOf = (story: Story, different: Partial<ExportHead> = {}) =>
  toExport(reportOf(story), { ...head, ...different })
export const plain = exportOf({ steps: [[0, 'set', {}]] })
export const written = (document: unknown) => JSON.stringify(document)
export const read = (document: unknown) => readEarlierExport(written(document), host)
