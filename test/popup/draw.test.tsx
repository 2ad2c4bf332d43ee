// @vitest-environment happy-dom
import { type ReactNode, useEffect, useState } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { draw } from '../../src/popup/draw.ts'

function Named({ name, children }: { name: string; children?: ReactNode }) {
  return (
    <p title={name}>
      {name}: {children}
    </p>
  )
}

function Remembering() {
  const [open, setOpen] = useState(false)
  return (
    <button type="button" onClick={() => setOpen(true)}>
      {String(open)}
    </button>
  )
}

function Effective() {
  useEffect(() => {})
  return null
}

// React takes the drawn page over only if it would have drawn the same.
const cases: Record<string, ReactNode> = {
  text: 'a',
  'a number, zero above all': 0,
  nothing: null,
  'a condition that does not hold': <p>{false}</p>,
  'a list': ['a', 'b'].map(letter => <li key={letter}>{letter}</li>),
  'a fragment': <>{'a'}b</>,
  'a component with children': <Named name="sessionid">x</Named>,
  'a component that remembers': <Remembering />,
  'a class': <p className="name">a</p>,
  'hooks for tests, one of them absent': <p data-cookie="a b" data-none={undefined} />,
  'a word that is true': <p data-none={true} aria-hidden={false} />,
  'an attribute that is there or not': <details open={true} hidden={false} />,
  'a picture': (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
    </svg>
  ),
  'a hostile name': <p title={'"><img src=x onerror=alert(1)>'}>{'<img src=x onerror=alert(1)>'}</p>,
}

test.each(Object.entries(cases))('%s is drawn as React draws it', (_, node) => {
  const byReact = document.createElement('div')
  byReact.innerHTML = renderToStaticMarkup(node)
  expect(drawn(node).innerHTML).toBe(byReact.innerHTML)
})

test('strings side by side stay apart, as React expects them', () => {
  const [paragraph] = drawn(
    <p>
      {'a'} {'b'}
    </p>,
  ).children
  expect([...(paragraph?.childNodes ?? [])].map(node => node.textContent)).toEqual(['a', ' ', 'b'])
})

test('what belongs to a drawing is made in its namespace', () => {
  const circle = drawn(
    <svg aria-hidden="true">
      <circle r="1" />
    </svg>,
  ).querySelector('circle')
  expect(circle?.namespaceURI).toBe('http://www.w3.org/2000/svg')
})

test.each<[reason: string, node: unknown, message: string]>([
  ['a function in place of what it returns', Number, 'expected an element to draw; got function Number'],
  ['an object', {}, 'expected an element to draw; got [object Object]'],
  [
    'a tag that is none',
    { type: Symbol('x'), props: {} },
    'expected a tag or a function to draw; got Symbol(x)',
  ],
  ['a component that needs more of React than a first state', <Effective key="" />, 'useEffect'],
])('%s is refused', (_, node, message) => {
  expect(() => drawn(node as ReactNode)).toThrow(message)
})

function drawn(node: ReactNode): HTMLElement {
  const parent = document.createElement('div')
  draw(node, parent)
  return parent
}
