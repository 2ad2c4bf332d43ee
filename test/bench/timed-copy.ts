import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { atOnce } from '../../src/report/table-view.ts'
import { clockScript } from './page-clock.ts'

/** Where the pages that are timed stand in the copy. */
export const popupPath = 'src/popup/index.html'
export const reportPath = 'src/report/index.html'
export const barePath = 'bench/bare.html'
export const recordPath = 'bench/record.html'

/**
 * Copies an unpacked extension to `to`, adds the bare pages, which are the least that a list of the cookies in the
 * jar, or in the record, can be, and puts the same clock into it and into the extension's own pages.
 */
export async function timedCopy(extensionDir: string, to: string): Promise<string> {
  await cp(extensionDir, to, { recursive: true })
  await mkdir(join(to, 'bench'))
  await writeFile(join(to, 'bench/clock.js'), clockScript())
  await writeFile(join(to, 'bench/bare.js'), listScript(cookiesOfJar))
  await writeFile(join(to, barePath), withClock(bareHtml('bare.js')))
  await writeFile(join(to, 'bench/record.js'), listScript(cookiesOfRecord))
  await writeFile(join(to, recordPath), withClock(bareHtml('record.js')))
  for (const page of [popupPath, reportPath]) {
    await writeFile(join(to, page), withClock(await readFile(join(to, page), 'utf8')))
  }
  return to
}

const bareHtml = (script: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Bare list</title>
    <script type="module" src="/bench/${script}"></script>
  </head>
  <body>
    <ul></ul>
  </body>
</html>
`

const cookiesOfJar = `const { cookies } = globalThis.browser ?? globalThis.chrome
const found = await cookies.getAll({ domain })`

const cookiesOfRecord = `const opening = indexedDB.open('portal-cookie-inspector')
await new Promise(resolve => { opening.onsuccess = resolve })
const reading = opening.result.transaction('observations').objectStore('observations').index('domain').getAll(domain)
await new Promise(resolve => { reading.onsuccess = resolve })
const found = reading.result.slice(0, ${atOnce}).map(({ cookie }) => cookie)`

const listScript = (find: string) => `const domain = new URLSearchParams(location.search).get('domain')
${find}
document.querySelector('ul').append(
  ...found.map(({ name }) => {
    const item = document.createElement('li')
    item.textContent = name
    return item
  }),
)
`

/**
 * Deferred, so that it is fetched beside the page's own scripts, and first, so that it runs before them.
 * Firefox runs the scripts that a driver preloads in no page of an extension.
 */
function withClock(html: string): string {
  const timed = html.replace('<head>', '<head><script defer src="/bench/clock.js"></script>')
  if (timed === html) throw new Error('expected a page with <head>; got none')
  return timed
}
