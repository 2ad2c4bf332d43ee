import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes an extension that does nothing: with it, the driver starts a browser in which ours is absent. */
export async function idleExtension(dir: string): Promise<string> {
  const manifest = {
    manifest_version: 3,
    name: 'Idle',
    version: '1',
    background: { service_worker: 'idle.js', scripts: ['idle.js'] },
    action: { default_popup: 'idle.html' },
    browser_specific_settings: { gecko: { id: 'idle@example.com' } },
  }
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(dir, 'idle.js'), '')
  await writeFile(join(dir, 'idle.html'), '')
  return dir
}
