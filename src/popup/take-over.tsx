import { startTransition, useEffect, useState } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { namePage } from '../surface/name-page.ts'
import type { PageStore } from '../surface/page-store.ts'
import { followPresentation } from '../surface/presentation.ts'
import { Popup } from './popup.tsx'
import type { PopupState } from './popup-state.ts'
import { PortalQuestion } from './portal-question.tsx'

/**
 * Lets React keep the page up with the store, and with the language that is set, from now on.
 *
 * @param drawn the state that the page shows already, if any
 * @param taken called once React listens to what is clicked
 */
export function takeOver(
  element: HTMLElement,
  store: PageStore<PopupState>,
  drawn: PopupState | undefined,
  taken: () => void,
): void {
  const popup = () => <Followed store={store} drawn={drawn ?? store.getState()} taken={taken} />
  const root = drawn ? hydrateRoot(element, popup()) : createRoot(element)
  if (!drawn) root.render(popup())
  followPresentation(() => {
    namePage('extension_name')
    root.render(popup())
  })
}

/** The popup that follows its store, beginning with the state that was drawn. */
function Followed(props: { store: PageStore<PopupState>; drawn: PopupState; taken: () => void }) {
  const { store, drawn, taken } = props
  const [state, setState] = useState(drawn)
  useEffect(() => {
    // A long list is brought up to date in between of what is clicked, not before it.
    const follow = () => startTransition(() => setState(store.getState()))
    follow()
    return store.subscribe(follow)
  }, [store])
  useEffect(() => {
    taken()
    // For who measures: from now on each click is answered.
    performance.mark('answers')
  }, [taken])
  return <Popup state={state} refresh={store.refresh} Question={PortalQuestion} />
}
