import { describe, expect, test } from 'vitest'
import type { Category } from '../../../src/policy/category.ts'
import type { Block } from '../../../src/policy/reader/block.ts'
import { HeadingTrail } from '../../../src/policy/reader/heading-trail.ts'

type Step =
  | { readonly level: number; readonly text: string }
  | { readonly label: string }
  | { readonly item: string }
  | 'table'
  | 'row'
  | 'landmark'
  | 'end'

const h = (level: number, text: string): Step => ({ level, text })
const p = (label: string): Step => ({ label })
const li = (item: string): Step => ({ item })

/** The category of each table, and of each row across it. */
function read(steps: readonly Step[]): Category[] {
  const trail = new HeadingTrail()
  const categories: Category[] = []
  for (const step of steps) {
    if (step === 'table' || step === 'row') categories.push(trail.above().category)
    if (step === 'table') trail.endTable(true)
    if (step === 'landmark' || step === 'end') trail.landmark(step === 'landmark')
    if (typeof step === 'string') continue
    const block = blockOf(step)
    if (block.kind === 'heading') trail.heading(block)
    else if (block.kind === 'prose') trail.prose(block)
  }
  return categories
}

function blockOf(step: Exclude<Step, string>): Block {
  if ('level' in step) return { kind: 'heading', ...step }
  return 'item' in step ? { kind: 'prose', text: step.item, item: true } : { kind: 'prose', text: step.label }
}

describe('a kind holds as long as nothing stands between', () => {
  test.each<[reason: string, steps: Step[], categories: Category[]]>([
    ['nothing stands above', ['table'], ['unknown']],
    ['a heading, and a table', [h(2, 'Necessary cookies'), 'table'], ['necessary']],
    [
      'two tables, and words about the table between',
      [h(2, 'Necessary cookies'), 'table', p('The following cookies are used:'), 'table'],
      ['necessary', 'necessary'],
    ],
    [
      'the words that explain it',
      [h(2, 'Strictly necessary'), p('The site cannot work without them. No consent is needed.'), 'table'],
      ['necessary'],
    ],
    [
      'four paragraphs, and then the table',
      [p('Statistics cookies'), p('One.'), p('Two.'), p('Three.'), p('Four.'), 'table'],
      ['statistics'],
    ],
    [
      'a label that names a film player',
      [h(2, 'Necessary cookies'), 'table', p('Film player'), 'table'],
      ['necessary', 'unknown'],
    ],
    ['a tool', [h(2, 'Notwendige Cookies'), h(3, 'Dailymotion'), 'table'], ['unknown']],
    [
      'a tool before the first table',
      [h(2, 'Necessary'), p('Set by a video service:'), 'table'],
      ['unknown'],
    ],
    ['partners', [h(2, 'Cookies nécessaires'), p('Nos partenaires déposent :'), 'table'], ['unknown']],
    [
      'consent, in a sentence',
      [h(2, 'Cookies necesarias'), 'table', p('Si usted acepta, usamos también:'), 'table'],
      ['necessary', 'unknown'],
    ],
    ['consent, before', [h(2, 'Cookie necessari'), p('Solo con il tuo consenso.'), 'table'], ['unknown']],
    [
      'a denial',
      [h(2, 'Galetes necessàries'), 'table', p('Les següents no són estrictament necessàries:'), 'table'],
      ['necessary', 'unknown'],
    ],
    [
      'none of the kind',
      [h(2, 'Marketingcookies'), p('Deze cookies gebruiken wij niet.'), 'table'],
      ['unknown'],
    ],
    [
      'another kind, named in passing after the table',
      [h(2, 'Cookies necessários'), 'table', p('Também medimos a audiência do portal.'), 'table'],
      ['necessary', 'unknown'],
    ],
    [
      'a tool under another kind than necessary is of that kind',
      [h(2, 'Statistics cookies'), h(3, 'Matomo'), p('We use Matomo to count visits.'), 'table'],
      ['statistics'],
    ],
    ['who sets them', [h(2, 'Targeting cookies'), h(3, 'Third-party'), 'table'], ['advertising']],
    ['who sets them, if necessary', [h(2, 'Necessary cookies'), h(3, 'Third-party'), 'table'], ['unknown']],
    ['our own', [h(2, 'Necessary cookies'), h(3, 'First-party'), 'table'], ['necessary']],
    [
      'bold words after the table are the heading’s equal',
      [h(2, 'Statistics cookies'), 'table', h(7, 'Hotjar'), 'table'],
      ['statistics', 'unknown'],
    ],
    [
      'the items of a list explain, and are no labels',
      [h(2, 'Necessary cookies'), li('Log in'), li('Shopping basket'), 'table'],
      ['necessary'],
    ],
    [
      'a heading of another kind, and of the same level',
      [h(3, 'Necessary cookies'), 'table', h(3, 'Advertising cookies'), p('They follow you.'), 'table'],
      ['necessary', 'advertising'],
    ],
    ['cookies, of no kind', [h(2, 'Statistics cookies'), h(3, 'Cookies of our shop'), 'table'], ['unknown']],
  ])('%s', (_, steps, categories) => {
    expect(read(steps)).toEqual(categories)
  })
})

