import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inDepth } from './in-depth.ts'
import { appear } from './measures/appearance.ts'
import { faults, tabThrough, takeMeasures } from './measures/measures.ts'
import type { Measure } from './measures/page/index.ts'
import { useSession } from './session.ts'

const row = '<li data-cookie="a"><details><summary>a<br>b<br>c</summary></details></li>'
const bar = (side: string, height: number) =>
  `<div style="position: sticky; ${side}: 0; height: ${height}px; background: #fff">bar</div>`
const link = '<a href="#a" style="display: block; height: 30px">link</a>'
/** As a page is that runs from right to left: the root itself. */
const mirrored = (body: string) => `<script>document.documentElement.dir = 'rtl'</script>${body}`

/** Pages that are wrong in one thing, and what is to be said of them; and such as are right, though they look alike. */
const cases: readonly [reason: string, measure: Measure, body: string, said: readonly RegExp[]][] = [
  ['a level left out', 'headings', '<h1>a</h1><h3>b</h3>', [/^level 3 after 1: h3 "b"$/]],
  ['no first level', 'headings', '<h2>a</h2>', [/^0 headings of level 1/, /^level 2 after 0/]],
  ['two of the first level', 'headings', '<h1>a</h1><h1>b</h1>', [/^2 headings of level 1/]],
  [
    'levels that go down one by one, and up as they like',
    'headings',
    '<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>',
    [],
  ],
  [
    'what is folded in says nothing',
    'headings',
    '<h1>a</h1><details><summary>b</summary><h4>c</h4></details>',
    [],
  ],
  [
    'small ones side by side',
    'targets',
    '<button class="small">a</button><button class="small">b</button>',
    [/^a target of 13.0 × 13.0: button.small "a"$/, /^a target of 13.0 × 13.0: button.small "b"$/],
  ],
  ['a small one far from others', 'targets', '<button class="small">a</button>', []],
  ['a link among words', 'targets', '<p>See <a href="#a">this</a> and <a href="#b">that</a>.</p>', []],
  ['a small box with a large label', 'targets', '<label class="large"><input type="checkbox"> a</label>', []],
  ['a pale edge', 'edges', '<input class="pale">', [/^an edge of 1\.\d:1: input.pale$/]],
  ['a pale edge around a fill that stands out', 'edges', '<button class="pale dark">a</button>', []],
  ['words alone', 'edges', '<button class="bare">a</button>', []],
  ['an edge that stands out', 'edges', '<button class="edged">a</button>', []],
  [
    'what is too wide',
    'sideways',
    '<p style="width: 500px">a</p>',
    [/^the page is \d+ wide, and 400 are there$/, /^out of the page at the right: p "a"$/],
  ],
  [
    'what is out at the side to which nobody scrolls',
    'sideways',
    '<p style="margin-left: -50px">a</p>',
    [/^out of the page at the left: p "a"$/],
  ],
  [
    'what is too wide, from right to left',
    'sideways',
    mirrored('<p style="width: 500px">a</p>'),
    [/^the page is \d+ wide, and 400 are there$/, /^out of the page at the left: p "a"$/],
  ],
  [
    'what stays at the right when all else is mirrored',
    'sideways',
    mirrored('<p style="margin-right: -50px">a</p>'),
    [/^out of the page at the right: p "a"$/],
  ],
  ['what turns with the language', 'sideways', mirrored('<p style="margin-inline-start: 50px">a</p>'), []],
  [
    'a table that scrolls, and nobody can',
    'sideways',
    '<div style="overflow: auto"><table style="width: 500px"><tr><td>a</table></div>',
    [/takes no focus/, /has no role and name/],
  ],
  [
    'a table that scrolls',
    'sideways',
    '<div style="overflow: auto" tabindex="0" role="region" aria-label="a"><table style="width: 500px"><tr><td>a</table></div>',
    [],
  ],
  [
    'no room between bars',
    'list',
    `${bar('top', 90)}<ul>${row}</ul>${bar('bottom', 90)}`,
    [/^20 of 200 are left for the list/],
  ],
  ['room between bars', 'list', `${bar('top', 90)}<ul>${row}</ul>`, []],
  ['room between bars, from right to left', 'list', mirrored(`${bar('top', 90)}<ul>${row}</ul>`), []],
  ['text that is cut', 'cut', '<p class="short">a long, long text</p>', [/^cut, or over its edge: p.short/]],
  ['text that is cut, and comes at pointing', 'cut', '<p class="short" title="a">a long, long text</p>', []],
  [
    'text that runs over',
    'cut',
    '<button class="small">Export</button>',
    [/^cut, or over its edge: button.small/],
  ],
  [
    'text that is cut at its left',
    'cut',
    mirrored('<p class="short">טקסט ארוך, ארוך</p>'),
    [/^cut, or over its edge: p.short/],
  ],
  [
    'text that runs over at its left',
    'cut',
    mirrored('<button class="small">ייצוא</button>'),
    [/^cut, or over its edge: button.small/],
  ],
  [
    'a focus that nothing shows',
    'rings',
    '<button class="unseen-focus">a</button>',
    [/^a focus that nothing shows/],
  ],
  ['a pale focus', 'rings', '<button class="pale-focus">a</button>', [/^a focus of 2px, 1\.\d:1/]],
  ['a focus that shows', 'rings', '<button class="good-focus">a</button>', []],
  [
    'pressed, by a tint alone',
    'forced',
    '<div><button aria-pressed="true" style="background: #bdf">a</button><button aria-pressed="false">b</button></div>',
    [/^as if not aria-pressed: button "a"$/],
  ],
  [
    'pressed, by an edge',
    'forced',
    '<div><button aria-pressed="true" style="border: 3px solid">a</button><button aria-pressed="false">b</button></div>',
    [],
  ],
  ['a picture in colours', 'forced', '<svg><path d="M0 0h9v9" stroke="#f00" /></svg>', [/^a picture in rgb/]],
  [
    'a picture in the colour of its text',
    'forced',
    '<svg><path d="M0 0h9v9" fill="none" stroke="currentcolor" /></svg>',
    [],
  ],
  [
    'a bar of nothing but a colour',
    'forced',
    '<i style="display: block; height: 9px; background: #0a0"></i>',
    [/^gone in forced colours: i/],
  ],
]

