/** Small pictures of few colours as PNG files, by https://www.w3.org/TR/png-3/. */
import { crc32, deflateSync } from 'node:zlib'

/** Each channel from 0 to 255; the last is how little shows through. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number]

/** A square picture: row by row, the number of each pixel's colour in the palette. */
export interface PaletteImage {
  readonly size: number
  /** At most 16, so that two pixels fit into a byte; those that let something through come first. */
  readonly palette: readonly Colour[]
  readonly pixels: readonly number[]
}

export function toPng({ size, palette, pixels }: PaletteImage): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([bitsPerPixel, byPalette], 8)
  // Opacity may be left out at the end, where it is full.
  const seeThrough = palette.filter(([, , , alpha]) => alpha < 255)
  return Buffer.concat([
    Buffer.from([0x89, ...Buffer.from('PNG\r\n\x1a\n')]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(colour => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from(seeThrough.map(([, , , alpha]) => alpha))),
    chunk('IDAT', deflateSync(packed(size, pixels), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const bitsPerPixel = 4
const byPalette = 3

/** Each row begins with its filter, none: pixels of a palette are no numbers to be subtracted. */
function packed(size: number, pixels: readonly number[]): Buffer {
  const rows = Array.from({ length: size }, (_, row) => pixels.slice(row * size, (row + 1) * size))
  return Buffer.from(
    rows.flatMap(row => [
      0,
      ...Array.from(
        { length: size / 2 },
        (_, pair) => ((row[2 * pair] ?? 0) << 4) | (row[2 * pair + 1] ?? 0),
      ),
    ]),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(named, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
