import { useState } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { rememberWith } from '../page/remember.ts'
import { App } from './app.tsx'
import type { PopupState } from './popup-state.ts'
import type { PopupStore } from './popup-store.ts'

/**
 * Lets React keep the page up with the store from now on.
 *
 * @param drawn the state that the page shows already, if any
 */
export function takeOver(root: HTMLElement, store: PopupStore, drawn: PopupState | undefined): void {
  rememberWith(useState)
  if (drawn) hydrateRoot(root, <App store={store} drawn={drawn} />)
  else createRoot(root).render(<App store={store} drawn={store.getState()} />)
}
