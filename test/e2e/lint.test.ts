import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Linted {
  readonly errors: readonly Message[]
  readonly notices: readonly Message[]
  readonly warnings: readonly Message[]
}

interface Message {
  readonly code: string
}

test('the linter finds no error, and docs/store/README.md explains each warning and no other', async () => {
  const { stdout } = await promisify(execFile)(
    'node_modules/.bin/web-ext',
    ['lint', '--source-dir', 'dist/firefox', '--no-config-discovery', '--output', 'json'],
    { cwd: root },
  )
  const { errors, notices, warnings } = JSON.parse(stdout) as Linted
  expect([...errors, ...notices]).toEqual([])
  const page = readFileSync(`${root}docs/store/README.md`, 'utf8')
  const explained = /^## What `web-ext lint` prints$(.*?)^## /ms.exec(page)?.[1] ?? ''
  const codes = [...explained.matchAll(/^### (.+)$/gm)].map(([, code]) => code)
  expect([...new Set(warnings.map(({ code }) => code))].sort()).toEqual(codes.sort())
  // As many as the page says.
  expect(warnings).toHaveLength(2)
})

test('no file of ours assigns HTML, of which the linter warns', () => {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  const sources = files.filter(file => /\.(tsx?|js)$/.test(file))
  expect(sources.length).toBeGreaterThan(100)
  const assigning = sources.filter(file =>
    /innerHTML|outerHTML\s*=|insertAdjacentHTML/i.test(readFileSync(`${root}src/${file}`, 'utf8')),
  )
  expect(assigning).toEqual([])
})
