import { type ExportHead, toExport } from '../audit/export.ts'
import { type ExportFormatName, exportFormats } from '../audit/export-formats.ts'
import { browserVersion, extensionVersion } from '../browser/browser-version.ts'
import { saveFile } from '../browser/save-file.ts'
import { text } from '../browser/text.ts'
import { readPortal } from './portal-state.ts'
import { stampedName } from './stamped-name.ts'

/**
 * Saves what was observed of a portal, read anew.
 *
 * @returns what to tell the user
 * @throws when nothing was saved
 */
export async function exportPortal(
  name: ExportFormatName,
  host: string,
  { selection, leaveContextsOut }: Pick<ExportHead, 'selection' | 'leaveContextsOut'>,
): Promise<string> {
  const { report, access, log } = await readPortal(host, true)
  const { mimeType, serialize } = exportFormats[name]
  const exportedAt = Date.now()
  const document = toExport(report, {
    extensionVersion: extensionVersion(),
    registryVersion: __REGISTRY_VERSION__,
    browser: await browserVersion(),
    exportedAt,
    watchingSince: undefined,
    ...(log.status === 'read' && { ...log.age, goneNotKept: log.goneNotKept }),
    access: access.granted,
    ...(selection && { selection }),
    ...(leaveContextsOut && { leaveContextsOut }),
  })
  const file = stampedName(`cookies-${report.host}`, exportedAt, name)
  saveFile(file, mimeType, await serialize(document))
  return text('export_done_other', { count: document.cookies.length }, file)
}
