import { readFileSync } from 'node:fs'
import type { Words } from '../src/browser/words-file.ts'

/** A message as it is written, with what is said to its translators. */
export interface Message {
  readonly message: string
  readonly description?: string
}

/** The messages of a language (BCP 47), in the order of their file. */
export function messagesOf(language: string): Readonly<Record<string, Message>> {
  return JSON.parse(readFileSync(`public/_locales/${language.replace('-', '_')}/messages.json`, 'utf8'))
}

/** The same as pages have them. */
export function wordsOf(language: string): Words {
  return Object.fromEntries(Object.entries(messagesOf(language)).map(([id, { message }]) => [id, message]))
}
