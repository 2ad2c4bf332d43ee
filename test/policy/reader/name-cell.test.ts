import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikeName } from '../../../src/policy/reader/cookie-name.ts'
import { parseNames } from '../../../src/policy/reader/name-cell.ts'
import { processorTime } from '../../growth/processor-time.ts'

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
    ['sessionid*', ['sessionid*'], 'also where the star may be a footnote: it matches the name, too'],
    ['_hjSession_', ['_hjSession_'], 'a beginning without a star stays as it is'],
    ['lang', ['lang'], 'a word alone is the name'],
    ['SESSION', ['SESSION'], 'names differ by their capitals'],
    ['lang, token', ['lang', 'token'], 'two words in a list'],
    ['Cart, cart_token', ['Cart', 'cart_token'], 'a capitalised word in a list with a name'],
    ['AWSALB/AWSALBCORS', ['AWSALB', 'AWSALBCORS'], 'a slash without spaces, between capitals'],
    ['MUID, SM', ['MUID', 'SM'], 'two capitals in a list'],
    ['rc::a', ['rc::a'], 'a key of local storage'],
    ['.ASPXAUTH', ['.ASPXAUTH'], 'a dot at the beginning'],
    ['connect.sid', ['connect.sid'], 'a dot within, which is no host'],
    ['foo%20bar', ['foo%20bar'], 'an encoded name'],
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
    ['_ga [x2]', ['_ga'], 'how many there are'],
    ['lang [x2]', ['lang'], 'the same of a word: brackets are in no name'],
    ['_ga x2', ['_ga'], 'the same without brackets'],
    ['_ga (2)', ['_ga'], 'the same, or a footnote'],
    ['_ga †', ['_ga'], 'the sign of a footnote'],
    ['PHPSESSID *', ['PHPSESSID'], 'a star apart is a footnote'],
    ['_ga_ *', ['_ga_*'], 'unless a name ends there in a separator'],
    ['_gat_gtag_UA_********_**', ['_gat_gtag_UA_*_*'], 'stars that stand for digits, not for bold'],
    ['3-_ga', ['_ga'], 'a number with a hyphen'],
    ['AMCV_###@ExampleOrg', ['AMCV_*@ExampleOrg'], 'a name that browsers take beyond the RFC'],
    ['_ga (and _ga_*)', ['_ga', '_ga_*'], 'another name in the brackets'],
    ['_ga (_ga_<id>)', ['_ga', '_ga_*'], 'the same without a joining'],
    ['consent_a (oder consent_b)', ['consent_a', 'consent_b'], 'the same in German'],
    ['sessionid (first party)', ['sessionid'], 'a comment on a name'],
    ['lang (local storage)', ['lang'], 'a comment on a word: the word is the name'],
    ['Google Analytics (_ga, _gid)', ['_ga', '_gid'], 'the tool before, the names in brackets'],
    ['Session cookie (JSESSIONID)', ['JSESSIONID'], 'the same'],
    ['_ga – Google', ['_ga'], 'a comment after a dash'],
    ['_ga: counts visits', ['_ga'], 'a comment after a colon'],
    ['Google Analytics: _ga, _gid', ['_ga', '_gid'], 'a tool before a colon'],
    ['Google: _ga\nMeta: _fbp', ['_ga', '_fbp'], 'a tool on each line'],
    ['Google Analytics\n(_ga, _gid)', ['_ga', '_gid'], 'a tool, and the names in brackets on the next line'],
    ['Cookie name: lang', ['lang'], 'a label that says what follows'],
    ['Nom du cookie : _ga', ['_ga'], 'the same in French'],
    ['Name:_fbp', ['_fbp'], 'the same without a space'],
    ['Google\n_ga\n_gid', ['_ga', '_gid'], 'a supplier on a line, where the names are beyond doubt'],
    ['sessionid\nExample Ltd.', ['sessionid'], 'the same after the name'],
    ['_ga\ntracker.example/pixel/+', ['_ga'], 'an address on a line'],
    ['PHPSESSID ; Secure ; HttpOnly', ['PHPSESSID'], 'attributes after a name beyond doubt'],
    ["a cookie named 'foo'", ['foo'], 'words before a quoted name'],
    ['_ga cookie', ['_ga'], 'a word after the name'],
    ['__utma Cookie & __utmb Cookie', ['__utma', '__utmb'], 'the same, twice'],
    ['__`_ga`__ + __`_gid`__', ['_ga', '_gid'], 'bold code'],
    ['`cookies`', ['cookies'], 'in code, any word is a name'],
    ['`debug:level`', ['debug:level'], 'and any sign'],
    ['&#95;ga', ['_ga'], 'a sign as its number'],
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

