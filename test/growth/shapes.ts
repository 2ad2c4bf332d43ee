/** Documents of one size that are made to be slow to read. */

/** What a hostile portal, or a careless one, might publish, filled up to a number of letters. */
export interface Shape {
  readonly name: string
  readonly kind: 'page' | 'text'
  /** @param letters about how long the document is to be */
  readonly write: (letters: number) => string
}

const titles = ['Supplier name', 'Cookie name', 'Duration', 'Function']
const header = `<tr>${titles.map(title => `<th>${title}`).join('')}`
const row = (name: string, lifetime = '1 year', purpose = 'Counts visits') =>
  `<tr><td>Supplier<td>${name}<td>${lifetime}<td>${purpose}`
const tableOf = (rows: string) => `<h2>Statistical cookies</h2><table>${header}${rows}</table>`
const fill = (part: string, letters: number) => part.repeat(Math.max(1, Math.ceil(letters / part.length)))
const numbered = (part: (index: number) => string, letters: number) => {
  const parts: string[] = []
  for (let length = 0, index = 0; length < letters; index++) {
    const next = part(index)
    parts.push(next)
    length += next.length
  }
  return parts.join('')
}

/** What a person writes, to measure the others by. */
export const harmless: Readonly<Record<Shape['kind'], Shape>> = {
  page: {
    name: 'harmless',
    kind: 'page',
    write: letters =>
      `${tableOf(numbered(index => row(`cookie_${index}, other_&lt;id-${index}&gt;`, '13 months by default', 'To count the visits of a page, and to see how visitors found it.'), letters))}`,
  },
  text: {
    name: 'harmless',
    kind: 'text',
    write: letters =>
      `Statistical cookies\n${titles.join('\t')}\n${numbered(
        index =>
          `Supplier\tcookie_${index}, other_<id-${index}>\t13 months by default\tTo count the visits of a page, and to see how visitors found it.\n`,
        letters,
      )}`,
  },
}

/** Runs that backtracking expressions are slow on. */
const runs: Readonly<Record<string, string>> = {
  spaces: ' ',
  'no-break spaces': '\u00A0',
  'line breaks': '\n',
  digits: '1',
  'digits in threes': '1 000',
  letters: 'a',
  capitals: 'X',
  accents: 'é',
  'combining accents': '\u0301',
  colons: ':',
  'spaced colons': ' : ',
  dashes: '-',
  'spaced dashes': ' - ',
  stars: '*',
  'starred letters': '**a',
  'spaced stars': '** ',
  underscores: '_',
  'X and underscore': '_X',
  dots: '.',
  commas: ',',
  semicolons: ';',
  slashes: '/',
  backslashes: '\\',
  ampersands: '&',
  references: '&amp;lt',
  quotes: '"',
  apostrophes: "'",
  'opening angles': '&lt;',
  'opening braces': '{',
  'double braces': '{{',
  'opening square': '[',
  'square and name': '[a,',
  'opening round': '(',
  'closing round': ')',
  'word and round': 'a (',
  'round pairs': '_(a)',
  backticks: '`',
  pipes: '|',
  hashes: '#',
  'address begins': '&lt;https://',
  footnotes: '¹',
  invisible: '\u00AD',
  guillemets: '« ',
  'joining words': ' and ',
  'joining slashes': 'and / ',
  'prefix phrases': 'cookies starting with ',
  units: ' 1 month and',
  'session words': 'session ',
  'numbers in words': 'two (2) ',
  names: '_ga ',
  'names, commas': '_ga,',
  label: 'cookie: ',
  titles: 'Cookie name ',
  kinds: 'necessary cookies ',
  negations: 'not ',
  'of consent': 'without consent ',
}

const plain = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&amp;', '&')

const places: Readonly<Record<string, (run: string, letters: number) => string>> = {
  'one name cell': (run, letters) => tableOf(row(`_a${fill(run, letters)}!?`)),
  'name cells': (run, letters) => tableOf(numbered(() => row(`_a${fill(run, 15_000)}!?`), letters)),
  'lifetime cells': (run, letters) => tableOf(numbered(() => row('_a', `1${fill(run, 1_900)}!`), letters)),
  'purpose cell': (run, letters) => tableOf(row('_a', '1 year', `a${fill(run, letters)}!`)),
  'purpose cells': (run, letters) =>
    tableOf(numbered(index => row(`_a${index}`, '1 year', `a${fill(run, 900)}!`), letters)),
  'one heading': (run, letters) => `<h2>a${fill(run, letters)}!</h2><table>${header}${row('_a')}</table>`,
  headings: (run, letters) =>
    `${numbered(() => `<h2>a${fill(run, 990)}!</h2><table>${header}${row('_a')}</table>`, letters)}`,
  paragraph: (run, letters) => `<p>a${fill(run, letters)}!</p>${tableOf(row('_a'))}`,
  paragraphs: (run, letters) =>
    `${numbered(() => `<p>a${fill(run, 1_000)}!</p>`, letters)}${tableOf(row('_a'))}`,
  title: (run, letters) =>
    `<table><tr><th>Cookie name<th>Duration<th>a${fill(run, letters)}!${row('_a')}</table>`,
  'definition terms': (run, letters) =>
    `<h2>Cookies</h2><dl>${numbered(index => `<dt>_a${index}<dd>a${fill(run, 900)}!`, letters)}</dl>`,
}

