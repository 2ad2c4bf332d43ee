import { contrast } from '../../../surface/colour.ts'
import { all, named } from './element.ts'
import { behind, painted, standsOut } from './painted.ts'

const least = 3

/**
 * What is pressed or filled in is seen as such: its edge or its fill stands out 3:1 from what it lies on (WCAG
 * 1.4.11). A button that is words alone needs neither, and what cannot be used now is not asked.
 */
export function edges(): string[] {
  return all('button, .button, [role="button"], input, select, textarea')
    .filter(control => !control.matches('[type="checkbox"], [type="radio"], [type="hidden"]'))
    .filter(control => !control.matches(':disabled, [aria-disabled="true"]'))
    .flatMap(control => {
      const outside = behind(control.parentElement)
      const fill = contrast(behind(control), outside)
      const style = getComputedStyle(control)
      const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
      const lines = sides
        .filter(
          side =>
            Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none',
        )
        .map(side => style[`border${side}Color`])
        .filter(color => painted(color)[3] > 0)
        .map(color => standsOut(color, outside))
      const isFilledIn = control.matches('input, select, textarea')
      // Words alone, and nothing around them
      if (!isFilledIn && lines.length === 0 && fill < 1.05) return []
      const most = Math.max(fill, lines.length === 0 ? 1 : Math.min(...lines))
      return most >= least ? [] : [`an edge of ${most.toFixed(1)}:1: ${named(control)}`]
    })
}
