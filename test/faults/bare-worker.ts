import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Driver } from '../e2e/driver/driver.ts'

/** Portals that the bare worker may see, as the extension may. */
const hosts = [
  '*://*.opendatasoft.com/*',
  '*://data.jerseycitynj.gov/*',
  '*://jerseycitynj.gov/*',
  '*://data.townofcary.org/*',
  '*://townofcary.org/*',
]

/**
 * Writes the measure of all recording into a folder: an extension that puts one row per event into a database of
 * its own, and does nothing else.
 */
export async function bareWorker(dir: string): Promise<string> {
  const manifest = {
    manifest_version: 3,
    name: 'Bare worker',
    version: '1',
    permissions: ['cookies'],
    host_permissions: hosts,
    background: { service_worker: 'bare.js', scripts: ['bare.js'] },
    action: { default_popup: 'bare.html' },
    browser_specific_settings: { gecko: { id: 'bare@example.com' } },
  }
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(dir, 'bare.html'), '')
  await writeFile(join(dir, 'bare.js'), source)
  return dir
}

const source = `
const opened = new Promise((resolve, reject) => {
  const opening = indexedDB.open('bare', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true })
  opening.onsuccess = () => resolve(opening.result)
  opening.onerror = () => reject(opening.error)
})
;(globalThis.browser ?? chrome).cookies.onChanged.addListener(async event => {
  if (event.removed && event.cause === 'overwrite') return
  const { value, ...cookie } = event.cookie
  const row = { at: Date.now(), removed: event.removed, cause: event.cause, cookie }
  ;(await opened).transaction('rows', 'readwrite').objectStore('rows').put(row)
})
`

/** The name of the cookie in its latest row; undefined when there is none. */
export function latestOfBare(driver: Driver): Promise<string | undefined> {
  return driver.evaluateInExtension(
    () =>
      new Promise<string | undefined>((resolve, reject) => {
        const opening = indexedDB.open('bare', 1)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction('rows').objectStore('rows').openCursor(null, 'prev')
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => resolve(reading.result?.value.cookie.name)
          database.close()
        }
      }),
  )
}
