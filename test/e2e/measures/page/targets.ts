import { all, hasOwnText, named } from './element.ts'

const interactive =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="tab"], [role="option"], [role="menuitem"], [role="slider"]'
const least = 24
/** Boxes are measured in parts of a pixel. */
const tolerance = 0.5

/**
 * What can be pressed is 24 × 24, or so far from all else that can be that a circle of 24 around its middle touches
 * nothing; in a line of text it may be as high as the line (WCAG 2.5.8).
 */
export function targets(): string[] {
  const found = all(interactive)
    .filter(element => !element.closest('[inert]') && isReachable(element))
    .map(element => ({ element, box: boxOf(element) }))
  const isSmall = ({ width, height }: DOMRect) => Math.min(width, height) < least - tolerance
  return found
    .filter(({ element, box }) => isSmall(box) && !isInText(element))
    .filter(({ element, box }) =>
      found.some(
        other =>
          other.element !== element &&
          !other.element.contains(element) &&
          !element.contains(other.element) &&
          (distance(middle(box), other.box) < least / 2 ||
            (isSmall(other.box) && between(middle(box), middle(other.box)) < least)),
      ),
    )
    .map(
      ({ element, box }) =>
        `a target of ${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${named(element)}`,
    )
}

/** With what is pressed in its place: the label of a box to tick. */
function boxOf(element: HTMLElement): DOMRect {
  const own = element.getBoundingClientRect()
  const label = element.matches('[type="checkbox"], [type="radio"]') && element.closest('label')
  return label ? label.getBoundingClientRect() : own
}

/** Behind a dialog that is open nothing can be pressed. */
function isReachable(element: Element): boolean {
  const dialog = document.querySelector('dialog:modal')
  return !dialog || dialog.contains(element)
}

/** A link or button among the words of a sentence. */
function isInText(element: Element): boolean {
  if (!/^inline/.test(getComputedStyle(element).display)) return false
  const parent = element.parentElement
  return parent !== null && hasOwnText(parent)
}

type Point = readonly [x: number, y: number]

function middle({ x, y, width, height }: DOMRect): Point {
  return [x + width / 2, y + height / 2]
}

function between([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x1 - x2, y1 - y2)
}

function distance([x, y]: Point, { left, right, top, bottom }: DOMRect): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
}
