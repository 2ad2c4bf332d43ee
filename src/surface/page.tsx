import { type ComponentType, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { isInPrivateWindow, openInOrdinaryWindow } from '../browser/private-window.ts'
import { type MessageId, text } from '../browser/text.ts'
import { namePage } from './name-page.ts'
import type { PageStore } from './page-store.ts'
import { prepareLanguage } from './prepare-language.ts'
import { followPresentation } from './presentation.ts'
import { StateView } from './state-views.tsx'

interface Page<State> {
  /** Of the document; a view can give it a better one. */
  readonly title: MessageId
  /** Begins to read at once: the page need not be drawn for that. */
  readonly createStore: () => PageStore<State>
  readonly View: ComponentType<{ state: State; refresh: () => void }>
}

/** Shows a page in a tab, in the language and the appearance that are set, and keeps it up with its store. */
export function showPage<State>({ title, createStore, View }: Page<State>): void {
  const store = isInPrivateWindow() ? undefined : createStore()
  const element = document.getElementById('root')
  if (!element) throw new Error('expected #root in the page; got none')
  const root = createRoot(element)
  const draw = () => {
    namePage(title)
    root.render(store ? <Followed store={store} View={View} /> : <PrivatePage />)
  }
  void prepareLanguage().then(() => {
    draw()
    followPresentation(draw)
  })
}

function Followed<State>({ store, View }: { store: PageStore<State>; View: Page<State>['View'] }) {
  const state = useSyncExternalStore(store.subscribe, store.getState)
  return <View state={state} refresh={store.refresh} />
}

/** In a private window, in place of a page that rests on the record: there it cannot be read. */
function PrivatePage() {
  return (
    <main data-state="private">
      <StateView icon="lock" title="private_title">
        <p>{text('private_page_text')}</p>
        <button
          type="button"
          className="primary"
          data-action="open-ordinary"
          onClick={() => void openInOrdinaryWindow()}
        >
          {text('private_page_button')}
        </button>
      </StateView>
    </main>
  )
}
