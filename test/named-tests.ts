import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A test that a page names for what it promises. */
interface NamedTest {
  /** The footnote that names it. */
  readonly note: string
  /** From the root of the repository. */
  readonly file: string
  /** As it stands in the source, with `%s` or `${…}` where it has one for many cases. */
  readonly title: string
}

const root = fileURLToPath(new URL('..', import.meta.url))

export function readPage(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8')
}

/** A page without its footnotes, whose text stands at its end. */
export function bodyOf(page: string): string {
  return page.replace(/^\[\^.*$/gm, '')
}

/** The footnotes to which a text refers. */
export function notesIn(text: string): string[] {
  return [...text.matchAll(/\[\^([\w-]+)\]/g)].map(([, note = '']) => note)
}

/** The tests in the footnotes of a page: `[^note]: [file](../file): “title”, “title”; [file](../file): “title”`. */
export function namedTests(page: string): NamedTest[] {
  return [...page.matchAll(/^\[\^([\w-]+)\]: (.+)$/gm)].flatMap(([, note = '', text = '']) =>
    [...text.matchAll(/\[([^\]]+)\]\(\.\.\/\1\): (“[^”]*”(?:, “[^”]*”)*)/g)].flatMap(
      ([, file = '', titles = '']) =>
        [...titles.matchAll(/“([^”]*)”/g)].map(([, title = '']) => ({ note, file, title })),
    ),
  )
}

/** Whether it is a test that `npm test` runs, and stands in its file under this title. */
export function isRun({ file, title }: NamedTest): boolean {
  if (!/^test\/(?!spreadsheet\/).+\.test\.tsx?$/.test(file)) return false
  const source = readPage(file).replaceAll("\\'", "'")
  return [`'${title}'`, `"${title}"`, `\`${title}\``].some(quoted => source.includes(quoted))
}

/** The addresses of links of a page that lead into the repository, from its root. */
export function ownLinks(path: string): string[] {
  const links = [...readPage(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => to)
  return links.map(to => new URL(to, `file:///${path}`).pathname.slice(1))
}
