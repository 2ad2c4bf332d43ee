import React, { Fragment, type ReactNode, Suspense } from 'react'

/**
 * Draws elements into an empty parent once, as React would for the first time, but without React DOM:
 * loading that takes longer than everything else the popup does. React takes the page over when it has
 * come (`hydrateRoot`), for which each string must be a text node of its own.
 *
 * Handlers are left out. Components are called as they are; of React's hooks they may use `useState` alone, which
 * gives the first value. What the popup does not use (class components, contexts, styles) is not understood.
 *
 * @throws when an element is none of those understood, or a component uses another hook
 */
export function draw(node: ReactNode, parent: ParentNode & Node): void {
  const before = renderer.H
  renderer.H = { useState: firstState }
  try {
    drawNode(node, parent)
  } finally {
    renderer.H = before
  }
}

interface Hooks {
  readonly useState: typeof firstState
}

/**
 * Where React's hooks look up the renderer at work, which puts its own there, as React DOM does. It is no promise of
 * React's: should a later version do otherwise, test/popup/draw.test.tsx fails.
 */
const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: renderer } = React as unknown as {
  __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: { H: Hooks | null }
}

function firstState(first: unknown): [unknown, () => void] {
  return [typeof first === 'function' ? first() : first, () => {}]
}

function drawNode(node: ReactNode, parent: ParentNode & Node): void {
  if (node === null || node === undefined || typeof node === 'boolean' || node === '') return
  if (typeof node === 'string' || typeof node === 'number') parent.append(String(node))
  else if (typeof node === 'object' && Symbol.iterator in node)
    for (const child of node) drawNode(child, parent)
  else drawElement(node, parent)
}

interface Drawable {
  readonly type: unknown
  readonly props: Readonly<Record<string, unknown>> & { readonly children?: ReactNode }
}

function drawElement(node: unknown, parent: ParentNode & Node): void {
  if (!isDrawable(node)) throw new Error(`expected an element to draw; got ${String(node)}`)
  const { type, props } = node
  if (type === Fragment) drawNode(props.children, parent)
  else if (type === Suspense) {
    // The marks by which React knows what it may take over later than the rest.
    parent.append(document.createComment('$'))
    drawNode(props.children, parent)
    parent.append(document.createComment('/$'))
  } else if (typeof type === 'function') drawNode(type(props), parent)
  else if (typeof type === 'string') {
    const element = createElement(type, parent)
    for (const name in props) setAttribute(element, name, props[name])
    drawNode(props.children, element)
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
