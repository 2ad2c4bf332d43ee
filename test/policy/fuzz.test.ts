/**
 * Generated pages and cells: nothing throws but a PolicyError, nothing hangs, no cell is lost. `npm run fuzz`
 * makes 100,000 of each, `npm test` fewer.
 */

import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseLifetime } from '../../src/policy/reader/lifetime-cell.ts'
import { parseNames } from '../../src/policy/reader/name-cell.ts'
import { PolicyError, parsePolicy } from '../../src/policy/reader/parse.ts'
import { escapeHtml } from '../replica/html.ts'
import { pageOf } from './pages.ts'

const numRuns = Number(process.env.FUZZ_RUNS ?? 300)
const timeout = 30_000 + numRuns * 100

const word = fc.constantFrom(
  'sessionid',
  '_ga',
  '_ga_<id>',
  'any cookie starting with "_hs"',
  '12 months',
  'Session',
  'up to 2 ans',
  'and',
  'Cookie name',
  'Duration',
  'Function',
  'Purposes',
  'Supplier name',
  'Provider',
  'Finalité',
  'Nombre',
  'Type',
  'Strictly necessary cookies',
  'Cookies qui ne sont pas nécessaires',
  'Google',
  '',
  '-',
  ';',
  '(',
  '<',
  '*',
)
const cell = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
)
const span = fc.constantFrom('', ' colspan=2', ' rowspan=2', ' rowspan=0', ' colspan=99999', ' rowspan=99999')
const header = fc.constantFrom(
  ['Supplier name', 'Cookie name', 'Duration', 'Function'],
  ['Cookie', 'Purpose'],
  ['Nom du cookie', 'Durée', 'Finalité'],
)
const row = fc.array(fc.tuple(cell, span), { maxLength: 5 })
const { block } = fc.letrec<{ block: string }>(tie => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(fc.constantFrom('h2', 'h3', 'p', 'b'), cell)
      .map(([tag, text]) => `<${tag}>${escapeHtml(text)}</${tag}>`),
    fc
      .tuple(header, fc.array(row, { maxLength: 5 }))
      .map(([titles, rows]) => table([titles.map(text => [text, '']), ...rows])),
    fc.array(row, { maxLength: 4 }).map(table),
    fc
      .array(fc.tuple(fc.constantFrom('dt', 'dd'), cell), { maxLength: 6 })
      .map(
        items => `<dl>${items.map(([tag, text]) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('')}</dl>`,
      ),
    tie('block').map(inner => `<table><tr><td>${inner}</td></tr></table>`),
  ),
}))

test(
  'a page is read or refused, and none of its cells is lost',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 6 }), async blocks => {
        // Documents hold weak references to themselves, which keep them until the turn ends.
        await nextTurn()
        const page = pageOf(`<body>${blocks.join('')}</body>`)
        const kept = everythingKept(page)
        for (const text of cellsOf(page)) expect(kept).toContain(text)
      }),
      { numRuns },
    )
  },
  timeout,
)

test(
  'a text is read or refused, and none of its cells is lost',
  () => {
    const separator = fc.constantFrom('\t', ' | ')
    const line = fc.tuple(separator, fc.oneof(header, fc.array(word, { maxLength: 5 })))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), lines => {
        const text = lines
          .map(([by, cells]) => (by === '\t' ? cells.join(by) : `|${cells.join(by)}|`))
          .join('\n')
        const kept = everythingKept(text)
        for (const [, cells] of lines) {
          // A line with one filled cell is prose; one of dashes alone belongs to Markdown's header.
          const filled = cells.filter(cell => cell !== '' && cell !== '-')
          if (filled.length > 1) for (const cell of filled) expect(kept).toContain(cell)
        }
      }),
      { numRuns },
    )
  },
  timeout,
)

test(
  'a cell is understood, or said not to be',
  () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), words => {
        const text = words.join(' ')
        const lifetime = parseLifetime(text)
        if (lifetime.kind === 'at-most') expect(lifetime.days).toBeGreaterThan(0)
        const names = parseNames(text)
        if (names.understood) for (const name of names.names) expect(name).toMatch(/^\S*[^\s*]\S*$/)
      }),
      { numRuns },
    )
  },
  timeout,
)

function attempt(source: Document | string) {
  try {
    return parsePolicy(source)
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return { declarations: [], notUnderstood: error.notUnderstood }
  }
}

/** All that the reader hands back, and the titles of columns, which it stands for. */
function everythingKept(source: Document | string): string {
  const { declarations, notUnderstood } = attempt(source)
  const texts = [
    ...declarations.flatMap(({ row, heading, further = [] }) => [
      row,
      heading,
      ...further.map(({ title }) => title),
    ]),
    ...notUnderstood.map(({ text }) => text),
  ]
  return `${texts.join('\n')}\n${known}`.replace(/\s+/g, ' ')
}

const known =
  'Supplier name Cookie name Duration Function Cookie Purpose Nom du cookie Durée Finalité Purposes Provider Nombre Type Strictly necessary cookies Cookies qui ne sont pas nécessaires'

function cellsOf(page: Document): string[] {
  return [...page.querySelectorAll('td, dt, dd')]
    .filter(cell => !cell.querySelector('table, dl, h2, h3, p, b'))
    .map(cell => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
}

function table(rows: readonly (readonly (readonly [text: string, span: string])[])[]): string {
  const cells = rows.map(row => row.map(([text, span]) => `<td${span}>${escapeHtml(text)}</td>`).join(''))
  return `<table>${cells.map(row => `<tr>${row}</tr>`).join('')}</table>`
}
