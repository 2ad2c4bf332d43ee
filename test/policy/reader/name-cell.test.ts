import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNames } from '../../../src/policy/reader/name-cell.ts'

const understood = (names: string[], literal = true) => ({ understood: true, names, literal })
const not = { understood: false }

describe('a list of names', () => {
  test.each<[cell: string, names: string[], reason: string]>([
    ['sessionid', ['sessionid'], 'one name'],
    ['_ga, _gid', ['_ga', '_gid'], 'commas'],
    ['_ga;_gid', ['_ga', '_gid'], 'semicolons'],
    ['_ga / _gid', ['_ga', '_gid'], 'slashes'],
    ['_ga\n_gid', ['_ga', '_gid'], 'line breaks'],
    ['_ga _gid', ['_ga', '_gid'], 'spaces, between what is no word of a language'],
    ['_ga and _gid', ['_ga', '_gid'], 'a word'],
    ['_ga & _gid', ['_ga', '_gid'], 'a sign'],
    ['_ga et _gid', ['_ga', '_gid'], 'a word left in French'],
    ['_ga y _gid', ['_ga', '_gid'], 'Spanish'],
    ['_ga und _gid', ['_ga', '_gid'], 'German'],
    ['_ga en _gid', ['_ga', '_gid'], 'Dutch'],
    ['_ga e _gid', ['_ga', '_gid'], 'Italian and Portuguese'],
    ['_ga i _gid', ['_ga', '_gid'], 'Catalan'],
    ['_ga, _gid and _gat', ['_ga', '_gid', '_gat'], 'several joinings'],
    ['_ga, _gid, and _gat', ['_ga', '_gid', '_gat'], 'a comma before the word'],
    ['_ga and/or _gid', ['_ga', '_gid'], 'two words in one'],
    ['_ga&_gid', ['_ga', '_gid'], 'a sign without spaces'],
    ['sessionid csrftoken', ['sessionid', 'csrftoken'], 'spaces, between names that are known whole'],
    ['_pk_id.*', ['_pk_id.*'], 'a wildcard is kept'],
    ['brand', ['brand'], '"and" inside a name joins nothing'],
    ['_ga, _ga', ['_ga'], 'named twice'],
    ['', [], 'a provider without a name: declared, but no cookie can match'],
  ])('%j → %j: %s', (cell, names) => {
    expect(parseNames(cell)).toEqual(understood(names))
  })
})