const style = `
  .small { box-sizing: border-box; width: 13px; height: 13px; padding: 0; border: 0; overflow: visible }
  .large { display: inline-block; padding: 6px }
  .pale { background: #fff; border: 1px solid #ddd }
  .dark { background: #333; color: #fff }
  .bare { background: none; border: 0 }
  .edged { background: #fff; border: 1px solid #777 }
  .short { width: 40px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
  .unseen-focus:focus { outline: none }
  .pale-focus:focus { outline: 2px solid #ddd }
  .good-focus:focus { outline: 2px solid #05a }`

describe.each(inDepth.filter(browser => browser === 'chromium'))('in %s', browser => {
  const session = useSession(browser)
  let page: Page
  beforeAll(async () => {
    page = await session.driver.puppeteer.newPage()
    await page.setViewport({ width: 400, height: 200 })
  })
  afterAll(() => page.close())

  const show = async (body: string) => {
    await page.setContent(
      `<!doctype html><style>${style}</style><body style="margin: 0"><main>${body}</main>`,
    )
    await takeMeasures(page)
  }

  test.each(cases)('%s is measured by %s', async (_, measure, body, said) => {
    await appear(page, { forced: measure === 'forced' })
    await show(body)
    await page.keyboard.press('Tab')
    const found = await faults(page, measure)
    expect(found).toEqual(said.map(words => expect.stringMatching(words)))
  })

  test.each([
    ['a bar at the top', bar('top', 40) + link.repeat(20), [], [/^by Shift\+Tab: focus under div "bar"/]],
    ['a bar at the foot', link.repeat(20) + bar('bottom', 40), [/^by Tab: focus under div "bar"/], []],
    ['no bar', link.repeat(20), [], []],
    [
      'a thing that keeps the focus',
      `${link}<button onkeydown="event.preventDefault()">a</button>${link}`,
      [/^by Tab: the focus is caught after 2 steps: button "a"$/],
      [/^by Shift\+Tab: the focus is caught after 1 steps: button "a"$/],
    ],
    [
      'a place out of the page',
      `<button style="position: fixed; left: -99px">a</button>${link}`,
      [/^by Tab: focus out of view/],
      [/^by Shift\+Tab: focus out of view/],
    ],
  ])('%s is met on the way by Tab and back', async (_, body, there, back) => {
    await appear(page, {})
    await show(body)
    const found = await tabThrough(page)
    for (const words of [...there, ...back]) expect(found).toContainEqual(expect.stringMatching(words))
    if (there.length === 0) expect(found.filter(fault => fault.startsWith('by Tab'))).toEqual([])
    if (back.length === 0) expect(found.filter(fault => fault.startsWith('by Shift'))).toEqual([])
  })
})
