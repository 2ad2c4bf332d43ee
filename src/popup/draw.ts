import type { ReactNode } from 'react'
import { Fragment } from 'react/jsx-runtime'

/**
 * Draws elements into an empty parent once, as React would for the first time, but without React DOM:
 * loading that takes longer than everything else the popup does. React takes the page over when it has
 * come (`hydrateRoot`), for which each string must be a text node of its own.
 *
 * Handlers are left out. Components are called as they are, the state they keep comes from
 * `useRemembered`. What the popup does not use (class components, contexts, styles) is not understood.
 *
 * @throws when an element is none of those understood
 */
export function draw(node: ReactNode, parent: ParentNode & Node): void {
  if (node === null || node === undefined || typeof node === 'boolean' || node === '') return
  if (typeof node === 'string' || typeof node === 'number') parent.append(String(node))
  else if (typeof node === 'object' && Symbol.iterator in node) for (const child of node) draw(child, parent)
  else drawElement(node, parent)
}

interface Drawable {
  readonly type: unknown
  readonly props: Readonly<Record<string, unknown>> & { readonly children?: ReactNode }
}

function drawElement(node: unknown, parent: ParentNode & Node): void {
  if (!isDrawable(node)) throw new Error(`expected an element to draw; got ${String(node)}`)
  const { type, props } = node
  if (type === Fragment) draw(props.children, parent)
  else if (typeof type === 'function') draw(type(props), parent)
  else if (typeof type === 'string') {
    const element = createElement(type, parent)
    for (const name in props) setAttribute(element, name, props[name])
    draw(props.children, element)
    parent.append(element)
  } else throw new Error(`expected a tag or a function to draw; got ${String(type)}`)
}

function isDrawable(node: unknown): node is Drawable {
  return typeof node === 'object' && node !== null && 'type' in node && 'props' in node
}

const svg = 'http://www.w3.org/2000/svg'

function createElement(tag: string, parent: Node): Element {
  const isSvg = tag === 'svg' || (parent instanceof Element && parent.namespaceURI === svg)
  return isSvg ? document.createElementNS(svg, tag) : document.createElement(tag)
}

/** Where React's name of an attribute is not HTML's. */
const attributeNames: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' }

function setAttribute(element: Element, name: string, value: unknown): void {
  if (name === 'children' || name === 'ref' || value === undefined || value === null) return
  if (typeof value === 'function') return
  // `data-` and `aria-` attributes say "true" and "false"; of the others, true is there and false is not.
  if (typeof value !== 'boolean' || /^(?:data|aria)-/.test(name)) {
    element.setAttribute(attributeNames[name] ?? name, String(value))
  } else if (value) {
    element.setAttribute(name, '')
  }
}
