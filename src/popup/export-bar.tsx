import { useState } from 'react'
import { toExport } from '../audit/export.ts'
import { type ExportFormatName, exportFormats } from '../audit/export-formats.ts'
import { openInTab } from '../browser/active-tab.ts'
import { browserVersion, extensionVersion } from '../browser/browser-version.ts'
import { saveFile } from '../browser/save-file.ts'
import { text } from '../browser/text.ts'
import { messageOf, type ReadyState, readNow } from './popup-state.ts'

/** Saves what was observed, read anew at the click, and says what became of it. */
export function ExportBar({ state }: { state: ReadyState }) {
  const [outcome, setOutcome] = useState<{ ok: boolean; message: string }>()
  const save = (format: ExportFormatName) =>
    exportAs(format, state).then(
      message => setOutcome({ ok: true, message }),
      error => setOutcome({ ok: false, message: text('export_failed', messageOf(error)) }),
    )
  return (
    <footer className="export">
      <p role="status" data-ok={outcome?.ok}>
        {outcome?.message}
      </p>
      <div className="buttons">
        <button type="button" data-export="csv" title={text('export_csv_title')} onClick={() => save('csv')}>
          {text('export_csv')}
        </button>
        <button
          type="button"
          data-export="json"
          title={text('export_json_title')}
          onClick={() => save('json')}
        >
          {text('export_json')}
        </button>
        {document.documentElement.dataset.place === 'popup' && (
          <button type="button" className="quiet" onClick={() => openInTab(state.tabId)}>
            {text('open_in_tab')}
          </button>
        )}
      </div>
    </footer>
  )
}

/** @returns what to tell the user; throws when nothing was saved. */
async function exportAs(name: ExportFormatName, state: ReadyState): Promise<string> {
  const { report, access, log } = await readNow(state)
  const format = exportFormats[name]
  const exportedAt = Date.now()
  const document = toExport(report, {
    extensionVersion: extensionVersion(),
    registryVersion: __REGISTRY_VERSION__,
    browser: await browserVersion(),
    exportedAt,
    watchingSince: log.status === 'read' ? log.watchingSince : undefined,
    access: access.granted,
  })
  const content = await format.serialize(document)
  const file = fileName(report.host, exportedAt, format.fileExtension)
  saveFile(file, format.mimeType, content)
  return text('export_done_other', { count: document.cookies.length }, file)
}

/** `cookies-data.city.gov-20261122T041729Z.csv`: sorts by time, and no system objects to a letter of it. */
function fileName(host: string, at: number, extension: string): string {
  const time = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
  return `cookies-${host}-${time}.${extension}`
}
