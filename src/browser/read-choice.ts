/**
 * The visitor's own choice, read out of the platform's cookie for it. This is the only file that looks into
 * a cookie's value, and only into that cookie's. What leaves it are the booleans we know; the value stays here.
 */
import * as v from 'valibot'
import browser from 'webextension-polyfill'
import type { BrowserCookie } from '../cookie/observed-cookie.ts'
import { type ChoiceName, choiceCookie, choiceNames, type VisitorChoice } from '../cookie/visitor-choice.ts'

/** What a visitor has chosen on a portal by now, in a cookie store outside private windows. */
export interface FoundChoice {
  readonly host: string
  readonly storeId: string
  readonly choice: VisitorChoice
}

/** What the visitor chose by a cookie that was just set; undefined for one that holds no choice. */
export function choiceIn(cookie: BrowserCookie & { readonly value: string }): VisitorChoice | undefined {
  return cookie.name === choiceCookie ? parseChoice(cookie.value) : undefined
}

/**
 * The choices that the jar holds, on all hosts that we may see. Where there is none nothing was chosen.
 *
 * @throws when a store cannot be read
 */
export async function choicesInJar(stores: readonly string[]): Promise<FoundChoice[]> {
  // Without a partition key the browser leaves partitioned cookies out: those of the portal shown inside
  // other sites, where a choice of its own applies.
  const looks = await Promise.all(
    stores.map(storeId => browser.cookies.getAll({ name: choiceCookie, storeId })),
  )
  const found = looks.flat().map(({ domain, storeId, value }) => ({
    host: domain.replace(/^\./, '').toLowerCase(),
    storeId,
    choice: parseChoice(value),
  }))
  // Of twins, on two paths, nobody can tell which one a page reads.
  const isTwin = (one: FoundChoice) =>
    found.some(other => other !== one && other.host === one.host && other.storeId === one.storeId)
  return found.map(one => (isTwin(one) ? { ...one, choice: { status: 'unclear' } } : one))
}

/**
 * Reads the text that the platform stores: URI-encoded JSON with a boolean for each choice. Everything else
 * in it is left out, the time stamp too, whose unit is not known.
 */
export function parseChoice(text: string): VisitorChoice {
  const parsed = v.safeParse(choiceSchema, decode(text))
  if (!parsed.success) return { status: 'unclear' }
  const granted = Object.fromEntries(
    choiceNames.flatMap((name): [ChoiceName, boolean][] => {
      const choice = parsed.output[name]
      return choice === undefined ? [] : [[name, choice]]
    }),
  )
  return Object.keys(granted).length === 0 ? { status: 'unclear' } : { status: 'stored', granted }
}

/** A name that is missing is missing; one that is there and no boolean makes the whole unclear. */
const choiceSchema = v.object(v.entriesFromList(choiceNames, v.optional(v.boolean())))

/** No such cookie is longer (RFC 6265bis 5.6: 4096 octets for name and value). */
const longestText = 4096

function decode(text: string): unknown {
  if (text.length > longestText) return undefined
  try {
    return JSON.parse(decodeURIComponent(text))
  } catch {
    return undefined
  }
}
