import { expect, test } from 'vitest'
import { languageTags } from '../../src/browser/languages.ts'
import { messagesOf } from '../words-of.ts'

test.each(languageTags)('in %s privacy takes five sentences, and each word of the glossary one', language => {
  const messages = messagesOf(language)
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
