import type { ExportHead } from '../audit/export.ts'
import { browserVersion, extensionVersion } from '../browser/browser-version.ts'

/** What an export made now says of itself, besides what is recorded. `access`: the patterns that are granted. */
export async function exportHead(access: readonly string[]): Promise<ExportHead> {
  return {
    extensionVersion: extensionVersion(),
    registryVersion: __REGISTRY_VERSION__,
    browser: await browserVersion(),
    exportedAt: Date.now(),
    watchingSince: undefined,
    access,
  }
}
