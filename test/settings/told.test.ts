import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Messages = Record<string, { message: string }>

test.each(['en', 'fr'])('in %s privacy takes five sentences, and each word of the glossary one', language => {
  const file = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url)
  const messages: Messages = JSON.parse(readFileSync(file, 'utf8'))
  const sentences = (beginning: RegExp) =>
    Object.entries(messages)
      .filter(([id]) => beginning.test(id))
      .map(([id, { message }]) => [id, message.match(/[.!?](?=\s|$)/g)?.length])
  const privacy = sentences(/^help_privacy_(?!title)/)
  expect(privacy).toHaveLength(5)
  const words = sentences(/^glossary_\w+_text$/)
  expect(words).toHaveLength(12)
  expect([...privacy, ...words].filter(([, count]) => count !== 1)).toEqual([])
})
