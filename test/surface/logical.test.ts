import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const src = new URL('../../src/', import.meta.url)
const sheets = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.css'))

/** What names a side by left or right, and stays where it is when a page runs from right to left. */
function physical(property: string, value: string): boolean {
  const parts = value.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '()').split(/\s+/)
  if (/(?:^|-)(?:left|right)(?:-|$)/.test(property)) return true
  if (
    /^(?:text-align|float|clear|caption-side|justify-.*|.*position(?:-x)?|transform-origin)$/.test(property)
  )
    return /\b(?:left|right)\b/.test(value)
  // Of four sides the second and the last are right and left, and of four corners all.
  if (/^(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding))$/.test(property))
    return parts.length === 4 && parts[1] !== parts[3]
  if (property === 'border-radius') return parts.length > 1
  if (/^(?:box-shadow|text-shadow)$/.test(property))
    return value
      .split(/,(?![^(]*\))/)
      .some(
        shadow => !/^none$|var\(--(?:onward|shadow)/.test(shadow) && !/^(?:inset )?0 /.test(shadow.trim()),
      )
  if (/^(?:transform|rotate|translate|scale)$/.test(property)) return turns(value)
  if (property === 'background' || property === 'background-image')
    return /to (?:left|right)|\d+deg/.test(value)
  return false
}

/** A quarter of a turn, or a way to the side, that does not go by `--onward`. */
function turns(value: string): boolean {
  return [...value.matchAll(/(?:rotate|translate|translateX|scaleX)?\([^;]*?\)|-?[\d.]+deg/g)].some(
    ([part]) => !part.startsWith('translateY') && /\d/.test(part) && !value.includes('var(--onward)'),
  )
}

function declarationsIn(css: string): (readonly [property: string, value: string])[] {
  return [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/(?<=[{;]\s*)([a-z-]+):\s*([^;{}]+)(?=[;}])/g)].map(
    ([, property = '', value = '']) => [property, value.trim()] as const,
  )
}

test.each(sheets)('%s turns with the language: it names no side by left or right', file => {
  const found = declarationsIn(readFileSync(new URL(file, src), 'utf8'))
    .filter(([property, value]) => physical(property, value))
    .map(([property, value]) => `${property}: ${value}`)
  expect(found).toEqual([])
})

test.each([
  'margin-left: 4px',
  'border-right: 1px solid',
  'left: 0',
  'text-align: right',
  'margin: 0 4px 0 0',
  'padding: 1px 8px 1px 6px',
  'inset: 0 0 0 auto',
  'border-width: 0 2px 2px 0',
  'border-radius: 4px 0 0 4px',
  'border-top-left-radius: 4px',
  'box-shadow: inset 3px 0 red',
  'box-shadow: 0 1px red, 2px 0 red',
  'transform: rotate(-45deg)',
  'rotate: 45deg',
  'transform: translateX(4px)',
])('%s is found', declaration => {
  const [[property, value] = ['', '']] = declarationsIn(`a { ${declaration}; }`)
  expect(physical(property, value)).toBe(true)
})

test.each([
  'margin: 0 -8px',
  'margin: 4px 0 8px',
  'margin: calc(1px + 2px) 0 8px 0',
  'padding-inline: 6px 8px',
  'border-radius: var(--corner)',
  'box-shadow: 0 1px 2px rgb(16 24 40 / 6%), 0 1px 3px rgb(16 24 40 / 8%)',
  'transform: rotate(calc(-45deg * var(--onward))) translateY(-2px)',
  'transition: rotate 0.1s',
  'text-align: start',
])('%s is not', declaration => {
  const [[property, value] = ['', '']] = declarationsIn(`a { ${declaration}; }`)
  expect(physical(property, value)).toBe(false)
})
