import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/policy/languages/index.ts'
import { PolicyError, parsePolicy } from '../../../src/policy/reader/parse.ts'
import { processorTime } from '../../growth/processor-time.ts'
import { pageOf } from '../pages.ts'

const newer = '<tr><th>Supplier name<th>Cookie name<th>Duration<th>Function</tr>'
const summary = (html: string) =>
  parsePolicy(pageOf(html)).declarations.map(({ names, provider, purposes, category }) =>
    [names.join(' '), provider, purposes, category].join(' | '),
  )

describe('the tables of a page', () => {
  test.each<[reason: string, html: string, rows: string[]]>([
    [
      'the newer template: "Function" is the purpose',
      `<h3>Strictly necessary cookies: …</h3><table>${newer}<tr><td>Huwise<td>sessionid<td>2 weeks<td>authentication</table>`,
      ['sessionid | Huwise | authentication | necessary'],
    ],
    [
      'three columns',
      '<h3>Statistical cookies</h3><table><tr><td>Cookie name<td>Duration<td>Function<tr><td>_ga<td>2 years<td>visits</table>',
      ['_ga |  | visits | statistics'],
    ],
    [
      'several tables, each under its heading',
      `<h3>Strictly necessary cookies</h3><table>${newer}<tr><td>a<td>b<td>1 day<td>c</table>
       <h3>Marketing cookies</h3><table>${newer}<tr><td>d<td>e<td>1 day<td>f</table>`,
      ['b | a | c | necessary', 'e | d | f | advertising'],
    ],
    [
      'the header once, the next table without it under a heading that names a kind',
      `<h3>Strictly necessary cookies</h3><table>${newer}<tr><td>a<td>b<td>1 day<td>c</table>
       <h3>Statistical cookies</h3><table><tr><td>d<td>e<td>1 day<td>f</table>`,
      ['b | a | c | necessary', 'e | d | f | statistics'],
    ],
    [
      'the header repeated',
      `<table>${newer}<tr><td>a<td>b<td>1 day<td>c</tr>${newer}<tr><td>d<td>e<td>1 day<td>f</table>`,
      ['b | a | c | unknown', 'e | d | f | unknown'],
    ],
    [
      'a provider that spans rows, a cell that spans columns',
      `<table>${newer}<tr><td rowspan=2>a<td>b<td>1 day<td>c</tr><tr><td>d<td colspan=2>e</table>`,
      ['b | a | c | unknown', 'd | a | e | unknown'],
    ],
    [
      'a cell reaches to the end of its group of rows, not into the next',
      `<table>${newer}<tbody><tr><td rowspan=0>a<td>b<td>1 day<td>c<tr><td>d<td>1 day<td>e
       <tbody><tr><td>f<td>g<td>1 day<td>h</table>`,
      ['b | a | c | unknown', 'd | a | e | unknown', 'g | f | h | unknown'],
    ],
    [
      'a header of two rows',
      `<table><tr><th rowspan=2>Provider<th colspan=2>Cookies<th rowspan=2>Purpose
       <tr><th>Cookie name<th>Duration<tr><td>a<td>b<td>1 day<td>c</table>`,
      ['b | a | c | unknown'],
    ],
    [
      'a row across the table is the heading of the rows below',
      `<table>${newer}<tr><td colspan=4>Advertising cookies</tr><tr><td>a<td>b<td>1 day<td>c</table>`,
      ['b | a | c | advertising'],
    ],
    [
      'a caption, and a bold paragraph, are headings',
      `<table><caption>Functional cookies</caption>${newer}<tr><td>a<td>b<td>1 day<td>c</table>
       <p><strong>Statistical cookies</strong></p><table>${newer}<tr><td>d<td>e<td>1 day<td>f</table>`,
      ['b | a | c | functional', 'e | d | f | statistics'],
    ],
    [
      'a heading that is no kind, below one that is',
      `<h2>Statistical cookies</h2><h3>Matomo</h3><table>${newer}<tr><td>a<td>b<td>1 day<td>c</table>`,
      ['b | a | c | statistics'],
    ],
    [
      'a paragraph that names a kind as a heading would',
      `<h2>What cookies are used</h2><p>Strictly necessary cookies</p><table>${newer}<tr><td>a<td>b<td>1 day<td>c</table>`,
      ['b | a | c | necessary'],
    ],
    [
      'a paragraph that names another kind after a table heads the next one',
      `<h3>Strictly necessary cookies</h3><table>${newer}<tr><td>a<td>b<td>1 day<td>c</table>
       <p>Cookies de mesure d’audience :</p><table>${newer}<tr><td>d<td>e<td>1 day<td>f</table>`,
      ['b | a | c | necessary', 'e | d | f | statistics'],
    ],
    [
      'a sentence about another kind after a table leaves open what the next one holds',
      `<h3>Strictly necessary cookies</h3><table>${newer}<tr><td>a<td>b<td>1 day<td>c</table>
       <p>For audience measurement, we use these.</p><table>${newer}<tr><td>d<td>e<td>1 day<td>f</table>`,
      ['b | a | c | necessary', 'e | d | f | unknown'],
    ],
    [
      'a bold paragraph after a table does not stand under the heading of the table',
      `<h3>Strictly necessary cookies</h3><table>${newer}<tr><td>a<td>b<td>1 day<td>c</table>
       <p><b>Video players</b></p><table>${newer}<tr><td>d<td>e<td>1 day<td>f</table>`,
      ['b | a | c | necessary', 'e | d | f | unknown'],
    ],
    [
      'a heading of choice, or of others, is not necessary though it stands below that',
      `<h3>Strictly necessary cookies</h3><h4>Optional</h4><table>${newer}<tr><td>a<td>b<td>1 day<td>c</table>
       <h4>Partenaires et réseaux sociaux</h4><table>${newer}<tr><td>d<td>e<td>1 day<td>f</table>
       <h4>Opendatasoft</h4><table>${newer}<tr><td>g<td>h<td>1 day<td>i</table>`,
      ['b | a | c | unknown', 'e | d | f | unknown', 'h | g | i | necessary'],
    ],
    [
      'a heading of a banner, an aside or the page’s header says nothing of the article',
      `<header><h2>Necessary cookies</h2></header><aside><h3>Essential cookies</h3></aside>
       <div role="dialog"><h3>Required cookies</h3></div><main><table>${newer}<tr><td>a<td>b<td>1 day<td>c</table></main>`,
      ['b | a | c | unknown'],
    ],
    [
      'a heading of the article holds past an aside, and in the header of a section',
      `<article><header><h2>Necessary cookies</h2></header><aside><h3>Marketing</h3></aside>
       <table>${newer}<tr><td>a<td>b<td>1 day<td>c</table></article>`,
      ['b | a | c | necessary'],
    ],
    [
      'a button between two tables that names something else',
      `<h2>Necessary cookies</h2><table>${newer}<tr><td>a<td>b<td>1 day<td>c</table><button>Films</button>
       <table>${newer}<tr><td>d<td>e<td>1 day<td>f</table>`,
      ['b | a | c | necessary', 'e | d | f | unknown'],
    ],
    [
      'a caption speaks of its own table only, above it or below',
      `<table><caption>Strictly necessary cookies</caption>${newer}<tr><td>a<td>b<td>1 day<td>c</table>
       <table>${newer}<tr><td>d<td>e<td>1 day<td>f</table>
       <figure><table>${newer}<tr><td>g<td>h<td>1 day<td>i</table><figcaption>Marketing</figcaption></figure>`,
      ['b | a | c | necessary', 'e | d | f | unknown', 'h | g | i | advertising'],
    ],
    [
      'a row with one cell about optional cookies ends what was necessary',
      `<table>${newer}<tr><td>Necessary cookies<td><td><td><tr><td>a<td>b<td>1 day<td>c
       <tr><td>Cookies soumis à consentement<td><td><td><tr><td>d<td>e<td>1 day<td>f</table>`,
      ['b | a | c | necessary', 'e | d | f | unknown'],
    ],
    [
      'a cell that denies the kind of its heading',
      `<h3>Necessary cookies</h3><table><tr><th>Cookie<th>Type<th>Purpose<tr><td>a<td>Not necessary<td>b
       <tr><td>c<td>Unnecessary<td>d<tr><td>e<td>Necessary: no<td>f<tr><td>g<td>First party<td>h</table>`,
      ['a |  | b | unknown', 'c |  | d | unknown', 'e |  | f | unknown', 'g |  | h | necessary'],
    ],
    [
      'a table without a header under a heading that denies a kind',
      `<h3>Necessary cookies</h3><table>${newer}<tr><td>a<td>b<td>1 day<td>c</table>
       <h3>Cookies not strictly necessary</h3><table><tr><td>d<td>e<td>1 day<td>f</table>`,
      ['b | a | c | necessary', 'e | d | f | unknown'],
    ],
    [
      'prose between heading and table changes nothing',
      `<h2>Statistical cookies</h2><p>Necessary cookies do not need consent, these do.</p><table>${newer}<tr><td>a<td>b<td>1 day<td>c</table>`,
      ['b | a | c | statistics'],
    ],
    [
      'an empty name cell: declared, but no cookie can match it',
      `<table>${newer}<tr><td>Vimeo<td><td>1 day<td>video</table>`,
      [' | Vimeo | video | unknown'],
    ],
    [
      'lists and line breaks in a cell',
      `<table>${newer}<tr><td>a<td><ul><li>b<li>c</ul>d<br>e<sup>1</sup><br>g<sup>*</sup><td>1 day<td>f</table>`,
      ['b c d e g | a | f | unknown'],
    ],
    [
      'a table that is the layout of the page',
      `<table><tr><td>menu<td><h3>Functional cookies</h3><table>${newer}<tr><td>a<td>b<td>1 day<td>c</table></table>`,
      ['b | a | c | functional'],
    ],
    [
      'a table inside a cell is the cell’s list',
      '<table><tr><th>Provider<th>Cookies</tr><tr><td>a<td><table><tr><td>b<tr><td>c</table></table>',
      ['b c | a |  | unknown'],
    ],
    [
      'a definition list of names',
      '<h3>Statistical cookies</h3><dl><dt>_ga<dd>To count visits<dd>2 years<dt>_gid<dd>Duration: 1 day</dl>',
      ['_ga |  | To count visits | statistics', '_gid |  |  | statistics'],
    ],
    [
      'a definition list of fields',
      '<dl><dt>Cookie name<dd>a<dt>Purpose<dd>b<dt>Cookie name<dd>c<dt>Purpose<dd>d</dl>',
      ['a |  | b | unknown', 'c |  | d | unknown'],
    ],
    [
      'a table for each cookie, its titles down the side',
      '<table><tr><th>Cookie name<td>a<tr><th>Purpose<td>b<tr><th>Duration<td>1 day</table>',
      ['a |  | b | unknown'],
    ],
    [
      'a column for the kind of each cookie',
      '<table><tr><th>Cookie<th>Type<th>Purpose<tr><td>a<td>Necessary<td>b<tr><td>c<td>HTTP<td>d</table>',
      ['a |  | b | necessary', 'c |  | d | unknown'],
    ],
    [
      'scripts and styles are no text',
      `<table>${newer}<tr><td>a<script>x</script><td>b<style>y</style><td>1 day<td>c</table>`,
      ['b | a | c | unknown'],
    ],
  ])('%s', (_, html, rows) => {
    expect(summary(html)).toEqual(rows)
  })

  test('what is not understood is kept and named, with its place', () => {
    const policy = parsePolicy(
      pageOf(
        `<table><tr><td>opening hours<td>9 to 5</table><table>${newer}
         <tr><td>a<td>all but _ga, _gid<td>a while<td>c<tr><td>too<td>short</table>
         <table><tr><th>Cookie name<th>Colour<tr><td>x<td>red</table>`,
      ),
    )
    expect(policy.declarations).toMatchObject([
      {
        names: [],
        namesText: 'all but _ga, _gid',
        lifetime: { kind: 'not-understood', text: 'a while' },
        notUnderstood: { names: 'all but _ga, _gid', lifetime: 'a while' },
      },
    ])
    expect(policy.notUnderstood.map(({ kind, place, text }) => [kind, place, text])).toEqual([
      ['other', { table: 1, row: 1 }, 'opening hours\t9 to 5'],
      ['cell', { table: 2, row: 2 }, 'all but _ga, _gid'],
      ['cell', { table: 2, row: 2 }, 'a while'],
      ['row', { table: 2, row: 3 }, 'too\tshort'],
      ['column', { table: 3, row: 1 }, 'Cookie name\tColour'],
      ['table', { table: 3, row: 2 }, 'x\tred'],
    ])
  })

  test('a page that is no policy says what was found instead', () => {
    expect(() => parsePolicy(pageOf('<title>Sign in</title><form></form>'))).toThrow(PolicyError)
    expect(() => parsePolicy(pageOf('<title>Sign in</title>'))).toThrow('titled "Sign in"')
  })
})

