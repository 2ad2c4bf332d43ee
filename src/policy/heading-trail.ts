import type { Heading, Prose } from './block.ts'
import { type Category, categoryIn } from './purpose.ts'

/** What stands above a row: the heading that its category rests on, and the category. */
export interface Above {
  readonly heading: string
  readonly category: Category
}

/** Prose further from the table says nothing of it. */
const nearbyProse = 3

/** The headings above the place that has been read up to: the nearest, and those it stands under. */
export class HeadingTrail {
  #headings: Heading[] = []
  #prose: string[] = []
  /** Of this place: asked for at each row. */
  #above: Above | undefined

  heading(heading: Heading): void {
    this.#headings = [...this.#headings.filter(({ level }) => level < heading.level), heading]
    this.#prose = []
    this.#above = undefined
  }

  prose({ text }: Prose): void {
    this.#prose = [...this.#prose, text].slice(-nearbyProse)
    this.#above = undefined
  }

  /** Ends what stood inside a table: headings in its rows, prose before it. */
  endTable(): void {
    this.#headings = this.#headings.filter(({ level }) => level < rowLevel)
    this.#prose = []
    this.#above = undefined
  }

  /** What a table at this place stands under. */
  above(): Above {
    this.#above ??= this.#find()
    return this.#above
  }

  #find(): Above {
    const nearest = this.#headings.at(-1)
    const known = nearest && categoryIn(nearest.text)
    if (nearest && known) return { heading: nearest.text, category: known }
    // A paragraph that names its kind as a heading would: "Strictly necessary cookies: …".
    const label = this.#prose.findLast(text => /^[^.:;]{1,80}(?::|$)/.test(text) && categoryIn(text))
    if (label !== undefined) return { heading: label, category: categoryIn(label) ?? 'unknown' }
    if (nearest === undefined) return { heading: this.#prose.at(-1) ?? '', category: 'unknown' }
    // "Google Analytics" under "Statistical cookies". A heading about cookies speaks for itself.
    for (const { text } of this.#headings.toReversed()) {
      const category = categoryIn(text)
      if (category) return { heading: text, category }
      if (/cooki|galet|témoin/i.test(text)) break
    }
    return { heading: nearest.text, category: 'unknown' }
  }
}

/** The level of a heading inside a table: a row that is one cell across. */
export const rowLevel = 8
