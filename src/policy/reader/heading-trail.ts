import type { Category } from '../category.ts'
import type { Heading, Prose } from './block.ts'
import { categoryIn, endsKind, isNeutral, mentionsCookies } from './kinds.ts'

/** What stands above a row: the heading that its category rests on, and the category. */
export interface Above {
  readonly heading: string
  readonly category: Category
}

/** The level of what only looks like a heading, and of a heading inside a table: a caption, a row across. */
const lookalikeLevel = 7
export const rowLevel = 8
/** Of a row across right below another one. */
const subrowLevel = 9

/** Longer headings are cut where rows tell them. */
const longestTold = 200

/** A heading, and what holds under it by now. */
interface Section {
  readonly level: number
  above: Above
  /** Whether a table of cookies stood under it already. */
  tableRead: boolean
  /** What held before an item of a list said a kind: that holds no further than to the next heading. */
  beforeItem?: Above
}

/** Labels of kinds that nothing parts: several are the tabs of panels, and no kind for any of them. */
interface Labels {
  readonly level: number
  readonly kinds: Category[]
}

/**
 * The headings above the place that has been read up to: the nearest, and those it stands under.
 *
 * A kind holds under its heading or label until something ends it: another heading or label, or prose that is
 * not known to be neutral. "Necessary" is ended by less than the others.
 */
export class HeadingTrail {
  /** The first is the document itself. */
  #sections: Section[] = [untitled()]
  #labels: Labels | undefined
  /** Whether rows were read since the last heading inside the table. */
  #rowRead = false
  /** The sections around each part of the page that stands for itself. */
  readonly #outside: { readonly sections: Section[]; readonly labels: Labels | undefined }[] = []

  heading(heading: Heading): void {
    const category = categoryIn(heading.text)
    // A line of a list in a text looks like a heading.
    if (heading.level === lookalikeLevel && bullet.test(heading.text) && category === undefined) {
      this.prose({ kind: 'prose', text: heading.text })
      return
    }
    const level = this.#levelOf(heading, category)
    this.#rowRead = false
    const nearest = this.#nearest
    const bridges = nearest.tableRead && level === lookalikeLevel
    // After its table, what only looks like a heading is the nearest one's equal: it does not stand under it.
    if (bridges && category === undefined && isNeutral(heading.text, nearest.above.category)) return
    if (bridges && nearest.level < level && this.#sections.length > 1) this.#sections.pop()
    while (this.#nearest.level >= level && this.#sections.length > 1) this.#sections.pop()
    const parent = this.#nearest
    if (parent.beforeItem) {
      parent.above = parent.beforeItem
      delete parent.beforeItem
    }
    const own = { heading: told(heading.text), category: category ?? 'unknown' }
    const inherits = category === undefined && !bridges && carries(heading.text, parent)
    const above = this.#labelled(level, category, own) ?? (inherits ? parent.above : own)
    this.#sections.push({
      level,
      above,
      tableRead: level >= rowLevel && parent.tableRead,
    })
  }

  prose({ text, item }: Prose): void {
    const section = this.#nearest
    const listed = item === true || bullet.test(text)
    const category = isLabel(text) ? categoryIn(text) : undefined
    if (category !== undefined && !(listed && section.above.category === category)) {
      const own = { heading: told(text), category }
      const before = section.above
      const voided = this.#labelled(rowLevel + 1, category, own)
      // Before the first table, a kind that is no graver may only be spoken of.
      const spokenOf = !section.tableRead && before.category !== 'unknown' && before.category !== 'necessary'
      section.above = voided ?? (spokenOf ? doubted(before, own) : own)
      if (listed) section.beforeItem ??= before
      return
    }
    if (this.#labels && this.#labels.level <= rowLevel) this.#labels = undefined
    const place = section.tableRead ? 'bridges' : 'explains'
    if (endsKind(text, section.above.category, place, listed))
      this.#end({ heading: told(text), category: 'unknown' })
  }

  /** Ends what stood inside a table, or spoke of it: headings in its rows. */
  endTable(ofCookies: boolean): void {
    while (this.#nearest.level >= rowLevel) this.#sections.pop()
    this.#labels = undefined
    this.#rowRead = false
    if (ofCookies) for (const section of this.#sections) section.tableRead = true
  }

  /** A part of the page that stands for itself begins or ends: nothing outside it says anything inside. */
  landmark(begins: boolean): void {
    if (begins) {
      this.#outside.push({ sections: this.#sections, labels: this.#labels })
      this.#sections = [untitled()]
    } else {
      const { sections, labels } = this.#outside.pop() ?? { sections: [untitled()], labels: undefined }
      this.#sections = sections
      this.#labels = labels
    }
  }

  /** What a table at this place stands under. */
  above(): Above {
    this.#rowRead = true
    this.#labels = undefined
    return this.#nearest.above
  }

  get #nearest(): Section {
    return this.#sections.at(-1) as Section
  }

  /** A row across right below another one stands under it: the kind, then the supplier. */
  #levelOf({ level }: Heading, category: Category | undefined): number {
    if (level !== rowLevel || category !== undefined) return level
    const nearest = this.#nearest.level
    return nearest === subrowLevel || (nearest === rowLevel && !this.#rowRead) ? subrowLevel : level
  }

  /** What a label or heading among several says: nothing, if they are tabs. */
  #labelled(level: number, category: Category | undefined, { heading }: Above): Above | undefined {
    if (category === undefined) {
      this.#labels = undefined
      return undefined
    }
    const run = this.#labels?.level === level ? this.#labels.kinds : []
    // The first one again is that of the first panel.
    this.#labels = { level, kinds: run.includes(category) ? [category] : [...run, category] }
    return this.#labels.kinds.length > 1 ? { heading, category: 'unknown' } : undefined
  }

  /** Also for the sections around that hand the kind down. */
  #end(above: Above): void {
    const ended = this.#nearest.above
    for (const section of this.#sections) if (section.above === ended) section.above = above
  }
}

function untitled(): Section {
  return { level: 0, above: { heading: '', category: 'unknown' }, tableRead: false }
}

/** Whether a heading that names no kind leaves the one that it stands under: "Google Analytics" under "Statistics". */
function carries(text: string, { above: { category } }: Section): boolean {
  if (category === 'unknown') return false
  if (isNeutral(text, category)) return true
  if (category === 'necessary' || mentionsCookies(text)) return false
  return !endsKind(text, category, 'explains')
}

/** A paragraph that names its kind as a heading would: "Strictly necessary cookies:". */
function isLabel(text: string): boolean {
  return text.length <= longestLabel && !/[.;!?]\s*$/.test(text) && !/[.:;] ?\p{L}/u.test(text)
}

const longestLabel = 100

const bullet = /^[-*•–] /

function doubted(before: Above, own: Above): Above {
  return own.category === before.category ? before : { heading: own.heading, category: 'unknown' }
}

/** A heading as rows tell it. */
export function told(text: string): string {
  return text.length > longestTold ? `${text.slice(0, longestTold)}…` : text
}