describe('what is more than names is read, and the cell is not called literal', () => {
  test.each<[cell: string, names: string[], reason: string]>([
    ['_ga_<container-id>', ['_ga_*'], 'angle brackets'],
    ['SSESS<ID>', ['SSESS*'], 'the same without a separator'],
    ['_hjSession_{site_id}', ['_hjSession_*'], 'curly brackets'],
    ['_pk_id.<site>.<hash>', ['_pk_id.*.*'], 'two placeholders'],
    ['_ga…', ['_ga*'], 'an ellipsis'],
    ['_ga¹, _gid²', ['_ga', '_gid'], 'raised digits cannot be in a name'],
    ['_ga[1]', ['_ga'], 'nor can brackets'],
    ['sessionid1', ['sessionid'], 'a name that is known whole, and a footnote'],
    ['1. _ga\n2. _gid', ['_ga', '_gid'], 'a numbered list'],
    ['- _ga\n- _gid', ['_ga', '_gid'], 'a list with dashes'],
    ['“_ga”', ['_ga'], 'quotation marks'],
    ['the cookie _ga', ['_ga'], 'words before it'],
    ['_ga (Google Analytics)', ['_ga'], 'a comment in brackets'],
    ['_ga.', ['_ga'], 'the full stop of a sentence'],
    ['_ga\u200B', ['_ga'], 'a zero-width space of the page'],
    ['_ga + _gid | _gat', ['_ga', '_gid', '_gat'], 'signs between spaces'],
    ['_ga_{{id}}', ['_ga_*'], 'two curly brackets, as templates have'],
    ['_ga_(container-id)', ['_ga_*'], 'round brackets after a separator'],
    ['_ga_ <container-id>', ['_ga_*'], 'a space before the bracket'],
    ['_ga_&lt;container-id&gt;', ['_ga_*'], 'brackets as HTML writes them, in a text'],
    ['_hjSession_‹id›', ['_hjSession_*'], 'other angle brackets'],
    ['SESS[a-f0-9]+', ['SESS*'], 'a class of letters, repeated'],
    ['_ga_...', ['_ga_*'], 'three full stops'],
    ['_ga_XXXXXXXXXX', ['_ga_*'], 'letters that stand for others'],
    ['_pk_id.xxxx.xxxx', ['_pk_id.*.*'], 'the same, twice'],
    ['_gat_UA-XXXXXX-X', ['_gat_UA-*-*'], 'the same, and a lone one'],
    ['_dc_gtm_UA-#', ['_dc_gtm_UA-*'], 'a sign that stands for digits'],
    ['_ga_***', ['_ga_*'], 'stars in a row are one'],
    ['_ga 1, _gid 2', ['_ga', '_gid'], 'numbers of footnotes'],
    ['_ga[¹]', ['_ga'], 'a raised number in brackets is no placeholder'],
    ['_ga⁎', ['_ga'], 'nor is a raised star a wildcard'],
    ['**_ga**, `_gid`', ['_ga', '_gid'], "Markdown's bold and code"],
    [String.raw`_pk\_id.\*`, ['_pk_id.*'], "Markdown's escapes"],
    ['<code>_ga</code><br>_gid', ['_ga', '_gid'], 'HTML in Markdown'],
    ['Cookies: _ga, _gid', ['_ga', '_gid'], 'a label'],
    ['_ga:', ['_ga'], 'the colon of a term'],
    ['_ga_<id> (Google Analytics)', ['_ga_*'], 'a comment after a placeholder'],
    ['_hs* (any cookie starting with "_hs")', ['_hs*'], 'a comment that says the same'],
    ['sessionid as well as csrftoken', ['sessionid', 'csrftoken'], 'English'],
    ['sessionid ainsi que csrftoken', ['sessionid', 'csrftoken'], 'French'],
    ['sessionid así como csrftoken', ['sessionid', 'csrftoken'], 'Spanish'],
    ['sessionid così come csrftoken', ['sessionid', 'csrftoken'], 'Italian'],
    ['sessionid així com csrftoken', ['sessionid', 'csrftoken'], 'Catalan'],
    ['sessionid bem como csrftoken', ['sessionid', 'csrftoken'], 'Portuguese'],
    ['any cookie starting with "_hs" or "__hs"', ['_hs*', '__hs*'], 'two beginnings'],
    ['cookies starting with "_hs", "_pk" and "_ga"', ['_hs*', '_pk*', '_ga*'], 'three'],
    ['any cookie starting with "_hs"; hubspotutk', ['_hs*', 'hubspotutk'], 'a semicolon ends the beginning'],
    ['__hstc, any cookie starting with "_hs"', ['__hstc', '_hs*'], 'a name, then a beginning'],
    ['(none)', [], 'no name, in brackets'],
    ['Keine Cookies', [], 'the same in German'],
    ['—', [], 'a dash for no name'],
    ['N/A', [], 'the same in letters'],
    ['Aucun', [], 'the same in French'],
  ])('%j → %j: %s', (cell, names) => {
    expect(parseNames(cell)).toMatchObject({
      understood: true,
      names,
      ...(cell !== '_ga\u200B' && { literal: false }),
    })
  })

  test.each<[language: string, cell: string]>([
    ['en', 'any cookie starting with "_hs"'],
    ['en', 'All cookies whose name begins with _hs.'],
    ['fr', 'tout cookie commençant par « _hs »'],
    ['es', 'cualquier cookie cuyo nombre empiece por "_hs"'],
    ['es', 'cualquier cookie que empiece por "_hs"'],
    ['de', 'alle Cookies, die mit „_hs“ beginnen'],
    ['nl', 'elke cookie die begint met "_hs"'],
    ['it', 'qualsiasi cookie che inizia con "_hs"'],
    ['ca', 'qualsevol galeta que comenci per "_hs"'],
    ['pt', 'qualquer cookie que comece por "_hs"'],
    ['en', 'any cookie with the prefix ‘_hs’'],
    ['fr', 'n’importe quel cookie commençant par « _hs »'],
    ['fr', 'cookies dont le nom commence par _hs'],
    ['es', 'cookies con el prefijo _hs'],
    ['de', 'jeder Cookie, der mit „_hs“ beginnt'],
    ['de', 'alle mit „_hs“ beginnenden Cookies'],
    ['nl', 'cookies met het voorvoegsel _hs'],
    ['nl', 'alle cookies waarvan de naam begint met _hs'],
    ['it', 'tutti i cookie il cui nome inizia con «_hs»'],
    ['ca', 'qualsevol galeta el nom de la qual comenci per «_hs»'],
    ['pt', 'qualquer cookie iniciado por "_hs"'],
  ])('%s: %j tells a beginning', (_, cell) => {
    expect(parseNames(cell)).toEqual(understood(['_hs*'], false))
  })
})

