import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clockScript } from './page-clock.ts'

/** Where the pages that are timed stand in the copy. */
export const popupPath = 'src/popup/index.html'
export const reportPath = 'src/report/index.html'
export const barePath = 'bench/bare.html'

/**
 * Copies an unpacked extension to `to`, adds the bare page, which is the least a list of cookies can be,
 * and puts the same clock into it and into the extension's own pages.
 */
export async function timedCopy(extensionDir: string, to: string): Promise<string> {
  await cp(extensionDir, to, { recursive: true })
  await mkdir(join(to, 'bench'))
  await writeFile(join(to, 'bench/clock.js'), clockScript())
  await writeFile(join(to, 'bench/bare.js'), bareScript)
  await writeFile(join(to, barePath), withClock(bareHtml))
  for (const page of [popupPath, reportPath]) {
    await writeFile(join(to, page), withClock(await readFile(join(to, page), 'utf8')))
  }
  return to
}

const bareHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Bare list</title>
    <script type="module" src="/bench/bare.js"></script>
  </head>
  <body>
    <ul></ul>
  </body>
</html>
`

const bareScript = `const { cookies } = globalThis.browser ?? globalThis.chrome
const domain = new URLSearchParams(location.search).get('domain')
const found = await cookies.getAll({ domain })
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
