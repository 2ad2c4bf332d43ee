/** What can be said of any element: whether it is there for the eye, and words by which to find it in the source. */

export function all(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown)
}

/** Firefox does not lay out anew, in a window of another size, what is far from it. */
const contentVisibilityAuto = navigator.userAgent.includes('Firefox')

/** Whether the element takes room on the screen; what is there only to be heard does not. */
export function isShown(element: Element): boolean {
  const asked = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto }
  if (!element.checkVisibility(asked)) return false
  if (element.closest('.unseen')) return false
  const { width, height } = element.getBoundingClientRect()
  return width > 1 && height > 1
}

/** The element by its tag, classes and hooks, under what it stands, with the beginning of its text. */
export function named(element: Element): string {
  const under = element.parentElement?.closest('[class], [id], section, header, footer, nav, dialog')
  const text = (element.textContent || element.getAttribute('aria-label') || '').trim().replace(/\s+/g, ' ')
  const start = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return `${under ? `${selector(under)} ` : ''}${selector(element)}${start ? ` "${start}"` : ''}`
}

function selector(element: Element): string {
  const hooks = element
    .getAttributeNames()
    .filter(name => /^data-|^(?:id|type|role|name)$/.test(name) && name !== 'data-findings')
    .slice(0, 3)
    .map(name => `[${name}="${element.getAttribute(name)?.slice(0, 30)}"]`)
  return `${element.localName}${[...element.classList].map(name => `.${name}`).join('')}${hooks.join('')}`
}

/** Where the element stands, in words. */
export function placed({ left, top, right, bottom }: DOMRect): string {
  return `${Math.round(left)}…${Math.round(right)} across, ${Math.round(top)}…${Math.round(bottom)} down`
}

/** Whether text stands directly in the element, not only in one of its parts. */
export function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim())
}

/** The nearest element around it, or itself, of which this is true; not farther up than so many steps. */
export function around(
  element: Element,
  holds: (one: Element) => boolean,
  steps = Number.POSITIVE_INFINITY,
): Element | undefined {
  let one: Element | null = element
  for (let step = 0; one && step <= steps; step++, one = one.parentElement) if (holds(one)) return one
  return undefined
}
