import { type Category, categories } from '../category.ts'
import { type Consent, readConsent } from './consent.ts'
import { has, isKnown, kindsOf, longestHeading, longestProse, phrasesOf, wordsIn } from './phrases.ts'
import { type Word, wordsOf } from './words.ts'

/**
 * The category that a heading or label gives its rows; undefined when it speaks of no kind we know.
 * `unknown` is one that denies a kind, mixes several, or is about something else than a kind, such as who
 * sets the cookies.
 *
 * It is understood by its words. "Necessary" is the gravest of them, and is refused also beside consent,
 * choice, tools, and cookies of others, wherever in the heading these stand.
 */
export function categoryIn(heading: string): Category | undefined {
  return ofPhrases(phrasesOf(heading), heading.includes('?'))
}

/**
 * The category that a cell gives its row; undefined when it says nothing of a kind ("HTTP cookie", "First
 * party", "Technical"), so that what stands above the row holds. `unknown`: it denies a kind or mixes several.
 */
export function categoryOfCell(cell: string): Category | undefined {
  const phrases = phrasesOf(cell)
  const all = phrases.flat()
  const kinds = kindsOf(all)
  const doubtful = has(all, 'unknown', 'denials', 'choice')
  const [kind] = kinds
  if (kind === undefined) return doubtful ? 'unknown' : undefined
  // "Analytical cookie: counts visits": what explains the kind may say anything.
  const first = phrases.find(phrase => kindsOf(phrase).size > 0) ?? []
  if (kind !== 'necessary' && !first.every(isKnown)) return ofPhrase(readConsent(first))
  if (doubtful || kinds.size > 1)
    return ofPhrases([first, ...phrases.filter(phrase => phrase !== first)], false)
  // "Third party, analytics" says two things of a cookie, "technical, analytics" mixes two kinds.
  if (kind !== 'necessary') return has(all, 'technical') ? 'unknown' : kind
  return all.every(isKnown) && !has(all, 'others', 'tool') ? kind : (categoryIn(cell) ?? 'unknown')
}

/** Whether a cell holds kinds and nothing else: "Statistics", "Technical", "Cookie · strictly necessary". */
export function isKindCell(cell: string): boolean {
  const words = wordsOf(cell.slice(0, longestHeading))
  return (
    words.every(word => isBlank(word) || has([word], 'technical', 'others', ...categories)) &&
    has(words, 'technical', ...categories)
  )
}

/**
 * The kinds of which a text speaks, in whatever way: also to deny them. `unknown`: it speaks of consent or
 * choice. What stands between a heading and a row without naming a kind says nothing against the heading.
 */
export function kindsMentioned(text: string): readonly Category[] {
  const words = wordsIn(text)
  return [...kindsOf(words), ...(has(words, 'choice') ? (['unknown'] as const) : [])]
}

/** Whether a text is about cookies, whatever it says of them. */
export function mentionsCookies(text: string): boolean {
  return has(wordsIn(text), 'nouns')
}

/** Whether a text consists of nothing but words that say nothing of a kind, or of this one. */
export function isNeutral(text: string, kind: Category): boolean {
  if (isOneCookie(text)) return true
  return (
    text.length <= longestProse &&
    phrasesOf(text, longestProse).every(phrase => isNeutralPhrase(phrase, kind))
  )
}

/** Where prose stands: right under the heading of a kind, or after a table of it. */
export type ProsePlace = 'explains' | 'bridges'

/**
 * Whether what prose says ends the kind that holds where it stands: it denies it, says that there is none, or
 * speaks of something else. A short text that is no sentence is a label; `item`: unless it is one of a list.
 */
export function endsKind(text: string, kind: Category, place: ProsePlace, item = false): boolean {
  if (kind === 'unknown' || isOneCookie(text)) return false
  if (text.length > longestProse && kind === 'necessary') return true
  const phrases = phrasesOf(text, longestProse)
  // Right under a heading, a few words more are a remark or a link to read on.
  const longest = place === 'explains' ? longestLabel - 2 : longestLabel
  const label = phrases.length === 1 && (phrases[0]?.length ?? 0) <= longest && !/[.!]\s*$/.test(text)
  if (label && !(item && place === 'explains')) {
    const [phrase = []] = phrases
    const restated = kindsOf(phrase).has(kind) && kindsOf(phrase).size === 1
    if (!restated && !isNeutralPhrase(phrase, kind) && !(kind !== 'necessary' && place === 'explains'))
      return true
  }
  return phrases.some(phrase => phraseEnds(phrase, kind, place))
}

