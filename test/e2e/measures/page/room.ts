import { all, around, hasOwnText, isShown, named, placed } from './element.ts'

/**
 * Nothing is wider than the page, and the page does not scroll sideways; a table or a picture may, in a part of its
 * own that has a name and takes the focus (WCAG 1.4.10).
 */
export function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const beyond = (side: 'left' | 'right') => {
    const found = all('body *').filter(element => {
      const { left, right } = element.getBoundingClientRect()
      return (side === 'left' ? left < -1 : right > clientWidth + 1) && !isHeldIn(element)
    })
    // Each names what it holds, too: the innermost ones say enough.
    const innermost = found.filter(
      element => !found.some(other => element !== other && element.contains(other)),
    )
    return innermost.slice(0, 8).map(element => `out of the page at the ${side}: ${named(element)}`)
  }
  return [
    ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide, and ${clientWidth} are there`] : []),
    // Where a page runs from left to right nobody can scroll to what is out at its left, and vice versa.
    ...beyond('left'),
    ...beyond('right'),
    ...all('body *').filter(scrollsSideways).flatMap(scrollerFaults),
  ]
}

function scrollsSideways(element: Element): boolean {
  return (
    /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1
  )
}

/** Whether what it stands in lets nothing out: it scrolls, or cuts what is too long, of which `cut` speaks. */
function isHeldIn(element: Element): boolean {
  const parent = element.parentElement
  return parent !== null && around(parent, one => getComputedStyle(one).overflowX !== 'visible') !== undefined
}

function scrollerFaults(scroller: HTMLElement): string[] {
  if (scroller.matches('textarea, input, pre')) return []
  const hasName = scroller.ariaLabel || scroller.hasAttribute('aria-labelledby')
  return [
    ...(scroller.querySelector('table, svg')
      ? []
      : [`scrolls sideways, and is no table: ${named(scroller)}`]),
    ...(scroller.tabIndex >= 0 ? [] : [`scrolls sideways, and takes no focus: ${named(scroller)}`]),
    ...(hasName && scroller.role ? [] : [`scrolls sideways, and has no role and name: ${named(scroller)}`]),
  ]
}

/** The first thing of the list can be brought into view, whole, between what stays at the edges. */
export function list(): string[] {
  const row = all('[data-cookie], [data-portal]').find(one => !one.closest('dialog'))
  // A question or a menu that is open comes first, and the list after it.
  if (!row || document.querySelector('dialog:modal, :popover-open')) return []
  // An opened one is as high as it is: its head tells whether a list can be read.
  const head = row.querySelector('summary') ?? row
  head.scrollIntoView({ block: 'center', behavior: 'instant' })
  const box = head.getBoundingClientRect()
  const isRtl = getComputedStyle(head).direction === 'rtl'
  const across = isRtl ? Math.max(box.right - 40, 1) : Math.min(box.left + 40, innerWidth - 1)
  const free = freeBand(across)
  const height = free.to - free.from
  if (height < box.height - 1) {
    return [
      `${Math.round(height)} of ${innerHeight} are left for the list, and a row takes ${Math.round(box.height)}: ${named(head)}`,
    ]
  }
  const hit = document.elementFromPoint(across, box.top + box.height / 2)
  return hit && (row.contains(hit) || hit.contains(row))
    ? []
    : [`the list's first row does not come into view (${placed(box)}): ${named(head)}`]
}

/** The part of the height in which nothing sticks. */
function freeBand(across: number): { from: number; to: number } {
  const stuck = (y: number) => {
    const hit = document.elementFromPoint(across, y)
    return (
      hit !== null && around(hit, one => /sticky|fixed/.test(getComputedStyle(one).position)) !== undefined
    )
  }
  let from = 0
  let to = innerHeight
  while (from < to && stuck(from)) from++
  while (to > from && stuck(to - 1)) to--
  return { from, to }
}

/**
 * No text is cut where it cannot be had whole, and none runs over what stands beside it. What runs over is measured at
 * the end of the box in which the text stands, be that its right or its left.
 */
export function cut(): string[] {
  return all('body *')
    .filter(element => hasOwnText(element) && !element.closest('svg, textarea, option'))
    .flatMap(element => {
      const holder = around(element, one => !/^inline$|contents/.test(getComputedStyle(one).display))
      if (!holder || !isShown(holder)) return []
      const style = getComputedStyle(holder)
      const wide = holder.scrollWidth > holder.clientWidth + 1 + unseenSpace(style)
      const high = holder.scrollHeight > holder.clientHeight + 1 && style.overflowY !== 'visible'
      if ((!wide && !high) || /auto|scroll/.test(style.overflowX)) return []
      const isShortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
      return isShortened && hasWhole(holder) ? [] : [`cut, or over its edge: ${named(element)}`]
    })
}

/**
 * Where a value in Latin letters is broken in a line that runs from right to left, Firefox counts the space at the
 * break, which hangs over the edge and is not seen.
 */
function unseenSpace({ direction, fontSize }: CSSStyleDeclaration): number {
  const isCounted = direction === 'rtl' && navigator.userAgent.includes('Firefox')
  return isCounted ? 0.35 * Number.parseFloat(fontSize) : 0
}

/** Whether the whole text comes with pointing at it, or with opening what it stands in: its row, above all. */
function hasWhole(element: Element): boolean {
  return (
    element.closest('[title], summary, [aria-expanded]') !== null ||
    element.querySelector('[title]') !== null ||
    element.closest('tr')?.querySelector('[aria-expanded]') instanceof Element
  )
}
