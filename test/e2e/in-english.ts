import type { Page } from 'puppeteer-core'
import type { Language } from '../../src/browser/languages.ts'
import { wordsOf } from '../words-of.ts'

/** What a page says in English though it speaks another language: texts, and what is read out or shown on hover. */
export async function inEnglish(page: Page, language: Language): Promise<string[]> {
  const said = await textsOf(page)
  const english = patternsOf('en')
  const own = patternsOf(language)
  return language === 'en' ? [] : said.filter(text => isOneOf(english, text) && !isOneOf(own, text))
}

/** Each text of the page's own language; what is quoted is marked as another one's. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = document.documentElement.lang
    const texts: (string | null)[] = [document.title]
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('[lang], html')?.getAttribute('lang') !== own || element.closest('code')) continue
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name))
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.nodeValue)
    }
    return [...new Set(texts.map(text => text?.trim() ?? ''))].filter(text => text !== '')
  })
}

const patterns = new Map<Language, readonly RegExp[]>()

/** The messages that say something beside their places, as patterns. */
function patternsOf(language: Language): readonly RegExp[] {
  const made = patterns.get(language) ?? languagePatterns(language)
  patterns.set(language, made)
  return made
}

function languagePatterns(language: Language): RegExp[] {
  return Object.values(wordsOf(language))
    .filter(message => /\p{L}{3}/u.test(message.replace(/\$\d/g, '')))
    .map(message => new RegExp(`^${message.split(/\$\d/).map(literally).join('.+')}$`, 'su'))
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

function isOneOf(messages: readonly RegExp[], text: string): boolean {
  return messages.some(message => message.test(text))
}
