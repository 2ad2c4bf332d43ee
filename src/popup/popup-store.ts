import { explainedTab, onTabChange } from '../browser/active-tab.ts'
import { onCookieChange } from '../browser/cookie-store.ts'
import { onAccessChange } from '../browser/host-access.ts'
import { onLivePolicyChange } from '../browser/live-policies.ts'
import { onObservations } from '../browser/observation-log.ts'
import { onRuleSwitch } from '../browser/rule-settings.ts'
import { loadState, type PopupState } from './popup-state.ts'

/** The state of the popup, kept up with the jar while it is open. In the shape React subscribes to. */
export interface PopupStore {
  getState(): PopupState
  subscribe(listener: () => void): () => void
  /** Reads everything anew. */
  refresh(): void
}

/** Begins to read at once: the page need not be drawn for that. */
export function createPopupStore(search: string): PopupStore {
  let state: PopupState = { status: 'loading' }
  let loading = false
  let outdated = false
  const listeners = new Set<() => void>()

  function show(next: PopupState): void {
    // While a reading follows another, what was recorded stays on the screen.
    if (next.status === 'ready' && next.log.status === 'pending' && state.status === 'ready') return
    state = next
    for (const listener of listeners) listener()
  }

  async function load(opening: boolean): Promise<void> {
    loading = true
    outdated = false
    await loadState(search, opening, show)
    loading = false
    if (outdated) await load(false)
  }

  /** Changes come in bursts: one reading answers all that arrived during the one before. */
  function refresh(): void {
    if (loading) outdated = true
    else void load(false)
  }

  async function followTab(): Promise<void> {
    const tab = await explainedTab(search).catch(() => undefined)
    // That there is no such tab is for the reading to tell.
    if (tab) onTabChange(tab.id, refresh)
  }

  onCookieChange(refresh)
  onObservations(refresh)
  onAccessChange(refresh)
  onLivePolicyChange(refresh)
  onRuleSwitch(refresh)
  void followTab()
  void load(true)

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh,
  }
}
