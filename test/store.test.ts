import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import manifest from '../manifest.json' with { type: 'json' }
import { languageTags } from '../src/browser/languages.ts'
import { wrongSigns } from './languages.ts'
import { messagesOf } from './words-of.ts'

const folder = new URL('../docs/store/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const letters = (text: string) => [...text].length

/** The parts of a page, by their headings of that level. */
function partsOf(markdown: string, level = '##'): ReadonlyMap<string, string> {
  const [, ...parts] = markdown.split(new RegExp(`^${level} `, 'm'))
  return new Map(
    parts.map(part => {
      const end = part.indexOf('\n')
      return [part.slice(0, end), part.slice(end).trim()] as const
    }),
  )
}

const headings = ['Name', 'Summary', 'Summary for AMO', 'Description', 'Captions']
const screenshots = ['popup', 'cookie', 'report', 'draft', 'settings'].map(name => `${name}.png`)

/** What a click on may send a request, and what brings the browser's question. */
const buttons = [
  'live_compare',
  'live_use',
  'live_use_again',
  'recognise_button',
  'recognise_again',
  'add_button',
  'no_access_button',
]

/** Of each line whether it begins a point of a list, is text, or is empty. */
const shapeOf = (text: string) =>
  text.split('\n').map(line => (line === '' ? ' ' : line.startsWith('- ') ? '-' : 'p'))

const english = partsOf(read('en.md'))

const files = readdirSync(folder).filter(file => /\.md$/.test(file) && !/^(README|reviewers)/.test(file))

test('every language of the extension has its texts, and no other', () => {
  expect(files.sort()).toEqual(languageTags.map(tag => `${tag}.md`).sort())
})

describe.each(languageTags.filter(tag => files.includes(`${tag}.md`)))('the texts in %s', tag => {
  const parts = partsOf(read(`${tag}.md`))
  const part = (heading: string) => parts.get(heading) ?? ''
  const messages = messagesOf(tag)

  test('have the same headings, in the same order', () => {
    expect([...parts.keys()]).toEqual(headings)
  })

  test('have the name and the summary of the package, which Chrome and Edge show', () => {
    expect(part('Name')).toBe(messages.extension_name?.message)
    expect(part('Summary')).toBe(messages.extension_description?.message)
  })

  // Edge, Chrome, AMO, Edge: see "Limits" in docs/store/README.md.
  test.each([
    ['Name', 1, 45],
    ['Summary', 1, 132],
    ['Summary for AMO', 1, 250],
    ['Description', 250, 10_000],
  ] as const)('%s has %i to %i letters', (heading, least, most) => {
    expect(letters(part(heading))).toBeGreaterThanOrEqual(least)
    expect(letters(part(heading))).toBeLessThanOrEqual(most)
  })

  test('are paragraphs and lists that look the same as plain text, HTML and Markdown', () => {
    const text =
      part('Summary for AMO') + part('Description') + part('Captions').replaceAll(/^- \w+\.png:/gm, '')
    expect(text.match(/[*_`<>#[\]|\\]|\n {2}|\n\n\n|\p{Extended_Pictographic}|!/gu)).toBeNull()
  })

  test('have the signs of the language', () => {
    // The colon behind a picture's name is no punctuation of the sentence.
    const text = [...parts.values()].join('\n').replaceAll(/^- \w+\.png:/gm, '')
    expect(wrongSigns[tag].filter(([, wrong]) => wrong.test(text)).map(([what]) => what)).toEqual([])
  })

  test('say as much as English does', () => {
    expect(shapeOf(part('Description'))).toEqual(shapeOf(english.get('Description') ?? ''))
  })

  test('name the buttons as the extension does', () => {
    const named = buttons.map(id => messages[id]?.message ?? id)
    expect(named.filter(button => !part('Description').includes(button))).toEqual([])
  })

  test('say that Enter asks a site, too, where the button does that adds a portal', () => {
    const [, behind = ''] = part('Description').split(messages.add_button?.message ?? '?')
    expect(behind).toMatch(/^[\s\u202f]?\S \([^)]*(?:Enter|Eingabetaste|Entrée|Intro|Invio|Retorn)\b/u)
  })

  test('have a caption for each screenshot', () => {
    const captions = part('Captions')
      .split('\n')
      .map(line => /^- (\w+\.png): (\S.*[.])$/.exec(line))
    expect(captions.map(caption => caption?.[1])).toEqual(screenshots)
  })
})

test('the limits of the tests are those of the page', () => {
  const limits = partsOf(read('README.md')).get('Limits')
  for (const limit of ['45', '132', '250', '10,000']) expect(limits).toContain(limit)
})

describe('for reviewers', () => {
  const parts = partsOf(read('reviewers.md'))
  /** The first cell of each row, without its head. */
  const rows = (heading: string) =>
    [...(parts.get(heading) ?? '').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, of = '', why = '']) => ({
      of,
      why,
    }))

  test('every permission has its reason, and nothing else has', () => {
    expect(rows('Permissions').map(({ of }) => of)).toEqual(manifest.permissions)
  })

  test('every host has its reason, and nothing else has', () => {
    expect(rows('Hosts').map(({ of }) => of)).toEqual([
      ...manifest.host_permissions,
      ...manifest.optional_host_permissions,
    ])
  })

  test('a reason is a sentence that fits into the form', () => {
    for (const { why } of [...rows('Permissions'), ...rows('Hosts')]) {
      expect(why).toMatch(/^.{20,}\.$/)
      expect(letters(why)).toBeLessThanOrEqual(1_000)
    }
  })

  test('the buttons that send requests are those that the README names', () => {
    const readme = readFileSync(new URL('../../README.md', folder), 'utf8')
    const named = buttons.slice(0, -1).map(id => messagesOf('en')[id]?.message ?? id)
    const inReview = parts.get('What reviewers ask') ?? ''
    expect(named.filter(button => !inReview.includes(`“${button}”`))).toEqual([])
    expect(named.filter(button => !readme.replaceAll("'", '’').includes(`“${button}”`))).toEqual([])
    const privacy = readFileSync(new URL('../privacy.md', folder), 'utf8')
    const withEnter = /“Add portal”(?: in the settings)? \(or Enter in the field beside it\)/
    for (const page of [inReview, readme, privacy]) expect(page).toMatch(withEnter)
  })

  test('what is told of collected data is what the manifest tells Firefox', () => {
    const { required } = manifest.browser_specific_settings.gecko.data_collection_permissions
    expect(parts.get('Data use')).toContain(`"required": ${JSON.stringify(required)}`)
  })
})

describe('the pictures', () => {
  const pictures = new URL('pictures/', folder)
  const sizes: Readonly<Record<string, readonly [width: number, height: number]>> = {
    ...Object.fromEntries(screenshots.map(name => [name, [1280, 800]] as const)),
    'icon-128.png': [128, 128],
    'logo-300.png': [300, 300],
    'tile-440x280.png': [440, 280],
  }

  test('are these', () => {
    expect(readdirSync(pictures).sort()).toEqual(Object.keys(sizes).sort())
  })

  test.each(Object.entries(sizes))('%s has the size that its store wants', (name, size) => {
    const png = readFileSync(new URL(name, pictures))
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    // https://www.w3.org/TR/png-3/#11IHDR
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size)
  })

  test('are told of on the page, each with what it is for', () => {
    const told = partsOf(read('README.md')).get('Pictures') ?? ''
    expect(Object.keys(sizes).filter(name => !told.includes(`\`${name}\``))).toEqual([])
  })

  test('weigh less than 1.5 MB together', () => {
    const weights = readdirSync(pictures).map(name => statSync(new URL(name, pictures)).size)
    expect(weights.reduce((sum, weight) => sum + weight)).toBeLessThan(1_500_000)
  })

  test('the icon of the stores is the one in the package', () => {
    const ofStores = readFileSync(new URL('icon-128.png', pictures))
    expect(readFileSync(new URL('../../public/icons/icon-128.png', folder)).equals(ofStores)).toBe(true)
  })
})