describe('a list that is not whole holds examples', () => {
  test.each<[cell: string, names: string[]]>([
    ['_ga and similar', ['_ga']],
    ['e.g. _ga', ['_ga']],
    ['_ga, _gid, etc.', ['_ga', '_gid']],
    ['_ga, ...', ['_ga']],
    ['_ga, _gid …', ['_ga', '_gid']],
    ['_ga, _gid...', ['_ga', '_gid']],
    ['_ga (and others)', ['_ga']],
    ['_ga (e.g. _gid)', ['_ga', '_gid']],
    ['cookies such as _ga and _gid', ['_ga', '_gid']],
    ['_ga and other cookies of Google', ['_ga']],
    ['sessionid, among others', ['sessionid']],
    ['cookies starting with "_hs" and others', ['_hs*']],
    ['par exemple _ga', ['_ga']],
    ['_ga, entre autres', ['_ga']],
    ['_ga et cookies similaires', ['_ga']],
    ['p. ej. _ga', ['_ga']],
    ['_ga y otras', ['_ga']],
    ['z. B. _ga', ['_ga']],
    ['_ga u.a.', ['_ga']],
    ['_ga & Co.', ['_ga']],
    ['_ga usw.', ['_ga']],
    ['bijv. _ga', ['_ga']],
    ['_ga en dergelijke', ['_ga']],
    ['ad es. _ga', ['_ga']],
    ['_ga, ecc.', ['_ga']],
    ['per exemple, _ga', ['_ga']],
    ['_ga i similars', ['_ga']],
    ['por exemplo _ga', ['_ga']],
    ['_ga, entre outros', ['_ga']],
  ])('%j → %j and more', (cell, names) => {
    expect(parseNames(cell)).toEqual({ ...understood(names, false), open: true })
  })
})

