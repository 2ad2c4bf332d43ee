import { language, text } from '../browser/text.ts'
import { prepareAppearance, prepareLanguage } from '../surface/prepare-language.ts'
import { draw } from './draw.ts'
import { keepClicks } from './early-clicks.ts'
import { Popup } from './popup.tsx'
import type { PopupState } from './popup-state.ts'
import { createPopupStore } from './popup-store.ts'

const { search } = window.location
// Reading begins at once: the page need not be drawn for that.
const store = createPopupStore(search)

prepareAppearance()
// As a popup the page has the size the browser allows; in a tab it has room.
document.documentElement.dataset.place = search === '' ? 'popup' : 'tab'

const root = document.getElementById('root')
const loading = document.querySelector('.loading')
if (!root || !loading) throw new Error('expected #root and .loading in the page; got neither or one')

const preparing = prepareLanguage()
if (preparing) void preparing.then(() => begin(root, loading))
else begin(root, loading)

function begin(root: HTMLElement, loading: Element): void {
  nameDocument()
  loading.textContent = text('loading')
  // A list of cookies is drawn without React DOM, whose code takes longer to load than all else together;
  // it is asked for when the list stands, and takes the page over.
  const giveClicksAgain = keepClicks(root)
  const first = () => {
    stop()
    const drawn = drawList(store.getState())
    import('./view.tsx').then(({ takeOver }) => {
      takeOver(root, store, drawn, nameDocument)
      giveClicksAgain()
    })
  }
  const stop = store.subscribe(first)
  if (store.getState().status !== 'loading') first()
}

function nameDocument(): void {
  document.documentElement.lang = language()
  document.title = text('extension_name')
}

/** @returns the state that was drawn; none when it has no list */
function drawList(state: PopupState): PopupState | undefined {
  if (state.status !== 'ready' && state.status !== 'private') return undefined
  const page = document.createDocumentFragment()
  draw(<Popup state={state} refresh={store.refresh} />, page)
  root?.replaceChildren(page)
  return state
}
