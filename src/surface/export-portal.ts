import { type ExportHead, toExport } from '../audit/export.ts'
import { type ExportFormatName, exportFormats } from '../audit/export-formats.ts'
import { saveFile } from '../browser/save-file.ts'
import { text } from '../browser/text.ts'
import { exportHead } from './export-head.ts'
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
  const head = await exportHead(access.granted)
  const document = toExport(report, {
    ...head,
    ...(log.status === 'read' && { ...log.age, goneNotKept: log.goneNotKept }),
    ...(selection && { selection }),
    ...(leaveContextsOut && { leaveContextsOut }),
  })
  const file = stampedName(`cookies-${report.host}`, head.exportedAt, name)
  saveFile(file, mimeType, await serialize(document))
  return text('export_done_other', { count: document.cookies.length }, file)
}
