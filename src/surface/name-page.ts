import { direction, language, type MessageId, text } from '../browser/text.ts'

/** Gives the document its title, in the language that is spoken, and lays it out the way that is written. */
export function namePage(title: MessageId): void {
  document.documentElement.lang = language()
  document.documentElement.dir = direction()
  document.title = text(title)
}
