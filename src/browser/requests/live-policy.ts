/** The policy that a portal publishes now. Only ever fetched because someone clicked. */

import { inLanguage, policyAddresses, policyLinks } from '../../policy/policy-links.ts'
import { type PolicyDocument, PolicyError, parsePolicy } from '../../policy/reader/parse.ts'
import { isLost, type NotUnderstood } from '../../policy/reader/reading.ts'
import { type Fetched, type FetchFailure, openFence } from './fenced-fetch.ts'
import { parseHtml } from './parse-html.ts'

/** Whose policy is looked for. */
export interface Wanted {
  /** The portal's hosts; the first one is asked, the others may be where it leads. */
  readonly hosts: readonly string[]
  /** The languages to ask for, the best first, in BCP 47. */
  readonly languages: readonly string[]
  /** Where the policy was found before. */
  readonly published?: string
}

/** What came of looking for a portal's policy. */
export type LivePolicy =
  | {
      readonly status: 'read'
      readonly address: string
      /** In milliseconds since 1970. */
      readonly readAt: number
      /** Some of its rows can be unread. */
      readonly document: PolicyDocument
    }
  /** There is a page, and no table of cookies on it, or one of which nothing could be read. */
  | {
      readonly status: 'not-readable'
      readonly address: string
      readonly notUnderstood: readonly NotUnderstood[]
    }
  /** The portal sends its visitors elsewhere; `to` is known when a link says so, and is not fetched. */
  | { readonly status: 'moved'; readonly from: string; readonly to?: string }
  | { readonly status: 'login'; readonly address: string }
  | { readonly status: 'blocked'; readonly address: string; readonly reason: FetchFailure | number }
  | { readonly status: 'not-found'; readonly tried: readonly string[] }
  /** Someone cancelled the search. */
  | { readonly status: 'cancelled' }
  /** The whole search took longer than it may; `tried` was asked for until then. */
  | { readonly status: 'out-of-time'; readonly tried: readonly string[] }

/** How long the search may take in all, in milliseconds: a dozen pages that answer, or three that do not. */
const searchLimit = 30_000

/**
 * Looks for the policy of a portal on its own host: at the known paths, then where the links of its home
 * page lead. No credentials are sent, so nothing depends on who is signed in.
 */
export async function fetchLivePolicy(wanted: Wanted, cancelled: AbortSignal): Promise<LivePolicy> {
  const fence = await openFence(wanted.hosts)
  try {
    return await findPolicy(wanted, fence.fetchPage, { cancelled, late: AbortSignal.timeout(searchLimit) })
  } finally {
    fence.close()
  }
}

/** What ends a search before its own end. */
export interface Ends {
  readonly cancelled: AbortSignal
  readonly late: AbortSignal
}

type FetchPage = (address: string, stop: AbortSignal) => Promise<Fetched>

/** The search, until it ends or is ended, also while a page does not answer. */
export async function findPolicy(
  wanted: Wanted,
  fetchPage: FetchPage,
  { cancelled, late }: Ends,
): Promise<LivePolicy> {
  const tried = new Set<string>()
  const stop = AbortSignal.any([cancelled, late])
  const ended = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => reject(stop.reason), { once: true })
  })
  try {
    stop.throwIfAborted()
    return await Promise.race([ended, search(wanted, address => fetchPage(address, stop), tried)])
  } catch (error) {
    if (cancelled.aborted) return { status: 'cancelled' }
    if (late.aborted) return { status: 'out-of-time', tried: [...tried] }
    throw error
  }
}