const written: readonly Shape[] = Object.entries(places).flatMap(([place, write]) =>
  Object.entries(runs).map(
    ([name, run]): Shape => ({
      name: `${place} of ${name}`,
      kind: 'page',
      write: letters => write(run, letters),
    }),
  ),
)

const structures: readonly (readonly [name: string, write: (letters: number) => string])[] = [
  ['many tables', letters => fill(`<table>${header}${row('_a')}</table>`, letters)],
  ['many empty tables', letters => fill('<table></table>', letters)],
  ['many tables of one cell', letters => fill('<table><tr><td>a</table>', letters)],
  ['many headings', letters => fill('<h2>Cookies</h2>', letters) + tableOf(row('_a'))],
  [
    'headings, deeper and deeper',
    letters =>
      fill('<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>', letters) + tableOf(row('_a')),
  ],
  ['many short rows', letters => tableOf(fill('<tr><td>a<td>_a<td>1 year<td>b', letters))],
  ['many empty rows', letters => tableOf(fill('<tr>', letters))],
  ['many cells in a row', letters => tableOf(`<tr>${fill('<td>a', letters)}`)],
  ['many headers', letters => `<table>${fill(header, letters)}</table>`],
  ['many rows across', letters => tableOf(fill('<tr><td colspan=4>Necessary cookies', letters))],
  ['rows without a header', letters => `<table>${fill('<tr><td>a<td>b<td>c', letters)}</table>`],
  ['rows across without a header', letters => `<table>${fill('<tr><td colspan=4>a', letters)}</table>`],
  ['spans in every direction', letters => tableOf(fill('<tr><td rowspan=0 colspan=40>abcdefgh', letters))],
  [
    'a long cell merged down',
    letters =>
      tableOf(
        `<tr><td rowspan=0>${fill('a ', letters / 2)}<td>_a<td>1 year<td>b${fill('<tr><td>_a<td>1 year<td>b', letters / 2)}`,
      ),
  ],
  [
    'names merged down',
    letters =>
      tableOf(
        `<tr><td>a<td rowspan=0>${fill('_ga, ', 19_000)}<td>1 year<td>b${fill('<tr><td>a<td>1 year<td>b', letters)}`,
      ),
  ],
  ['divisions in each other', letters => fill('<div>', Math.min(letters, 200_000)) + tableOf(row('_a'))],
  ['tables in each other', letters => fill('<table><tr><td>a', letters)],
  ['lists in each other', letters => fill('<dl><dt>a<dd>', letters)],
  ['lists', letters => fill('<h2>Cookies</h2><dl><dt>_ga<dd>visits</dl>', letters)],
  ['terms without descriptions', letters => `<h2>Cookies</h2><dl>${fill('<dt>_ga', letters)}<dd>a</dl>`],
  ['terms with many descriptions', letters => `<h2>Cookies</h2><dl><dt>_ga${fill('<dd>a', letters)}</dl>`],
  ['terms with many lines', letters => `<h2>Cookies</h2><dl><dt>_ga<dd>${fill('a<br>', letters)}</dl>`],
  ['labelled lines', letters => `<h2>Cookies</h2><dl><dt>_ga<dd>${fill('Purpose: a<br>', letters)}</dl>`],
  [
    'records',
    letters =>
      `<table>${numbered(index => `<tr><td>Cookie<td>_a${index}<tr><td>Purpose<td>b<tr><td>Duration<td>1 year`, letters)}</table>`,
  ],
  ['one record', letters => `<table>${fill('<tr><td>Cookie<td>_a', letters)}</table>`],
  ['many breaks', letters => `<p>${fill('a<br>', letters)}</p>${tableOf(row('_a'))}`],
  [
    'many breaks in a cell',
    letters => tableOf(row(fill('_a<br>', 60_000)) + row('_b', '1 year', fill('a<br>', letters))),
  ],
  [
    'many names',
    letters => tableOf(numbered(cell => row(numbered(index => `_a${cell}_${index}, `, 19_000)), letters)),
  ],
  [
    'many patterns',
    letters => tableOf(numbered(cell => row(numbered(index => `_a${cell}_${index}_*, `, 19_000)), letters)),
  ],
  ['many short names', letters => tableOf(fill(row(fill('_a ', 19_000)), letters))],
  ['names joined by words', letters => tableOf(fill(row(fill('_a and ', 19_000)), letters))],
  ['many inline elements', letters => `<p>${fill('<b>a</b>', letters)}</p>${tableOf(row('_a'))}`],
  ['many captions', letters => fill(`<table><caption>a</caption>${header}${row('_a')}</table>`, letters)],
  [
    'captions below',
    letters =>
      `<figure>${fill(`<table>${header}${row('_a')}</table><figcaption>a</figcaption>`, letters)}</figure>`,
  ],
  [
    'a long caption',
    letters =>
      `<table><caption>${fill('Statistical cookies ', letters / 2)}</caption>${header}${fill('<tr><td>a<td>_a<td>1 year<td>b', letters / 2)}</table>`,
  ],
  [
    'a long heading',
    letters =>
      `<h2>Statistical cookies ${fill('and more ', letters / 2)}</h2><table>${header}${fill('<tr><td>a<td>_a<td>1 year<td>b', letters / 2)}</table>`,
  ],
  [
    'a long row across',
    letters =>
      tableOf(
        `<tr><td colspan=4>Statistical cookies ${fill('and more ', letters / 2)}${fill('<tr><td>a<td>_a<td>1 year<td>b', letters / 2)}`,
      ),
  ],
  [
    'a long paragraph',
    letters =>
      `<p>Statistical cookies ${fill('and more ', letters / 2)}</p><table>${header}${fill('<tr><td>a<td>_a<td>1 year<td>b', letters / 2)}</table>`,
  ],
  [
    'a long title',
    letters =>
      `<table><tr><th>Cookie<th>Purpose<th>Duration<th>${fill('Provider ', letters / 2)}${fill('<tr><td>_a<td>b<td>1 year<td>a', letters / 2)}</table>`,
  ],
  ['layout tables', letters => fill('<table><tr><td><h2>Cookies</h2><p>a</p><td>b', letters)],
  ['layout cells', letters => `<table>${fill('<tr><td><h2>Cookies</h2><td>b', letters)}</table>`],
  [
    'tables in cells',
    letters =>
      `<table>${header}${fill(`<tr><td>a<td>_a<td>1 year<td><table>${header}${row('_b')}</table>`, letters)}</table>`,
  ],
  [
    'paragraphs that name kinds',
    letters => fill('<p>Statistical cookies:</p>', letters) + tableOf(row('_a')),
  ],
  [
    'list items',
    letters => `<ul>${numbered(index => `<li>_a${index}: counts visits (2 years)`, letters)}</ul>`,
  ],
  ['details', letters => fill('<details><summary>Necessary cookies</summary><p>a</p></details>', letters)],
]