describe('every language reads a header row in its own words', () => {
  test.each(languages.map(one => [one.tag, one] as const))('%s', (language, { drafts: { titles } }) => {
    const header = [titles.provider, titles.names, titles.lifetime, titles.purposes]
    const html = `<table><tr>${header.map(title => `<th>${title?.toUpperCase()}`).join('')}<tr><td>a<td>b<td>3 h<td>c</table>`
    expect(parsePolicy(pageOf(html))).toMatchObject({
      language,
      declarations: [
        { names: ['b'], provider: 'a', purposes: 'c', lifetime: { kind: 'at-most', days: 1 / 8 } },
      ],
    })
  })
})

describe('a hostile page', () => {
  test.each<[reason: string, html: () => string]>([
    [
      'endless spans',
      () =>
        `<table>${newer}<tr>${'<td rowspan=999999 colspan=999999>x'.repeat(50)}${'<tr><td>y'.repeat(2000)}</table>`,
    ],
    [
      'a cell of a megabyte',
      () =>
        `<table>${newer}<tr><td>a<td>${'_ga, '.repeat(200_000)}<td>${'1 day '.repeat(200_000)}<td>c</table>`,
    ],
    [
      'a cell of a megabyte, repeated',
      () =>
        `<table>${newer}<tr><td rowspan=0>${'x'.repeat(1_000_000)}<td>b<td>c<td>d${'<tr><td>e<td>f<td>g'.repeat(2000)}</table>`,
    ],
    ['ten thousand rows', () => `<table>${newer}${'<tr><td>a<td>b<td>1 day<td>c'.repeat(10_000)}</table>`],
  ])('%s takes no time', (_, html) => {
    const page = pageOf(html())
    const read = () => {
      try {
        parsePolicy(page)
      } catch (error) {
        expect(error).toBeInstanceOf(PolicyError)
      }
    }
    expect(processorTime(read)).toBeLessThan(5000)
  })
})
