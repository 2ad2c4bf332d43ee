import { readdirSync, readFileSync, statSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { buttonStates } from '../../src/background/button-states.ts'
import type { Colour } from '../../src/cli/palette-png.ts'
import { drawings, picture, sizes } from '../../src/cli/toolbar-icons.ts'

const folder = new URL('../../public/icons/', import.meta.url)

/** White, and Firefox's light one; Chrome's dark one, and Firefox's. */
const toolbars = {
  white: [0xff, 0xff, 0xff],
  light: [0xf0, 0xf0, 0xf4],
  dark: [0x35, 0x36, 0x3a],
  darker: [0x2b, 0x2a, 0x33],
} as const

/** In each palette: what is not drawn, what takes the whole colour, and the white of signs. Between them are softened edges. */
const [nothing, whole, sign] = [0, 4, 8] as const

const states = Object.keys(drawings)

test('every state of the button is drawn', () => {
  expect(states).toEqual(buttonStates)
})

test('all icons together weigh less than 6 kB', () => {
  const weights = readdirSync(folder).map(file => statSync(new URL(file, folder)).size)
  expect(weights.reduce((sum, weight) => sum + weight)).toBeLessThan(6_000)
})

describe.each(sizes)('at %s pixels', size => {
  const files = new Map(
    states.map(state => [state, decoded(readFileSync(new URL(`${state}-${size}.png`, folder)))] as const),
  )
  const read = (state: string) => files.get(state) ?? { size: 0, palette: [], pixels: [] }

  describe.each(Object.entries(drawings))('%s', (state, drawing) => {
    test('is what `npm run draw-icons` makes of its drawing', () => {
      expect(read(state)).toEqual(picture(drawing[size], size))
    })

    test.each(Object.entries(toolbars))('stands out on a %s toolbar, three to one', (_, toolbar) => {
      const { palette } = read(state)
      expect(contrast(over(palette[whole], toolbar), toolbar)).toBeGreaterThanOrEqual(3)
      expect(contrast(over(palette[whole], toolbar), over(palette[sign], toolbar))).toBeGreaterThanOrEqual(3)
    })

    test('fits the pixels: the smaller part of them is softened', () => {
      const drawn = read(state).pixels.filter(pixel => pixel !== nothing)
      const crisp = drawn.filter(pixel => pixel === whole || pixel === sign)
      expect(crisp.length / drawn.length).toBeGreaterThan(0.55)
    })
  })

  const pairs = states.flatMap((one, index) => states.slice(index + 1).map(other => [one, other] as const))
  test.each(pairs)('%s differs from %s in its shape, without any colour', (one, other) => {
    // The palettes go from nothing to the colour to white in the same steps.
    const [ones, others] = [read(one).pixels, read(other).pixels]
    const differing = ones.filter((pixel, index) => Math.abs(pixel - (others[index] ?? 0)) >= 3)
    expect(differing.length / ones.length).toBeGreaterThan(0.05)
  })
})

/** What the format allows beyond what we write (other depths, filters) is not read. */
function decoded(png: Buffer) {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const chunk = (type: string) => chunks.get(type) ?? Buffer.alloc(0)
  const size = chunk('IHDR').readUInt32BE(0)
  expect([...chunk('IHDR').subarray(8)], '4 bits a pixel, by a palette, not interlaced').toEqual([
    4, 3, 0, 0, 0,
  ])
  const opacity = chunk('tRNS')
  const palette = Array.from({ length: chunk('PLTE').length / 3 }, (_, index): Colour => {
    const [red = 0, green = 0, blue = 0] = chunk('PLTE').subarray(3 * index)
    return [red, green, blue, opacity[index] ?? 255]
  })
  const rows = inflateSync(chunk('IDAT'))
  const pixels = Array.from({ length: size }, (_, row) => {
    const [filter, ...pairs] = rows.subarray(row * (size / 2 + 1), (row + 1) * (size / 2 + 1))
    expect(filter).toBe(0)
    return pairs.flatMap(pair => [pair >> 4, pair & 15])
  }).flat()
  return { size, palette, pixels }
}

type Opaque = readonly [red: number, green: number, blue: number]

function over([red, green, blue, alpha]: Colour = [0, 0, 0, 0], [r, g, b]: Opaque): Opaque {
  const mixed = (above: number, below: number) => below + ((above - below) * alpha) / 255
  return [mixed(red, r), mixed(green, g), mixed(blue, b)]
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Opaque, other: Opaque): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: Opaque): number {
  const [red = 0, green = 0, blue = 0] = colour.map(channel => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
