import type { ExportDocument } from './export-schema.ts'

/** A way to write an export down. */
interface ExportFormat {
  readonly mimeType: string
  serialize(document: ExportDocument): Promise<string>
}

/**
 * By their file extensions. Each is a button: `data-action="export-csv"`, with the messages `export_csv` and
 * `export_csv_title`. What it takes to write is loaded when it is wanted.
 */
export const exportFormats = {
  csv: {
    mimeType: 'text/csv;charset=utf-8',
    serialize: async document => (await import('./export-csv.ts')).toCsvRows(document),
  },
  json: {
    mimeType: 'application/json',
    serialize: async document => `${JSON.stringify(document, null, 2)}\n`,
  },
} as const satisfies Record<string, ExportFormat>

export type ExportFormatName = keyof typeof exportFormats

export const exportFormatNames = Object.keys(exportFormats) as ExportFormatName[]