describe('labels of several panels', () => {
  test.each<[reason: string, steps: Step[], categories: Category[]]>([
    [
      'are no kind for any of them',
      [li('Necessary (1)'), li('Statistics (1)'), 'table', 'table'],
      ['unknown', 'unknown'],
    ],
    [
      'nor as headings',
      [h(3, 'Notwendig'), h(3, 'Statistik'), h(3, 'Marketing'), 'table', 'table'],
      ['unknown', 'unknown'],
    ],
    [
      'but each panel may have its own again',
      [li('Necessary'), li('Statistics'), p('Necessary'), 'table', p('Statistics'), 'table'],
      ['necessary', 'statistics'],
    ],
    [
      'a kind without a table is no panel',
      [h(3, 'Necessary cookies'), p('We need them.'), h(3, 'Statistics cookies'), 'table'],
      ['statistics'],
    ],
    [
      'kinds that are explained one after the other',
      [p('Necessary cookies:'), p('We need them.'), p('Statistics cookies:'), p('They count.'), 'table'],
      ['unknown'],
    ],
  ])('%s', (_, steps, categories) => {
    expect(read(steps)).toEqual(categories)
  })
})

describe('a part of the page that stands for itself', () => {
  test.each<[reason: string, steps: Step[], categories: Category[]]>([
    [
      'says nothing of the article',
      [
        'landmark',
        h(3, 'Essential cookies'),
        p('Always active'),
        'end',
        'landmark',
        p('We store:'),
        'table',
        'end',
      ],
      ['unknown'],
    ],
    [
      'does not part what stands around it',
      [h(2, 'Necessary cookies'), 'landmark', h(2, 'Marketing'), 'end', 'table'],
      ['necessary'],
    ],
    [
      'has kinds of its own',
      ['landmark', h(2, 'Marketing'), 'table', 'end', 'table'],
      ['advertising', 'unknown'],
    ],
  ])('%s', (_, steps, categories) => {
    expect(read(steps)).toEqual(categories)
  })
})

describe('rows across a table', () => {
  test.each<[reason: string, steps: Step[], categories: Category[]]>([
    [
      'a kind, a tool',
      [h(1, 'Cookies'), h(8, 'Necessary cookies'), 'row', h(8, 'Instagram'), 'row', 'table'],
      ['necessary', 'unknown', 'unknown'],
    ],
    [
      'a kind, and its suppliers below it',
      [h(8, 'Statistics'), h(8, 'Matomo'), 'row', h(8, 'Plausible'), 'row', h(8, 'Marketing'), 'row'],
      ['statistics', 'statistics', 'advertising'],
    ],
    ['end with their table', [h(8, 'Statistics'), 'table', 'table'], ['statistics', 'unknown']],
  ])('%s', (_, steps, categories) => {
    expect(read(steps)).toEqual(categories)
  })
})

test('a long heading is told in short', () => {
  const trail = new HeadingTrail()
  trail.heading({ kind: 'heading', level: 2, text: `Necessary cookies ${'x'.repeat(10_000)}` })
  expect(trail.above().heading.length).toBeLessThan(210)
})
