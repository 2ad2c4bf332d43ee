/**
 * The visitor's own choice, read out of the platform's cookie for it. This is the only file that looks into
 * a cookie's value, and only into that cookie's. What leaves it are the booleans we know; the value stays here.
 */
import * as v from 'valibot'
import browser from 'webextension-polyfill'
import { isSentTo } from '../cookie/site.ts'
import { type ChoiceName, choiceCookie, choiceNames, type VisitorChoice } from '../cookie/visitor-choice.ts'
import { domainsToAsk } from './cookie-store.ts'

/** What the visitor has chosen on a portal by now, in a cookie store outside private windows. */
export async function choiceNow(host: string, storeId: string): Promise<VisitorChoice> {
  // Without a partition key the browser leaves partitioned cookies out: those of the portal shown inside
  // other sites, where a choice of its own applies.
  const looks = await Promise.all(
    domainsToAsk(host).map(domain => browser.cookies.getAll({ name: choiceCookie, domain, storeId })),
  )
  const stored = looks
    .flat()
    .map(cookie => ({
      domain: cookie.domain.replace(/^\./, ''),
      hostOnly: cookie.hostOnly,
      text: cookie.value,
    }))
    .filter(cookie => isSentTo(host, cookie))
  const [first, ...others] = stored.map(
    ({ domain, text }): VisitorChoice =>
      // One of the parent domain may be the choice made on another portal.
      domain === host ? parseChoice(text) : { status: 'unclear' },
  )
  if (!first) return { status: 'none' }
  // Of twins, on two paths or domains, nobody can tell which one a page reads.
  return others.every(other => JSON.stringify(other) === JSON.stringify(first))
    ? first
    : { status: 'unclear' }
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
