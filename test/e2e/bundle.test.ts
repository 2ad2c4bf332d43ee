import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** The scripts a page or worker loads before it does anything, itself among them. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const source = readFileSync(file, 'utf8')
  for (const [, target = ''] of source.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)) {
    loadedBy(join(dirname(file), target), seen)
  }
  return seen
}

const textOf = (files: Iterable<string>) => [...files].map(file => readFileSync(file, 'utf8')).join('\n')

test.each(['chrome', 'firefox'])(
  'the worker for %s holds neither React nor a use of the document, nor words that only the parser knows',
  browser => {
    const worker = textOf(loadedBy(`dist/${browser}/service-worker-loader.js`))
    expect(worker).toContain('cookies.onChanged')
    expect(worker).not.toMatch(/react/i)
    expect(worker).not.toMatch(/\bdocument\s*[.[(]|typeof document/)
    expect(worker).not.toContain('noodzakelijk')
    // The same search finds all where they belong.
    const everything = textOf(
      readdirSync(`dist/${browser}/assets`)
        .filter(name => name.endsWith('.js'))
        .map(name => `dist/${browser}/assets/${name}`),
    )
    expect(everything).toMatch(/react/i)
    expect(everything).toMatch(/\bdocument\s*[.[(]/)
    expect(everything).toContain('noodzakelijk')
  },
)

test.each(['chrome', 'firefox'])('nothing built for %s sets or removes a cookie', browser => {
  const folder = `dist/${browser}`
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    /\.(?:js|html)$/.test(file),
  )
  const everything = textOf(scripts.map(file => join(folder, file)))
  expect(everything.match(/cookies\s*\??\.\s*\w+/g)).toContain('cookies.getAll')
  expect(everything).not.toMatch(/cookies\s*(?:\?\.|\.|\[\s*["'`])\s*(?:set|remove)\b/)
  expect(everything).not.toMatch(/\bcookieStore\b|\bdocument\.cookie\b/)
})

test.each(['chrome', 'firefox'])('the popup for %s opens without what asking a portal takes', browser => {
  const page = readFileSync(`dist/${browser}/src/popup/index.html`, 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(
    ([, path]) => `dist/${browser}${path}`,
  )
  const opening = new Set(scripts.flatMap(script => [...loadedBy(script)]))
  const later = readdirSync(`dist/${browser}/assets`)
    .map(name => `dist/${browser}/assets/${name}`)
    .filter(file => file.endsWith('.js') && !opening.has(file))
  // The fence, the reading of pages, words that only the parser knows, and the catalogue.
  for (const part of ['connect-src', 'DOMParser', 'noodzakelijk', 'catalog/datasets', 'recognise_what']) {
    expect(textOf(opening)).not.toContain(part)
    expect(textOf(later)).toContain(part)
  }
})

test.each(['chrome', 'firefox'])(
  'the extension for %s asks for what the source manifest does, and not for more',
  browser => {
    const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'))
    const { permissions, host_permissions, content_scripts, web_accessible_resources } = read(
      `dist/${browser}/manifest.json`,
    )
    const source = read('manifest.json')
    // Firefox's sidebar needs no permission.
    const wanted = (source.permissions as string[]).filter(
      permission => browser === 'chrome' || permission !== 'sidePanel',
    )
    expect({ permissions, host_permissions }).toEqual({
      permissions: wanted,
      host_permissions: source.host_permissions,
    })
    expect([content_scripts, web_accessible_resources]).toEqual([undefined, undefined])
  },
)