/**
 * Whether prose below a table asks consent for what stands above: then nothing there is called necessary. It
 * does unless it points below, speaks of other kinds, or denies.
 */
export function asksConsentAbove(text: string): boolean {
  const leadsOn = /:\s*$/.test(text)
  return phrasesOf(text, longestProse).some(words => {
    if (!readConsent(words).asked) return false
    if (has(words, 'backward')) return true
    const ofOthers = has(words, 'denials', 'others') || kindsOf(words).size > 0
    return !leadsOn && !ofOthers && !has(words, 'forward') && isConditional(words)
  })
}

/**
 * Whether a cell under a title of no kind takes back that its cookie is called necessary: "Consent" with "yes",
 * "Required" with "no", "Legal basis" with "consent".
 */
export function takesBackNecessary(title: string, cell: string): boolean {
  const [asked, said] = [wordsIn(title), wordsIn(cell)]
  if (has(asked, 'choice') && has(said, 'affirming')) return true
  if (kindsOf(asked).has('necessary') && has(said, 'denials')) return true
  return said.length <= longestLabel && has(said, 'choice') && readConsent(said).asked
}

/** Whether a text is short and says nothing but that consent is asked: "Only with your consent." */
export function isOnCondition(text: string): boolean {
  return phrasesOf(text.slice(0, longestHeading)).some(
    words =>
      words.length <= longestLabel &&
      isConditional(words) &&
      readConsent(words).asked &&
      !has(words, 'keeping'),
  )
}

/** "Only with your consent" asks for it; "if you agree", too. */
function isConditional(words: readonly Word[]): boolean {
  return has(words, 'conditions') && has(words, 'choice')
}

const longestLabel = 6
/** A heading over each cookie: no tool is called so. */
function isOneCookie(text: string): boolean {
  return text.length < 100 && !/\s/.test(text) && /_|sess/i.test(text)
}

function phraseEnds(words: readonly Word[], kind: Category, place: ProsePlace): boolean {
  const { rest, asked, freed } = readConsent(words)
  const kinds = kindsOf(rest)
  if (deniesKind(rest, kind) || deniesUse(rest)) return true
  const denied = has(rest, 'denials')
  const other = [...kinds].some(one => one !== kind && one !== 'functional') || has(rest, 'unknown')
  if (kind !== 'necessary') return place === 'bridges' && other && !kinds.has(kind) && !denied
  if (asked) return true
  if (!denied && (other || has(rest, 'others', 'tool'))) return true
  const restated = kinds.has('necessary')
  if (place === 'bridges') return !restated && !isNeutralPhrase(words, kind)
  return !restated && !freed && !has(rest, 'publishers') && rest.some(({ named }) => named)
}

function isNeutralPhrase(words: readonly Word[], kind: Category): boolean {
  const { rest, asked } = readConsent(words)
  return (
    !asked &&
    rest.every(isKnown) &&
    !has(rest, 'tool', 'unknown', 'denials') &&
    !(kind === 'necessary' && has(rest, 'others', 'choice', 'without')) &&
    [...kindsOf(rest)].every(one => one === kind)
  )
}

/** The first phrase names the kind, or the second if the first is a title without one: "Category: …". */
function ofPhrases([first, ...more]: readonly (readonly Word[])[], asks: boolean): Category | undefined {
  if (!first) return undefined
  const head = readConsent(first)
  const silent = kindsOf(first).size === 0 && first.every(word => has([word], 'around', 'nouns'))
  if (silent && more.length > 0) return ofPhrases(more, asks)
  const kind = ofPhrase(head)
  if (kind === undefined || kind === 'unknown') return kind
  if (asks) return 'unknown'
  return more.every(phrase => agrees(phrase, kind)) ? kind : 'unknown'
}

