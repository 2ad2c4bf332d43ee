import { contrast, type Rgb } from '../../../surface/colour.ts'
import { around } from './element.ts'

type Rgba = readonly [...Rgb, alpha: number]

/** A computed colour: `rgb(r g b / a)` in either notation, or `color(srgb r g b / a)` of a mixed one. */
export function painted(computed: string): Rgba {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (computed.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
  const of = computed.startsWith('color(') ? 1 : 255
  return [red / of, green / of, blue / of, alpha]
}

/** The colour that is behind the content of the element, its own background among it. */
export function behind(element: Element | null): Rgb {
  const layers: Rgba[] = []
  for (let one = element; one; one = one.parentElement) {
    const layer = painted(getComputedStyle(one).backgroundColor)
    if (layer[3] > 0) layers.push(layer)
    if (layer[3] === 1) break
  }
  return layers.reduceRight<Rgb>((under, layer) => over(under, layer), canvas())
}

/** One colour laid over another. */
function over(under: Rgb, [red, green, blue, alpha]: Rgba): Rgb {
  const mixed = [red, green, blue].map((part, index) => part * alpha + (under[index] ?? 0) * (1 - alpha))
  return mixed as unknown as Rgb
}

/** How much a line or a fill stands out from what it lies on. */
export function standsOut(computed: string, on: Rgb): number {
  return contrast(over(on, painted(computed)), on)
}

/** The page's own ground, where nothing lies over it. */
function canvas(): Rgb {
  return around(document.documentElement, one => getComputedStyle(one).colorScheme.includes('dark')) &&
    matchMedia('(prefers-color-scheme: dark)').matches
    ? [0.07, 0.07, 0.07]
    : [1, 1, 1]
}
