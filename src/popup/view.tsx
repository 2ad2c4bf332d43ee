import { createRoot, hydrateRoot } from 'react-dom/client'
import { followPresentation } from '../surface/presentation.ts'
import { App } from './app.tsx'
import type { PopupState } from './popup-state.ts'
import type { PopupStore } from './popup-store.ts'

/**
 * Lets React keep the page up with the store, and with the language that is set, from now on.
 *
 * @param drawn the state that the page shows already, if any
 * @param nameDocument gives the page its title in the language that is spoken
 */
export function takeOver(
  element: HTMLElement,
  store: PopupStore,
  drawn: PopupState | undefined,
  nameDocument: () => void,
): void {
  const app = () => <App store={store} drawn={drawn ?? store.getState()} />
  const root = drawn ? hydrateRoot(element, app()) : createRoot(element)
  if (!drawn) root.render(app())
  followPresentation(() => {
    nameDocument()
    root.render(app())
  })
}
