import { all, named } from './element.ts'
import { behind, standsOut } from './painted.ts'

const systemColors =
  'Canvas CanvasText LinkText VisitedText ActiveText ButtonFace ButtonText ButtonBorder Field FieldText Highlight HighlightText SelectedItem SelectedItemText Mark MarkText GrayText AccentColor AccentColorText'

/** In the colours that a user has forced: what is pressed still differs, pictures use them, and nothing vanishes. */
export function forced(): string[] {
  return [...pressed(), ...pictures(), ...vanished()]
}

const states = ['aria-pressed', 'aria-current', 'aria-selected', 'aria-checked'] as const

/** What is pressed or chosen looks other than what beside it is not. */
function pressed(): string[] {
  return states.flatMap(state => {
    const isOn = (element: Element) => !['false', null].includes(element.getAttribute(state))
    return all(`[${state}]`)
      .filter(isOn)
      .flatMap(element => {
        const group = element.closest('ul, ol, nav, tr, [role], fieldset, div') ?? document.body
        const other = [...group.querySelectorAll(element.localName)].find(one => !isOn(one))
        return other && look(other) === look(element) ? [`as if not ${state}: ${named(element)}`] : []
      })
  })
}

function look(element: Element): string {
  const style = getComputedStyle(element)
  const { color, backgroundColor, borderColor, borderWidth, borderStyle } = style
  return [
    color,
    backgroundColor,
    borderWidth === '0px' ? '' : [borderColor, borderWidth, borderStyle],
    style.textDecorationLine,
    style.fontWeight,
    [...element.children].map(({ localName }) => localName),
  ].join()
}

/** Each stroke and fill is one of the colours that are forced. */
function pictures(): string[] {
  const probe = document.body.appendChild(document.createElement('span'))
  probe.style.forcedColorAdjust = 'none'
  const palette = new Set(
    systemColors.split(' ').map(color => {
      probe.style.color = color
      return getComputedStyle(probe).color
    }),
  )
  probe.remove()
  return all('svg :is(path, rect, circle, line, polygon, polyline, ellipse, use)').flatMap(shape => {
    const { stroke, fill } = getComputedStyle(shape)
    const own = [stroke, fill].filter(color => color.startsWith('rgb') && !palette.has(color))
    return own.length > 0 ? [`a picture in ${own.join(' and ')}: ${named(shape)}`] : []
  })
}

/** What is nothing but a patch of colour has an edge or a system colour, or it is gone. */
function vanished(): string[] {
  return all('main *')
    .filter(element => element.childNodes.length === 0 && !element.closest('svg, input, select, textarea'))
    .filter(element => {
      const { backgroundColor, borderWidth, outlineStyle } = getComputedStyle(element)
      const { width, height } = element.getBoundingClientRect()
      return (
        Math.min(width, height) >= 4 &&
        borderWidth === '0px' &&
        outlineStyle === 'none' &&
        !/, 0\)$|\/ 0\)$/.test(backgroundColor) &&
        standsOut(backgroundColor, behind(element.parentElement)) < 3
      )
    })
    .map(element => `gone in forced colours: ${named(element)}`)
}
