import { onCookieChange } from '../browser/cookie-store.ts'
import { onAccessChange } from '../browser/host-access.ts'
import { onKnownPortalsChange } from '../browser/known-portals.ts'
import { onObservations } from '../browser/record/observation-log.ts'
import { onUnwritten } from '../browser/record/unwritten.ts'
import { onRuleSwitch } from '../browser/rule-settings.ts'
import { messageOf } from './message-of.ts'

/** The state of a page, kept up with the jar while it is open. In the shape React subscribes to. */
export interface PageStore<State> {
  getState(): State
  subscribe(listener: () => void): () => void
  /** Reads everything anew. */
  refresh(): void
}

/** What any page can show in place of its own states. */
export type CommonState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }

/**
 * Begins to read at once: the page need not be drawn for that.
 *
 * @param load reads everything and hands it on. Never called while it is at work.
 */
export function createPageStore<State>(
  load: (opening: boolean, show: (next: State) => void, shown: () => State | CommonState) => Promise<void>,
): PageStore<State | CommonState> {
  let state: State | CommonState = { status: 'loading' }
  let loading = false
  let outdated = false
  const listeners = new Set<() => void>()

  function show(next: State | CommonState): void {
    state = next
    for (const listener of listeners) listener()
  }

  async function read(opening: boolean): Promise<void> {
    loading = true
    outdated = false
    await load(opening, show, () => state).catch((error: unknown) =>
      show({ status: 'failed', message: messageOf(error) }),
    )
    loading = false
    if (outdated) await read(false)
  }

  /** Changes come in bursts: one reading answers all that arrived during the one before. */
  function refresh(): void {
    if (loading) outdated = true
    else void read(false)
  }

  onCookieChange(refresh)
  onObservations(refresh)
  onAccessChange(refresh)
  onKnownPortalsChange(refresh)
  onRuleSwitch(refresh)
  onUnwritten(refresh)
  void read(true)

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh,
  }
}

/** In milliseconds: most records are read in far less, and a page is not drawn twice for nothing. */
const grace = 500

/**
 * Shows the whole, and before it, where that takes its time, what is there so far. While a reading follows another,
 * what was recorded stays on the screen.
 */
export async function showSoonest<State extends { readonly status: string }>(
  whole: Promise<State>,
  soFar: () => State,
  show: (state: State) => void,
  shown: () => { readonly status: string },
): Promise<void> {
  const timer = setTimeout(() => {
    const part = soFar()
    if (shown().status !== part.status) show(part)
  }, grace)
  try {
    show(await whole)
  } finally {
    clearTimeout(timer)
  }
}
