import { useSyncExternalStore } from 'react'
import { Popup } from './popup.tsx'
import type { PopupState } from './popup-state.ts'
import type { PopupStore } from './popup-store.ts'
import { PortalQuestion } from './portal-question.tsx'

/** The popup that follows its store, beginning with the state that was drawn. */
export function App({ store, drawn }: { store: PopupStore; drawn: PopupState }) {
  const state = useSyncExternalStore(store.subscribe, store.getState, () => drawn)
  return <Popup state={state} refresh={store.refresh} Question={PortalQuestion} />
}
