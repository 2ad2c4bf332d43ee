import { Window } from 'happy-dom'

const window = new Window()

/** A page as the importer has it. Its documents have the standard's methods, under types of their own. */
export function pageOf(html: string): Document {
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document
}
