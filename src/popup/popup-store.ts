import { explainedTab, onTabChange } from '../browser/active-tab.ts'
import { createPageStore, type PageStore } from '../surface/page-store.ts'
import { loadState, type PopupState, portalOf } from './popup-state.ts'

/** The state of the popup, kept up with the jar and with its tab while it is open. */
export type PopupStore = PageStore<PopupState>

/** Begins to read at once: the page need not be drawn for that. */
export function createPopupStore(search: string): PopupStore {
  let left = false
  const store = createPageStore<PopupState>({ status: 'loading' }, (opening, show, shown) => {
    const lastHost = left ? undefined : portalOf(shown())
    left = false
    return loadState(search, opening, lastHost, next => {
      // While a reading follows another, what was recorded stays on the screen.
      const isLess = next.status === 'ready' && next.log.status === 'pending'
      if (!isLess || shown().status !== 'ready') show(next)
    })
  })
  void followTab(search, leaves => {
    left ||= leaves
    store.refresh()
  })
  return store
}

async function followTab(search: string, changed: (leaves: boolean) => void): Promise<void> {
  const tab = await explainedTab(search).catch(() => undefined)
  // That there is no such tab is for the reading to tell.
  if (tab) onTabChange(tab.id, changed)
}
