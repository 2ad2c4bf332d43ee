import { expect, test } from 'vitest'
import { charsetIn, decodePage } from '../../../src/policy/reader/decode-page.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const page = (head: string) => `<!doctype html><head>${head}</head><p>Durée</p>`

test.each<[reason: string, bytes: Uint8Array, declared: string | undefined, shows: string]>([
  ['nothing says so: UTF-8', Buffer.from('Durée'), undefined, 'Durée'],
  ['the header', latin1('Durée'), 'ISO-8859-1', 'Durée'],
  ['the header before the page', latin1(page('<meta charset="utf-8">')), 'windows-1252', 'Durée'],
  ['the page, where the header is silent', latin1(page('<meta charset=iso-8859-1>')), undefined, 'Durée'],
  [
    'the page, in the older way',
    latin1(page('<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-15">')),
    undefined,
    'Durée',
  ],
  [
    'the page, where the header names none that is known',
    latin1(page('<meta charset=latin1>')),
    'nonsense',
    'Durée',
  ],
  ['a byte order mark before all', Buffer.from('\uFEFFDurée'), 'ISO-8859-1', 'Durée'],
  ['UTF-16 by its mark', Buffer.from('\uFEFFDurée', 'utf16le'), undefined, 'Durée'],
  [
    'a page that says UTF-16 in ASCII is UTF-8',
    Buffer.from(page('<meta charset="utf-16">')),
    undefined,
    'Durée',
  ],
  [
    'a name beyond the first 1,024 bytes says nothing',
    Buffer.from(`${' '.repeat(1024)}<meta charset=latin1>Durée`),
    undefined,
    'Durée',
  ],
])('%s', (_, bytes, declared, shows) => {
  expect(decodePage(bytes, { declared })).toContain(shows)
})

test('bytes that are none of the encoding are told when that is asked for', () => {
  expect(() => decodePage(latin1('Durée'), { fatal: true })).toThrow(TypeError)
  expect(decodePage(latin1('Durée'))).toBe('Dur\uFFFDe')
})

test.each<[header: string, charset: string | undefined]>([
  ['text/html; charset=ISO-8859-1', 'ISO-8859-1'],
  ['text/html;charset="utf-8"', 'utf-8'],
  ['text/html', undefined],
])('%s names %s', (header, charset) => {
  expect(charsetIn(header)).toBe(charset)
})