/** One page after the other. */
async function search(
  { hosts, languages, published }: Wanted,
  fetched: (address: string) => Promise<Fetched>,
  tried: Set<string>,
): Promise<LivePolicy> {
  const outcomes: LivePolicy[] = []

  async function look(address: string): Promise<LivePolicy | undefined> {
    tried.add(address)
    const outcome = outcomeOf(await fetched(address), address)
    if (outcome) outcomes.push(outcome)
    return outcome
  }

  /** @returns whether there is nothing more to look for */
  async function lookInLanguages(address: string): Promise<boolean> {
    for (const inOne of languages.map(language => inLanguage(address, language))) {
      if (tried.has(inOne)) return false
      const outcome = await look(inOne)
      if (outcome?.status !== 'not-readable' && !isPartly(outcome)) {
        return outcome !== undefined && endsSearch(outcome)
      }
    }
    return false
  }

  for (const address of policyAddresses(hosts, published)) {
    if (await lookInLanguages(address)) return mostTelling(outcomes, tried)
  }
  const home = `https://${hosts[0]}/`
  tried.add(home)
  const page = await fetched(home)
  if (page.status !== 'page' || isLogin(page.address)) {
    const outcome = outcomeOf(page, home)
    return mostTelling(outcome ? [...outcomes, outcome] : outcomes, tried)
  }
  for (const { address, place } of policyLinks(parseHtml(page.html), page.address, hosts)) {
    if (place === 'elsewhere') outcomes.push({ status: 'moved', from: home, to: address })
    else if (!tried.has(address) && (await lookInLanguages(address))) break
  }
  return mostTelling(outcomes, tried)
}

/** Undefined for a page that is not there. */
function outcomeOf(fetched: Fetched, address: string): LivePolicy | undefined {
  switch (fetched.status) {
    case 'redirected-elsewhere':
      return { status: 'moved', from: address }
    case 'failed':
      return { status: 'blocked', address, reason: fetched.reason }
    case 'refused':
      if (fetched.code === 404 || fetched.code === 410) return undefined
      if (fetched.code === 401) return { status: 'login', address }
      return { status: 'blocked', address, reason: fetched.code }
    case 'page':
      if (isLogin(fetched.address)) return { status: 'login', address }
      // Some sites answer with their home page instead of "not found".
      return new URL(fetched.address).pathname === '/' ? undefined : readPage(fetched)
  }
}

function readPage({ address, html }: { address: string; html: string }): LivePolicy {
  try {
    // What is not understood costs nothing of what is.
    return { status: 'read', address, readAt: Date.now(), document: parsePolicy(parseHtml(html)) }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return {
      status: 'not-readable',
      address,
      notUnderstood: error.notUnderstood.filter(isLost),
    }
  }
}

/** A portal that does not answer is not asked again and again. */
function endsSearch(outcome: LivePolicy): boolean {
  if (outcome.status === 'blocked') return outcome.reason === 'unreachable' || outcome.reason === 'too-slow'
  return outcome.status === 'read' && !isPartly(outcome)
}

/** In another language, or elsewhere, the whole policy may be readable. */
function isPartly(outcome: LivePolicy | undefined): boolean {
  return outcome?.status === 'read' && (outcome.document.unread ?? []).length > 0
}

/** A policy first, then where it went, then what stands in the way. */
function mostTelling(outcomes: readonly LivePolicy[], tried: ReadonlySet<string>): LivePolicy {
  const ranks = outcomes.map(rank)
  return outcomes[ranks.indexOf(Math.min(...ranks))] ?? { status: 'not-found', tried: [...tried] }
}

function rank(outcome: LivePolicy): number {
  switch (outcome.status) {
    case 'read':
      return shareUnread(outcome.document)
    case 'not-readable':
      // A page without anything like a table of cookies may be about something else.
      return outcome.notUnderstood.length > 0 ? 1 : 4
    case 'moved':
      return outcome.to === undefined ? 3 : 2
    case 'login':
      return 5
    default:
      return 6
  }
}

/** Of two policies that were read in part, the one of which less is missing is the better; always below 1. */
function shareUnread({ unread = [], declarations }: PolicyDocument): number {
  return unread.length / (unread.length + declarations.length)
}

/** The platform sends anonymous visitors of a private portal to `/login/?next=…`. */
function isLogin(address: string): boolean {
  return /^\/login(?:\/|$)/.test(new URL(address).pathname)
}
