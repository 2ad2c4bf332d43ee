import { describe, expect, test, vi } from 'vitest'
import { packed } from '../../src/browser/words-file.ts'
import { wordsOf } from '../words-of.ts'
import { fakeBrowser } from './fake-browser.ts'

const ids = Object.keys(wordsOf('en'))

/** A browser whose own language is this one (BCP 47), and an extension that is asked to speak it. */
async function aBrowserIn(tag: string) {
  fakeBrowser({
    'i18n.getUILanguage': () => tag,
    'i18n.getMessage': id => `{${id}}`,
    'runtime.getURL': path => `extension://${path}`,
  })
  const fetched = vi.fn(async (address: string) => {
    const [, name = ''] = /^extension:\/\/words\/(.*)\.json$/.exec(address) ?? []
    return { json: async () => (name === 'ids' ? ids : packed(ids, wordsOf(name))) }
  })
  vi.stubGlobal('fetch', fetched)
  const { language, text } = await import('../../src/browser/text.ts')
  const { setLanguage } = await import('../../src/browser/set-language.ts')
  return { fetched, language, text, setLanguage }
}

async function anEnglishBrowser() {
  const browser = await aBrowserIn('en-US')
  await browser.setLanguage('auto')
  return browser
}

test('what would not be seen of a value is shown by its code, and no value turns the words around it', async () => {
  const { text } = await anEnglishBrowser()
  expect(text('tag_path', '/a\u202eb')).toBe('path /a‹U+202E›b')
  expect(text('tag_path', '/עוגייה')).toBe('path \u2068/עוגייה\u2069')
})

test('a sentence in another shows what is hidden in its values, and not what keeps them apart', async () => {
  const { text } = await anEnglishBrowser()
  expect(text('failed_text', text('tag_path', '/עוגייה'))).toBe(
    'The browser answered: path \u2068/עוגייה\u2069',
  )
  expect(text('failed_text', '\u2068a\u2069')).toBe('The browser answered: ‹U+2068›a‹U+2069›')
})

describe('in a language that is written from right to left', () => {
  const inRtl = async () => {
    await anEnglishBrowser()
    const { list, speak, text } = await import('../../src/browser/text.ts')
    speak({ ...wordsOf('en'), direction: 'rtl' })
    return { list, text }
  }

  test.each<[reason: string, say: (words: Awaited<ReturnType<typeof inRtl>>) => string, said: string]>([
    ['a name', ({ text }) => text('tag_path', '_ga.'), 'path \u2068_ga.\u2069'],
    ['a span', ({ text }) => text('brief_expires_in', { span: 7_200_000 }), '\u20682 hours\u2069 left'],
    ['a number needs nothing', ({ text }) => text('used_cookies_other', { count: 2 }), '2 cookies recorded.'],
    [
      'a sentence is isolated by its values alone',
      ({ text }) => text('failed_text', text('tag_path', '_ga.')),
      'The browser answered: path \u2068_ga.\u2069',
    ],
    [
      'names in a row, in a sentence',
      ({ list, text }) => text('failed_text', list(['_ga', text('tag_path', '/')])),
      'The browser answered: \u2068_ga\u2069 and path \u2068/\u2069',
    ],
    [
      'what came in with a value is shown as ever',
      ({ text }) => text('failed_text', '\u2068a\u2069'),
      'The browser answered: \u2068‹U+2068›a‹U+2069›\u2069',
    ],
  ])('values are kept apart from the words around them: %s', async (_, say, said) => {
    expect(say(await inRtl())).toBe(said)
  })
})

describe('the words in a language that is set', () => {
  test('are those of its messages, with its plurals, numbers and dates, and places filled', async () => {
    const { text, language, setLanguage } = await anEnglishBrowser()
    expect(text('used_cookies_other', { count: 0 })).toBe('0 cookies recorded.')
    expect(text('life_moment_set', { moment: 0 })).toMatch(/^Set .*1970/)
    await setLanguage('fr')
    expect(language()).toBe('fr')
    // None is singular in French.
    expect(text('used_cookies_other', { count: 0 })).toBe('0 cookie enregistré.')
    expect(text('used_cookies_other', { count: 1_000 })).toMatch(/^1\s000 cookies enregistrés\.$/)
    expect(text('life_moment_set', { moment: 0 })).toMatch(/^Déposé le 1 janv\. 1970/)
    expect(text('question_forget', '$2')).toBe('Oublier $2 ?')
  })

  test('are those of the browser again when none is set', async () => {
    const { text, setLanguage } = await anEnglishBrowser()
    await setLanguage('fr')
    await setLanguage('auto')
    expect(text('settings_title')).toBe('Settings')
  })

  test('are read for no other language, and once', async () => {
    const { fetched, setLanguage } = await anEnglishBrowser()
    await setLanguage('en')
    expect(fetched.mock.calls).toEqual([['extension://words/ids.json'], ['extension://words/en.json']])
    await setLanguage('fr')
    await setLanguage('auto')
    expect(fetched.mock.calls.slice(2)).toEqual([['extension://words/fr.json']])
  })

  test.each([
    ['fr', 'fr', 'one of ours'],
    ['fr-CA', 'fr', 'the same, elsewhere'],
    ['FR-ch', 'fr', 'in whatever letters'],
    ['fi', 'en', 'none that we have'],
    ['', 'en', 'a browser that does not say'],
  ])('of a browser in "%s" are those in %s: %s', async (tag, spoken) => {
    const { language, setLanguage } = await aBrowserIn(tag)
    await setLanguage('auto')
    expect(language()).toBe(spoken)
  })

  test('are the last that were asked for, however long the file takes', async () => {
    const { text, setLanguage } = await anEnglishBrowser()
    await Promise.all([setLanguage('fr'), setLanguage('auto')])
    expect(text('settings_title')).toBe('Settings')
  })

  test('a file that cannot be read is asked for again', async () => {
    const { fetched, text, setLanguage } = await anEnglishBrowser()
    fetched.mockRejectedValueOnce(new Error('gone'))
    await expect(setLanguage('fr')).rejects.toThrow('gone')
    await setLanguage('fr')
    expect(text('settings_title')).toBe('Réglages')
  })
})

test('how long ago something was is said in the language of the messages', async () => {
  await anEnglishBrowser()
  const { ago } = await import('../../src/browser/text.ts')
  const now = Date.UTC(2026, 10, 22)
  const minute = 60_000
  const said = [0.5, 1, 5, 60, 150, 24 * 60, 40 * 24 * 60, 800 * 24 * 60].map(minutes =>
    ago(now - minutes * minute, now),
  )
  expect(said).toEqual([
    'now',
    '1 minute ago',
    '5 minutes ago',
    '1 hour ago',
    '3 hours ago',
    'yesterday',
    'last month',
    '2 years ago',
  ])
  // A clock that was set back since.
  expect(ago(now + 5 * minute, now)).toBe('in 5 minutes')
})
