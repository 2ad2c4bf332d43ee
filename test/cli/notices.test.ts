import { expect, test } from 'vitest'
import { type BundledWithText, notices, packagesIn, packagesOf } from '../../src/cli/notices.ts'

const one: BundledWithText = {
  name: '@scope/one',
  version: '1.2.3',
  licence: 'MIT',
  source: 'https://example.org/one',
  text: 'Do what you like.',
}
const two: BundledWithText = { ...one, name: 'two', version: '2.0.0-beta.1' }
const three: BundledWithText = { ...one, name: 'three', licence: 'ISC', text: 'Copyright (c) Three' }

test('names each package with its version, licence and source, whatever their order', () => {
  const written = notices([two, three, one])
  expect(written).toBe(notices([one, two, three]))
  const named = [one, two, three].map(({ text, ...rest }) => rest)
  expect(packagesIn(written)).toEqual(expect.arrayContaining(named))
  expect(packagesIn(written)).toHaveLength(3)
})

test('a licence text that two share stands there once', () => {
  expect(notices([one, two, three]).match(/Do what you like\./g)).toHaveLength(1)
  expect(notices([one, two, three])).toContain('Copyright (c) Three')
})

test.each([
  ['a licence that nobody looked at', { licence: 'GPL-3.0' }, /under ISC, MIT, MPL-2.0; got GPL-3.0/],
  ['no text', { text: '' }, /expected a licence text in two 2.0.0-beta.1; got none/],
  ['no source', { source: '' }, /where its source is; got ""/],
])('stops the build at a package with %s', (_, has, message) => {
  expect(() => notices([one, { ...two, ...has }])).toThrow(message)
})

test('a module belongs to the innermost package around it, and what the bundler adds to the bundler', () => {
  const root = process.cwd()
  const named = (...ids: string[]) => packagesOf(ids, root).map(({ name }) => name)
  expect(named(`${root}/src/popup/main.tsx`, `${root}/src/popup/index.html?html-proxy`)).toEqual([])
  expect(
    named(`${root}/node_modules/idb/build/index.js`, `${root}/node_modules/idb/build/other.js?x`),
  ).toEqual(['idb'])
  expect(named('\0rolldown/runtime.js', '\0vite/preload-helper.js', '/@crx/manifest')).toEqual([
    'rolldown',
    'vite',
    '@crxjs/vite-plugin',
  ])
  // In a copy of the sources inside the project the packages are those of a folder above it.
  expect(packagesOf(['\0rolldown/runtime.js'], `${root}/out/copy`)).toEqual(
    packagesOf(['\0rolldown/runtime.js'], root),
  )
})

test.each(['\0other/helper.js', '/elsewhere/file.js'])(
  'stops the build at a module of whom nobody knows: %j',
  id => {
    expect(() => packagesOf([id], process.cwd())).toThrow(/modules of ours or of a package; got/)
  },
)
