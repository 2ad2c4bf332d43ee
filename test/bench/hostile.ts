import { PolicyError, parsePolicy } from '../../src/policy/reader/parse.ts'
import { lightPage } from '../growth/light-page.ts'
import { processorTime } from '../growth/processor-time.ts'
import { harmless, type Shape, shapes } from '../growth/shapes.ts'

export interface HostileRow {
  readonly name: string
  readonly kind: Shape['kind']
  /** How many times the time of a harmless document of that size. */
  readonly ratio: number
}

/** The slowest documents of a size, in letters, of all that we can make: chosen by shorter ones. */
export function measureHostile(letters = 1_048_576, chosenBy = 65_536, most = 5): HostileRow[] {
  const ratios = (candidates: readonly Shape[], size: number) => {
    // The first readings are slower than those that follow.
    for (const shape of Object.values(harmless)) time(shape, size)
    const usual = { page: time(harmless.page, size), text: time(harmless.text, size) }
    return candidates
      .map(shape => ({ shape, ratio: time(shape, size) / usual[shape.kind] }))
      .sort((one, other) => other.ratio - one.ratio)
  }
  const slowest = ratios(shapes, chosenBy)
    .slice(0, most)
    .map(({ shape }) => shape)
  return ratios(slowest, letters).map(({ shape: { name, kind }, ratio }) => ({ name, kind, ratio }))
}

/** For the terminal. */
export function hostileLines(measured: readonly HostileRow[], wanted = 3): string[] {
  return measured.map(
    ({ name, kind, ratio }) =>
      `${kind} ${name.padEnd(40)} ${ratio.toFixed(2).padStart(7)} times a harmless one   ${ratio <= wanted ? `within ${wanted}` : `OVER ${wanted}`}`,
  )
}

/** @returns milliseconds of the processor, whoever else it works for; making the document is the browser's work */
function time({ kind, write }: Shape, letters: number): number {
  const written = write(letters)
  const source = kind === 'page' ? lightPage(written) : written
  return processorTime(() => {
    try {
      parsePolicy(source)
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
    }
  })
}
