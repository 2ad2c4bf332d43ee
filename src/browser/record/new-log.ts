import { deleteDB, openDB } from 'idb'
import { isFirefox } from '../is-firefox.ts'

const name = 'portal-cookie-inspector-new-log'

/**
 * Has Chromium begin a new file for what is written from now on. The old one can end in a piece that was cut when
 * the browser was killed; what is written behind such a piece looks damaged at the start after next, and then
 * Chromium deletes all databases of the extension. Deleting a database, be it an empty one, closes the file.
 *
 * @throws DOMException when there is no room, or no database at all
 */
export async function beginNewLog(): Promise<void> {
  if (isFirefox()) return
  const database = await openDB(name, 1, {
    upgrade(upgraded) {
      upgraded.createObjectStore('nothing')
    },
  })
  database.close()
  await deleteDB(name)
}
