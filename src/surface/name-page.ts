import { language, type MessageId, text } from '../browser/text.ts'

/** Gives the document its title, in the language that is spoken. */
export function namePage(title: MessageId): void {
  document.documentElement.lang = language()
  document.title = text(title)
}
