import { all, named } from './element.ts'

/** One heading of the first level, first of all, and no level left out on the way down (WCAG 1.3.1, 2.4.6). */
export function headings(): string[] {
  const found = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')]
    // What is there only to be heard counts: it is for who hears the page.
    .filter(heading => heading.checkVisibility({ visibilityProperty: true }))
    .map(heading => ({ heading, level: Number(heading.ariaLevel ?? heading.localName.slice(1)) }))
  const ones = found.filter(({ level }) => level === 1)
  return [
    ...(ones.length === 1
      ? []
      : [`${ones.length} headings of level 1: ${ones.map(one => named(one.heading))}`]),
    ...found.flatMap(({ heading, level }, index) => {
      const before = found[index - 1]?.level ?? 0
      return level > before + 1 ? [`level ${level} after ${before}: ${named(heading)}`] : []
    }),
    ...all('h1, h2, h3, h4, h5, h6')
      .filter(heading => !heading.textContent?.trim())
      .map(heading => `an empty heading: ${named(heading)}`),
  ]
}
