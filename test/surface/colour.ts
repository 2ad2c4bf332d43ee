/** Colours as people see them: contrast by WCAG, difference by CIE, and what eyes that lack a kind of cone make of both. */

/** Red, green and blue, each from 0 to 1, as a style sheet counts them (sRGB). */
export type Rgb = readonly [red: number, green: number, blue: number]

export function rgb(hex: string): Rgb {
  const [, red = '', green = '', blue = ''] = /^#(\w\w)(\w\w)(\w\w)$/.exec(hex) ?? []
  return [red, green, blue].map(part => Number.parseInt(part, 16) / 255) as unknown as Rgb
}

/** From 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** How far two colours are apart: about 2 can just be told apart side by side, 10 at a glance (CIE76). */
export function difference(one: Rgb, other: Rgb): number {
  const to = lab(other)
  return Math.hypot(...lab(one).map((part, index) => part - (to[index] ?? 0)))
}

/**
 * Eyes without the cones for red, green, or blue: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.0, on linear light.
 */
export const sights = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly Rgb[]>
export type Sight = keyof typeof sights

/** The colour as such eyes see it. */
export function seenBy(sight: Sight, colour: Rgb): Rgb {
  const seen = times(sights[sight], colour.map(linear))
  return seen.map(part => encoded(Math.min(1, Math.max(0, part)))) as unknown as Rgb
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map(linear)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** CIE L*a*b* under daylight (D65). */
function lab(colour: Rgb): readonly number[] {
  const [x = 0, y = 0, z = 0] = times(toXyz, colour.map(linear)).map((part, index) =>
    cubeRoot(part / (daylight[index] ?? 1)),
  )
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const toXyz = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
const daylight = [0.95047, 1, 1.08883]

function cubeRoot(part: number): number {
  return part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] {
  return matrix.map(row => row.reduce((sum, factor, index) => sum + factor * (vector[index] ?? 0), 0))
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function encoded(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055
}
