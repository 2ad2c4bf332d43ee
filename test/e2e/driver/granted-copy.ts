import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Copies an unpacked extension to `to` with further host permissions as required ones. Chromium grants an
 * optional permission only after a press in its own dialog (`answerPrompt`); this copy behaves as if that had been
 * done.
 */
export async function copyWithHosts(
  extensionDir: string,
  to: string,
  patterns: readonly string[],
): Promise<string> {
  await cp(extensionDir, to, { recursive: true })
  const file = join(to, 'manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions?: readonly string[] }
  const host_permissions = [...(manifest.host_permissions ?? []), ...patterns]
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions }))
  return to
}
