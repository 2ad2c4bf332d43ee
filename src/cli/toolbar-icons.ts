/**
 * What the toolbar's button looks like in each state: shapes that differ in outline or sign, not in colour alone,
 * drawn for 16 and for 32 pixels each, so that edges meet the pixels.
 */
import type { Colour, PaletteImage } from './palette-png.ts'

export const sizes = [16, 32] as const
type Size = (typeof sizes)[number]

/** Where a shape is, in pixels from the upper left corner. */
type Shape = (x: number, y: number) => boolean

interface Drawing {
  /** A middle tone, which keeps three to one on light and on dark toolbars alike. */
  readonly colour: readonly [red: number, green: number, blue: number]
  /** What is filled with the colour. */
  readonly body: Shape
  /** What is white on it. */
  readonly sign: Shape
}

const grey = [0x7c, 0x82, 0x8c] as const
const teal = [0x0d, 0x90, 0x80] as const
const blue = [0x3a, 0x83, 0xd0] as const
const amber = [0xbd, 0x73, 0x00] as const
const nothing: Shape = () => false

/** The cookie of the product's icon, with its bite. */
const cookie16 = without(disc(8, 8, 8), disc(14.5, 1.5, 4.5))
const cookie32 = without(disc(16, 16, 16), disc(28.5, 3.5, 8.5))

/** By the state's name in `background/button-states.ts`, which is the beginning of the files' names too. */
export const drawings: Readonly<Record<string, Readonly<Record<Size, Drawing>>>> = {
  'no-portal': {
    16: {
      colour: grey,
      body: anyOf(
        without(cookie16, without(disc(8, 8, 6), disc(14.5, 1.5, 6.5))),
        box(5, 5, 2, 2),
        box(9, 8, 2, 2),
        box(5, 10, 2, 2),
      ),
      sign: nothing,
    },
    32: {
      colour: grey,
      body: anyOf(
        without(cookie32, without(disc(16, 16, 12), disc(28.5, 3.5, 12.5))),
        disc(11, 11.5, 2),
        disc(18.5, 17.5, 2.2),
        disc(11.5, 20.5, 2),
      ),
      sign: nothing,
    },
  },
  portal: {
    16: { colour: blue, body: cookie16, sign: anyOf(box(4, 5, 2, 2), box(9, 8, 2, 2), box(5, 10, 2, 2)) },
    32: {
      colour: blue,
      body: cookie32,
      sign: anyOf(disc(10.5, 11, 2.4), disc(18.5, 17.5, 2.6), disc(11.5, 21.5, 2.4)),
    },
  },
  'all-declared': {
    16: { colour: teal, body: cookie16, sign: line(2, [4, 8.5], [6.8, 11.3], [11.3, 6.8]) },
    32: { colour: teal, body: cookie32, sign: line(3.6, [8, 17.5], [13.5, 23], [22.3, 14.2]) },
  },
  'in-question': {
    16: {
      colour: amber,
      body: disc(8, 8, 8),
      sign: anyOf(
        line(2, [6, 5.8], [6.5, 4.6], [8, 4], [9.4, 4.5], [10, 5.7], [9.5, 6.9], [8, 8], [8, 9.5]),
        box(7, 11, 2, 2),
      ),
    },
    32: {
      colour: amber,
      body: disc(16, 16, 16),
      sign: anyOf(
        line(3.6, [11, 12], [12, 9], [16, 7.4], [20, 9], [21, 12], [19.5, 14.6], [16, 17], [16, 19.5]),
        disc(16, 24.4, 2.2),
      ),
    },
  },
  paused: {
    16: { colour: grey, body: anyOf(box(2, 2, 5, 12, 1), box(9, 2, 5, 12, 1)), sign: nothing },
    32: { colour: grey, body: anyOf(box(5, 4, 9, 24, 2), box(18, 4, 9, 24, 2)), sign: nothing },
  },
  'no-access': {
    16: {
      colour: grey,
      body: anyOf(box(2, 7, 12, 8, 1.5), without(box(4, 1, 8, 10, 4), box(6, 3, 4, 8, 2))),
      sign: box(7, 9, 2, 4),
    },
    32: {
      colour: grey,
      body: anyOf(box(4, 14, 24, 16, 3), without(box(8, 2, 16, 20, 8), box(11.5, 5.5, 9, 16, 4.5))),
      sign: anyOf(disc(16, 20, 2.5), box(15, 20, 2, 6)),
    },
  },
}

/** The picture of a drawing: each pixel takes the share of it that the shapes cover. */
export function picture({ colour, body, sign }: Drawing, size: Size): PaletteImage {
  return {
    size,
    palette: paletteOf(colour),
    pixels: Array.from({ length: size * size }, (_, index) => {
      const [x, y] = [index % size, Math.floor(index / size)]
      const covered = steps * share(body, x, y)
      // A sign lies inside of its body.
      return Math.round(covered) < steps ? Math.round(covered) : steps + Math.round(steps * share(sign, x, y))
    }),
  }
}

/** Between nothing and full there are three steps: more would cost bytes, and are not seen. */
const steps = 4

/** From nothing to the colour, then from the colour to white. */
function paletteOf(colour: Drawing['colour']): Colour[] {
  const levels = Array.from({ length: steps + 1 }, (_, level) => level / steps)
  const [red, green, blue] = colour
  const whitened = (channel: number, level: number) => Math.round(channel + (255 - channel) * level)
  return [
    ...levels.map((level): Colour => [red, green, blue, Math.round(255 * level)]),
    ...levels
      .slice(1)
      .map((level): Colour => [whitened(red, level), whitened(green, level), whitened(blue, level), 255]),
  ]
}

/** How much of a pixel is inside, by eight looks in each direction. */
function share(isInside: Shape, column: number, row: number): number {
  const looks = Array.from({ length: 8 }, (_, look) => (look + 0.5) / 8)
  const inside = looks.flatMap(y => looks.filter(x => isInside(column + x, row + y)))
  return inside.length / looks.length ** 2
}

function disc(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => Math.hypot(x - centreX, y - centreY) <= radius
}

/** @param radius of its corners */
function box(left: number, top: number, width: number, height: number, radius = 0): Shape {
  return (x, y) => {
    const [right, bottom] = [left + width, top + height]
    if (x < left || x > right || y < top || y > bottom) return false
    const outX = Math.max(left + radius - x, x - right + radius, 0)
    const outY = Math.max(top + radius - y, y - bottom + radius, 0)
    return Math.hypot(outX, outY) <= radius || outX === 0 || outY === 0
  }
}

/** Through these points, with round ends. */
function line(width: number, ...points: readonly (readonly [x: number, y: number])[]): Shape {
  return (x, y) =>
    points.some((end, index) => {
      const start = points[index - 1] ?? end
      const [dx, dy] = [end[0] - start[0], end[1] - start[1]]
      const along = ((x - start[0]) * dx + (y - start[1]) * dy) / (dx * dx + dy * dy || 1)
      const nearest = Math.min(1, Math.max(0, along))
      return Math.hypot(x - start[0] - nearest * dx, y - start[1] - nearest * dy) <= width / 2
    })
}

function anyOf(...shapes: readonly Shape[]): Shape {
  return (x, y) => shapes.some(isInside => isInside(x, y))
}

function without(whole: Shape, taken: Shape): Shape {
  return (x, y) => whole(x, y) && !taken(x, y)
}
