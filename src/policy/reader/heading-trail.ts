import type { Category } from '../category.ts'
import { cut, policyLimits } from '../limits.ts'
import type { Heading, Prose } from './block.ts'
import { categoryIn, kindsMentioned, mentionsOthers } from './kinds.ts'

/** What stands above a row: the heading that its category rests on, and the category. */
export interface Above {
  readonly heading: string
  readonly category: Category
}

/** Prose further from the table says nothing of it. */
const nearbyProse = 3

/** The level of what only looks like a heading, and of a heading inside a table: a caption, a row across. */
const lookalikeLevel = 7
export const rowLevel = 8

/** The headings above the place that has been read up to: the nearest, and those it stands under. */
export class HeadingTrail {
  #headings: Heading[] = []
  #prose: string[] = []
  /** Whether a table of cookies stood right under the nearest heading already. */
  #tableRead = false
  /** Of this place: asked for at each row. */
  #above: Above | undefined

  heading(heading: Heading): void {
    // After its table, what only looks like a heading is the nearest one's equal: it does not stand under it.
    const equal = this.#tableRead && heading.level === lookalikeLevel ? this.#headings.at(-1) : undefined
    const open = this.#headings.filter(one => one.level < heading.level && one !== equal)
    this.#headings = [...open, heading]
    this.#prose = []
    this.#tableRead &&= heading.level >= rowLevel
    this.#above = undefined
  }

  prose({ text }: Prose): void {
    this.#prose = [...this.#prose, text].slice(-nearbyProse)
    this.#above = undefined
  }

  /** Ends what stood inside a table, or spoke of it: headings in its rows, prose before it. */
  endTable(ofCookies: boolean): void {
    this.#headings = this.#headings.filter(({ level }) => level < rowLevel)
    this.#prose = []
    this.#tableRead ||= ofCookies
    this.#above = undefined
  }

  /** What a table at this place stands under. */
  above(): Above {
    if (!this.#above) {
      const { heading, category } = this.#find()
      this.#above = { heading: cut(heading, policyLimits.heading), category }
    }
    return this.#above
  }

  #find(): Above {
    const nearest = this.#headings.at(-1)
    const known = nearest && categoryIn(nearest.text)
    // A paragraph that names its kind as a heading would: "Strictly necessary cookies: …".
    const label = this.#prose.findLast(text => /^[^.:;]{1,80}(?::|$)/.test(text) && categoryIn(text))
    const labelled = label === undefined ? undefined : categoryIn(label)
    if (nearest && known) {
      const heading = { heading: nearest.text, category: known }
      if (label !== undefined && labelled !== undefined && labelled !== known) {
        // After a table it heads the next one; before, it may only speak of another kind.
        if (this.#tableRead || known === 'necessary') return { heading: label, category: labelled }
        return labelled === 'necessary' ? { heading: label, category: 'unknown' } : heading
      }
      const other = this.#tableRead && known === 'necessary' ? this.#proseOfOthers() : undefined
      return other === undefined ? heading : { heading: other, category: 'unknown' }
    }
    if (label !== undefined && labelled !== undefined) return { heading: label, category: labelled }
    if (nearest === undefined) return { heading: this.#prose.at(-1) ?? '', category: 'unknown' }
    return this.#inherited() ?? { heading: nearest.text, category: 'unknown' }
  }

  /** "Google Analytics" under "Statistical cookies". A heading about cookies speaks for itself. */
  #inherited(): Above | undefined {
    const mentioned: Category[] = []
    let ofOthers = false
    for (const { text } of this.#headings.toReversed()) {
      const category = categoryIn(text)
      if (category) {
        const others = mentioned.filter(kind => kind !== category)
        const fits =
          category === 'necessary'
            ? !ofOthers && others.length === 0
            : others.every(kind => kind === 'unknown')
        return fits ? { heading: text, category } : undefined
      }
      if (/cooki|galet|témoin|traceur|testemunho/i.test(text)) return undefined
      mentioned.push(...kindsMentioned(text))
      ofOthers ||= mentionsOthers(text)
    }
    return undefined
  }

  /** Prose after a table that speaks of another kind than necessary: the next table may be of that. */
  #proseOfOthers(): string | undefined {
    return this.#prose.find(text => kindsMentioned(text).some(kind => kind !== 'necessary'))
  }
}