describe('digits that may be the name’s own stay', () => {
  test.each(['_ga1', 'cookie2', 'SSESS12', '_pk_ses.1'].map(name => [name, name === '_ga1' ? '_ga' : name]))(
    '%j → %j',
    (cell, name) => {
      expect(parseNames(cell)).toMatchObject({ names: [name] })
    },
  )
})

describe('anything else is not understood, and never in part', () => {
  test.each([
    ['all cookies but _ga, _gid', 'the names are those that are not meant'],
    ['see below', 'a reference'],
    ['Google Analytics cookies', 'a description'],
    ['any cookie not starting with "_hs"', 'the opposite of a beginning'],
    ['_ga, and others', 'a list that is not whole'],
    ['*', 'everything is no name'],
    ['<id>', 'nothing but a placeholder'],
    ['_ga_<container', 'a bracket that does not close'],
    ['any cookie starting with "_hs", hubspotutk', 'a beginning or a whole name?'],
    ['any cookie starting with "_hs" except "_hsq"', 'an exception'],
    ['any cookie containing "_hs"', 'no beginning'],
    ['alle Cookies, die nicht mit „_hs“ beginnen', 'the opposite of a beginning'],
    ['todas las cookies que no empiezan por "_hs"', 'the same'],
    ['alle Cookies, die mit _hs enden', 'an end'],
    ['Cookies mit Matomo', 'no beginning is told'],
    ['_ga, _gid, etc.', 'a list that is not whole'],
    ['_ga, ...', 'the same'],
    ['_ga (and _gid)', 'another name in the comment'],
    ['_ga* (except some)', 'a comment that takes back'],
    ['_pk_{id,ses}', 'a choice of names'],
    ['_pk_(id|ses|ref)', 'the same'],
    ['/^_hs.*/', 'a regular expression'],
    ['Various', 'no name'],
    ['Plusieurs', 'the same in French'],
    ['third-party', 'who, not what'],
    ['12', 'a number'],
    ['ключ', 'letters that no name has'],
  ])('%j: %s', cell => {
    expect(parseNames(cell)).toEqual(not)
  })
})

test('whatever the cell, it is answered, and a name is never made of nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), cell => {
      const read = parseNames(cell)
      if (read.understood)
        for (const name of read.names) expect(name).toMatch(/^[^\s<>{}]*[^\s<>{}*][^\s<>{}]*$/)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['brackets', '<'.repeat(1_000_000)],
  ['commas', ','.repeat(1_000_000)],
  ['words', 'and '.repeat(250_000)],
  ['names', '_ga, '.repeat(200_000)],
  ['spaces', `_ga${' '.repeat(1_000_000)}x`],
])('a megabyte of %s takes no time', (_, cell) => {
  const begin = performance.now()
  parseNames(cell)
  expect(performance.now() - begin).toBeLessThan(1000)
})
