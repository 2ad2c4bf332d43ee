import { hasOwnText, named, placed } from './element.ts'
import { behind, standsOut } from './painted.ts'

const seen: Element[] = []

/** A walk through the page by Tab begins: at its top, or from where it is. */
export function setOut(isFromTop: boolean): void {
  seen.length = 0
  if (!isFromTop) return
  // Tab goes on from what had the focus last, even if that is gone.
  const first = document.createElement('span')
  first.tabIndex = -1
  const start = document.querySelector('dialog:modal') ?? document.body
  start.prepend(first)
  first.focus()
  first.remove()
}

/** Where the walk is now: at its end, or at an element of which this is wrong. */
export function step(): { isEnd: boolean; faults: string[] } {
  const at = document.activeElement
  if (!at || at === document.body || seen.includes(at)) return { isEnd: true, faults: [] }
  seen.push(at)
  return { isEnd: false, faults: [...outOfView(at), ...unseen(at)] }
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

/** Focused, it is in the window, and nothing that stays lies over it (WCAG 2.4.11). */
function outOfView(element: Element): string[] {
  const boxes = boxesOf(element)
  const box = element.getBoundingClientRect()
  const isIn = ({ left, right, top, bottom }: DOMRect) => {
    const isTooHigh = bottom - top > innerHeight
    const isTooWide = right - left > innerWidth
    return (
      (isTooHigh ? bottom > 0 && top < innerHeight : top >= -1 && bottom <= innerHeight + 1) &&
      (isTooWide ? right > 0 && left < innerWidth : left >= -1 && right <= innerWidth + 1)
    )
  }
  if (!boxes.every(isIn)) return [`focus out of view (${placed(box)}): ${named(element)}`]
  const over = boxes.flatMap(points).flatMap(([x, y]) => {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return []
    const hit = document.elementFromPoint(x, y)
    const isItself = !hit || element.contains(hit) || hit.contains(element) || hit.contains(labelOf(element))
    return isItself ? [] : [hit]
  })
  const [first] = over
  return first ? [`focus under ${named(first)} (${placed(box)}): ${named(element)}`] : []
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

/** Its focus is a line of two pixels that stands out, or else something in it changes. */
function unseen(element: Element): string[] {
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element)
  if (outlineStyle === 'auto') return []
  if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) {
    const isInside = Number.parseFloat(outlineOffset) < 0
    const contrast = standsOut(outlineColor, behind(isInside ? element : element.parentElement))
    const isThick = Number.parseFloat(outlineWidth) >= 2
    return isThick && contrast >= 3
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

function look(element: Element): string {
  const { boxShadow, borderColor, borderWidth, backgroundColor } = getComputedStyle(element)
  return [boxShadow, borderColor, borderWidth, backgroundColor].join()
}
