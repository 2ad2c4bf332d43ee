import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import type { PopupStore } from './popup-store.ts'

/** Draws the popup into an element, and again at each change of the store. */
export function drawPopup(root: HTMLElement, store: PopupStore): void {
  createRoot(root).render(<App store={store} />)
}
