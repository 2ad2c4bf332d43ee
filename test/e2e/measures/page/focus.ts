import { around, hasOwnText, named, placed } from './element.ts'
import { behind, standsOut } from './painted.ts'

const seen: Element[] = []
/** Stand before and behind all else: past them is the browser's own window, from which Firefox does not come back. */
let ends: readonly HTMLElement[] = []

/** A walk through the page by Tab begins, before the first thing that takes the focus. */
export function setOut(): void {
  ends = [end(), end()]
  const [first, last] = ends
  const whole = document.querySelector('dialog:modal') ?? document.body
  if (first) whole.prepend(first)
  if (last) whole.append(last)
  seen.length = 0
  first?.focus()
}

/** The walk goes back, from behind the last thing. */
export function turn(): void {
  seen.length = 0
}

/** The walk is over. */
export function arrive(): void {
  for (const one of ends) one.remove()
}

/** Where the walk is now: at its end, or at an element of which this is wrong. */
export function step(): { isEnd: boolean; faults: string[] } {
  const at = document.activeElement
  if (at instanceof HTMLElement && ends.includes(at)) {
    return { isEnd: true, faults: seen.length > 0 ? [] : ['nothing takes the focus'] }
  }
  if (!at || at === document.body || seen.includes(at)) {
    return {
      isEnd: true,
      faults: [`the focus is caught after ${seen.length} steps: ${named(at ?? document.body)}`],
    }
  }
  seen.push(at)
  // What lets the pointer through lies over what shows it.
  const shown = around(at, one => getComputedStyle(one).pointerEvents !== 'none') ?? at
  return { isEnd: false, faults: [...outOfView(shown), ...unseen(at)] }
}

function end(): HTMLElement {
  const one = document.createElement('span')
  one.tabIndex = 0
  one.style.cssText = 'position: fixed; top: 0; left: 0; opacity: 0; pointer-events: none'
  return one
}

/** Each thing that takes the focus shows it. Needs a press of Tab before: who uses a mouse is shown less. */
export function rings(): string[] {
  const dialog = document.querySelector('dialog:modal')
  const focusable = [
    ...(dialog ?? document).querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'))
  return focusable.flatMap(element => {
    element.focus({ preventScroll: true })
    return document.activeElement === element ? unseen(element) : []
  })
}

/**
 * Focused, it is in the window, and nothing that stays lies over it (WCAG 2.4.11). Firefox brings nothing into view of
 * which it sees a part, so that there a part is enough, as it is for WCAG.
 */
function outOfView(element: Element): string[] {
  const boxes = boxesOf(element)
  const box = element.getBoundingClientRect()
  const places = boxes.flatMap(points).map(([x, y]) => {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return 'out'
    const hit = document.elementFromPoint(x, y)
    const isItself = !hit || element.contains(hit) || hit.contains(element) || hit.contains(labelOf(element))
    return isItself ? 'seen' : hit
  })
  if (navigator.userAgent.includes('Firefox') && places.includes('seen')) return []
  const [over] = places.filter(place => place instanceof Element)
  if (!boxes.every(isInWindow)) return [`focus out of view (${placed(box)}): ${named(element)}`]
  return over ? [`focus under ${named(over)} (${placed(box)}): ${named(element)}`] : []
}

/** As a whole, or as far as there is room. */
function isInWindow({ left, right, top, bottom }: DOMRect): boolean {
  return (
    (bottom - top > innerHeight ? bottom > 0 && top < innerHeight : top >= -1 && bottom <= innerHeight + 1) &&
    (right - left > innerWidth ? right > 0 && left < innerWidth : left >= -1 && right <= innerWidth + 1)
  )
}

/** A link over two lines has two boxes, and the middle of both together may be none of its own. */
function boxesOf(element: Element): DOMRect[] {
  const isInline = getComputedStyle(element).display === 'inline'
  const boxes = isInline && hasOwnText(element) ? [...element.getClientRects()] : []
  return boxes.length > 0 ? boxes : [element.getBoundingClientRect()]
}

/** Its middle, and the middle of each side: corners may be round. */
function points({ left, right, top, bottom }: DOMRect): [x: number, y: number][] {
  const x = (left + right) / 2
  const y = (top + bottom) / 2
  return [
    [x, y],
    [x, top + 2],
    [x, bottom - 2],
    [left + 2, y],
    [right - 2, y],
  ]
}

function labelOf(element: Element): Node | null {
  return element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null
}

/**
 * Its focus is a line of two pixels that stands out, around it or around what it stands in; or something in it changes.
 */
function unseen(element: Element): string[] {
  const ringed = around(element, hasOutline, 4)
  if (ringed) {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(ringed)
    if (outlineStyle === 'auto') return []
    const isInside = Number.parseFloat(outlineOffset) < 0
    const contrast = standsOut(outlineColor, behind(isInside ? ringed : ringed.parentElement))
    return Number.parseFloat(outlineWidth) >= 2 && contrast >= 3
      ? []
      : [`a focus of ${outlineWidth}, ${contrast.toFixed(1)}:1: ${named(element)}`]
  }
  if (!(element instanceof HTMLElement)) return []
  const focused = look(element)
  element.blur()
  const plain = look(element)
  element.focus()
  return focused === plain ? [`a focus that nothing shows: ${named(element)}`] : []
}

function hasOutline(element: Element): boolean {
  const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element)
  return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && opacity !== '0'
}

function look(element: Element): string {
  const { boxShadow, borderColor, borderWidth, backgroundColor } = getComputedStyle(element)
  return [boxShadow, borderColor, borderWidth, backgroundColor].join()
}