const lines: readonly (readonly [name: string, write: (letters: number) => string])[] = [
  ['many lines', letters => fill('a\n', letters)],
  ['many headings', letters => fill('# a\n', letters)],
  ['many empty lines', letters => fill('\n', letters)],
  ['tabs', letters => fill('\t', letters)],
  ['cells', letters => fill('a\t', letters)],
  ['pipes', letters => fill('|', letters)],
  ['pipes of cells', letters => fill('|a', letters)],
  ['delimiter rows', letters => fill('|-|-|\n', letters)],
  ['dashes', letters => fill('-', letters)],
  ['delimiter of many', letters => `|a|\n${fill('|-', letters)}`],
  ['delimiter that is none', letters => `|a|\n${fill('|-', letters)}!`],
  ['code', letters => `| ${fill('`a', letters)} |`],
  ['breaks', letters => `a\t${fill('<br', letters)}`],
  ['breaks and spaces', letters => `a\t<br${fill(' ', letters)}`],
  ['backslashes', letters => `|${fill('\\', letters)}|`],
  ['emphasis', letters => `**${fill('a **', letters)}`],
  ['headings of hashes', letters => `# ${fill(' #', letters)}!`],
  ['heading of spaces', letters => `# a${fill(' ', letters)}a`],
  ['short rows', letters => `${titles.join('\t')}\n${fill('a\t_a\t1 year\tb\n', letters)}`],
  ['lines of names', letters => numbered(index => `_a${index}: counts visits (2 years)\n`, letters)],
  [
    'blocks of labels',
    letters => numbered(index => `Name: _a${index}\nDuration: 1 year\nPurpose: b\n\n`, letters),
  ],
  ['HTML', letters => fill('<p>a</p>\n', letters)],
  ['a front matter without end', letters => `---\n${fill('a: b\n', letters)}`],
  ...Object.entries(runs).flatMap(([name, run]): [string, (letters: number) => string][] => [
    [`a line of ${name}`, letters => `a${fill(plain(run), letters)}!`],
    [`a cell of ${name}`, letters => `${titles.join('\t')}\na\t_a\t1 year\ta${fill(plain(run), letters)}!`],
    [
      `a Markdown cell of ${name}`,
      letters => `|${titles.join('|')}|\n|-|-|-|-|\n|a|_a|1 year|a${fill(plain(run), letters)}!|`,
    ],
  ]),
]

export const shapes: readonly Shape[] = [
  ...structures.map(([name, write]): Shape => ({ name, kind: 'page', write })),
  ...written,
  ...lines.map(([name, write]): Shape => ({ name, kind: 'text', write })),
]