describe('anything else is not understood, and never in part', () => {
  test.each([
    ['all cookies but _ga, _gid', 'the names are those that are not meant'],
    ['see below', 'a reference'],
    ['Google Analytics cookies', 'a description'],
    ['any cookie not starting with "_hs"', 'the opposite of a beginning'],
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
    ['_ga* (except some)', 'a comment that takes back'],
    ['_pk_{id,ses}', 'a choice of names'],
    ['_pk_(id|ses|ref)', 'the same'],
    ['/^_hs.*/', 'a regular expression'],
    ['Various', 'no name'],
    ['Plusieurs', 'the same in French'],
    ['third-party', 'who, not what'],
    ['12', 'a number'],
    ['ключ', 'letters that no name has'],
    ['lang etc.', 'a word beside words may be one of them'],
    ['and similar', 'like what?'],
    ['technologies and similar', 'no name'],
    ['all cookies except _ga etc.', 'the names are those that are not meant'],
    ['Cookie de panier', 'words around a word'],
    ['Cookies from Dailymotion', 'the same'],
    ['Cookie lang', 'the same: a kind or a name?'],
    ['COOKIE CONSENT', 'capitals for all of it'],
    ['Content system (CMS)', 'an abbreviation'],
    ['Google Analytics', 'a tool'],
    ['Google / Meta', 'two suppliers'],
    ['Google-Analytics', 'a tool in one word'],
    ['YouTube', 'a supplier with inner capitals'],
    ['Dailymotion', 'a capitalised word: a supplier, a kind, a heading'],
    ['Warenkorb', 'the same'],
    ['Session-ID', 'the same with a hyphen'],
    ['__utma, b, c', 'letters that stand for longer names'],
    ['/tr', 'a path'],
    ['clicks & visits', 'words'],
    ['lang and token', 'words, joined as in prose'],
    ['Session cookie', 'a kind'],
    ['First-party', 'the same'],
    ['ANALITICA', 'the same without its accent'],
    ['TBD', 'a filler'],
    ['Total', 'a sum'],
    ['HTTP', 'a technique'],
    ['Persistent', 'a duration'],
    ['13M', 'the same in short'],
    ['Oui', 'an answer'],
    ['X', 'a mark'],
    ['Purpose', "another column's title"],
    ['sid ; Secure ; HttpOnly', 'attributes, not cookies'],
    ['sid=1; Path=/', 'the same as a header has them'],
    ['lang\nExample Ltd.', 'a supplier beside a word'],
    ['Cookies not set:\n_ga', 'a line that takes back'],
    ['Domain: _ga.example.net', "the label of another column's content"],
    ['Not used: _ga', 'a label that does'],
    ['tracker.example/ID', 'an address'],
    ['_ads/ga-audiences', 'a path'],
    ['a/b/+', 'the same'],
    ['https://example.org/x', 'the same, whole'],
    ['.example.com', 'a host'],
    ['analytics.js', 'a file'],
    ['info@example.org', 'a mailbox'],
    ['_ga – 13 months', 'an entry of a list'],
    ['_ga: tells the visitors apart', 'the same'],
    ['__utma - __utmz', 'a range, or a list?'],
    ['lang: the language', 'a label or a name?'],
    ['yt-remote -devices', 'a name in two pieces'],
    ['e.g.', 'an abbreviation'],
  ])('%j: %s', cell => {
    expect(parseNames(cell)).toEqual(not)
  })

  test.each([
    ['identifier', 'Identifier'],
    ['Cookie_Name', '**Cookie_Name**'],
  ])("%j repeats the column's title %j", (cell, title) => {
    expect(parseNames(cell, title)).toEqual(not)
  })
})

describe('what can hardly be an ordinary word looks like a name', () => {
  test.each([
    ['_ga', 'an underscore'],
    ['`has_js`', 'code around it'],
    ['_ga_<id>', 'a placeholder'],
    ['intercom-id-*', 'a star within'],
    ['.ASPXAUTH', 'a dot at the beginning'],
    ['connect.sid', 'a dot within'],
    ['rc::a', 'colons'],
    ['AWSALB', 'capitals only'],
    ['XSRF-TOKEN', 'the same, with a hyphen'],
    ['CookieConsent', 'inner capitals'],
    ['met-cookie-consent', 'two hyphens'],
    ['cck1a', 'a digit'],
    ['sessionid', 'a name that is known'],
  ])('%j: %s', text => {
    expect(looksLikeName(text)).toBe(true)
  })

  test.each([
    ['lang', 'a word'],
    ['Session', 'the same'],
    ['opt-out', 'a word with a hyphen'],
    ['up-to-date', 'the same with two'],
    ['step-by-step', 'the same'],
    ['stored.They', 'the end of a sentence and the beginning of another'],
    ['Cookie*', 'a word with a footnote'],
    ['YouTube', 'a supplier'],
    ['JavaScript', 'a technique'],
    ['GmbH', 'a kind of company'],
    ['HTTP', 'a technique in capitals'],
    ['ETC', 'a word in capitals'],
    ['NOMBRE', 'a title'],
    ['z.B.', 'an abbreviation'],
    ['example.org', 'a host'],
    ['24h', 'a duration'],
    ['COVID-19', 'a word with a number'],
    ['Art.13', 'the same'],
    ['2024', 'a number'],
    ['_ga, _gid', 'two names'],
    ['the cookie _ga', 'words around a name'],
    ['', 'nothing'],
    ['_'.repeat(1000), 'too long'],
  ])('%j does not: %s', text => {
    expect(looksLikeName(text)).toBe(false)
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
  expect(processorTime(() => parseNames(cell))).toBeLessThan(1000)
})