function ofPhrase({ rest: words, asked, freed }: Consent): Category | undefined {
  const kinds = kindsOf(words)
  const known = words.every(isKnown)
  const about = known || has(words, 'nouns')
  // "Third party" alone says who sets them, and may stand under any kind.
  const doubtful =
    has(words, 'unknown', 'technical', 'denials', 'without', 'choice') ||
    (has(words, 'others') && has(words, 'nouns'))
  if (!about) return undefined
  const [kind] = kinds
  if (kind === undefined) return known && (doubtful || freed) ? 'unknown' : undefined
  if (has(words, 'denials', 'without', 'unknown')) return 'unknown'
  if (kinds.size > 1) return isPublishedPair(words) ? 'necessary' : 'unknown'
  if (isMixed(words)) return 'unknown'
  if (kind === 'functional' && isOfTheChoice(words)) return undefined
  if (kind !== 'necessary') return kind
  // "Necessary only" is what a button of a banner says.
  const chosen = words.length <= 3 && has(words, 'conditions') && !has(words, 'nouns')
  return asked || chosen || has(words, 'others', 'tool') ? 'unknown' : kind
}

/** "Cookie preferences", "Vos préférences sur les cookies": what visitors chose, where "Preference cookies" is a kind. */
function isOfTheChoice(words: readonly Word[]): boolean {
  const noun = words.findIndex(({ roles }) => roles.has('nouns'))
  const kind = words.findIndex(({ roles }) => roles.has('functional'))
  if (noun < 0 || !words.every(({ roles }) => !roles.has('functional') || roles.has('keeping'))) return false
  const follows = words[kind]?.followsNoun === true
  return noun < kind ? kind === noun + 1 && !follows : noun > kind + 1 || follows
}

/** Whether what stands after the colon or in brackets leaves the kind as it is. */
function agrees(words: readonly Word[], kind: Category): boolean {
  const { rest, asked } = readConsent(words)
  const kinds = kindsOf(rest)
  if (kind !== 'necessary') {
    const agreed =
      words.length > longestLabel || has(words, 'choice') || [...kinds].every(one => one === kind)
    return agreed && !deniesUse(rest)
  }
  const others = [...kinds].some(
    one => one !== kind && (one !== 'functional' || words.length <= longestLabel),
  )
  const denied = has(rest, 'denials')
  if (asked || deniesUse(rest) || deniesKind(rest, kind)) return false
  if (!denied && (others || has(rest, 'unknown', 'others', 'tool'))) return false
  const isSaid = rest.some(({ roles, text }) => roles.size === 0 && text !== '')
  return !(words.length <= 3 && isSaid && rest.some(({ named }) => named))
}

/** "Cookies necessary for the platform to function properly/functionality cookies" is published, as one kind. */
function isPublishedPair(words: readonly Word[]): boolean {
  const slash = words.findIndex(({ before }) => before.includes('/'))
  if (slash < 5) return false
  const [first, second] = [kindsOf(words.slice(0, slash)), kindsOf(words.slice(slash))]
  return first.size === 1 && first.has('necessary') && second.size === 1 && second.has('functional')
}

/** "Technical and analytics cookies", "Essential cookies + Hotjar": joined to the kind is something else. */
function isMixed(words: readonly Word[]): boolean {
  const parts: Word[][] = [[]]
  let kindSaid = false
  for (const word of words) {
    const joins = /[+&,/·|]/.test(word.before) || word.roles.has('joining')
    if (joins && parts.at(-1)?.length) parts.push([])
    parts.at(-1)?.push(word)
    // What they are for may be several things: "necessary for navigation and security".
    if (word.roles.has('towards') && kindSaid) break
    kindSaid ||= kindsOf([word]).size > 0
  }
  const telling = parts.filter(part => part.some(word => !isBlank(word) && !word.roles.has('keeping')))
  return telling.length > 1 && telling.some(part => kindsOf(part).size === 0)
}

/** "are not strictly necessary": a denial just before the kind. */
function deniesKind(words: readonly Word[], kind: Category): boolean {
  return words.some(
    ({ roles }, index) =>
      roles.has(kind) && words.slice(Math.max(0, index - 3), index).some(({ roles }) => roles.has('denials')),
  )
}

/** "We use none", "Solche Cookies setzen wir nicht", "None." */
function deniesUse(words: readonly Word[]): boolean {
  if (!has(words, 'denials')) return false
  const [first, second] = words
  if (first?.roles.has('denials') && second?.roles.has('nouns')) return true
  return words.length <= 2 || (words.length <= 7 && has(words, 'using') && kindsOf(words).size === 0)
}

/** Whether a word says nothing of what cookies are for. */
function isBlank(word: Word): boolean {
  return has([word], 'around', 'joining', 'nouns', 'towards')
}
