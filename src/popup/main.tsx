import { placeOf } from '../browser/active-tab.ts'
import { text } from '../browser/text.ts'
import { namePage } from '../surface/name-page.ts'
import { prepareAppearance, prepareLanguage } from '../surface/prepare-language.ts'
import { draw } from './draw.ts'
import { Popup } from './popup.tsx'
import { createPopupStore } from './popup-state.ts'

const { search } = window.location
// Reading begins at once: the page need not be drawn for that.
const store = createPopupStore(search)

prepareAppearance()
document.documentElement.dataset.place = placeOf(search)

const root = document.getElementById('root')
const loading = document.querySelector('.loading')
if (!root || !loading) throw new Error('expected #root and .loading in the page; got neither or one')

void prepareLanguage().then(() => begin(root, loading))

/**
 * A list of cookies is drawn without React DOM, whose code takes longer to load than all else together; it is asked
 * for when the list stands, and takes the page over.
 */
function begin(root: HTMLElement, loading: Element): void {
  namePage('extension_name')
  loading.textContent = text('loading')
  const repeatClicks = keepClicks(root)
  const first = () => {
    const state = store.getState()
    if (state.status === 'loading') return
    stop()
    const isList = state.status === 'ready' || state.status === 'private'
    if (isList) {
      const page = document.createDocumentFragment()
      draw(<Popup state={state} refresh={store.refresh} />, page)
      root.replaceChildren(page)
    }
    void import('./take-over.tsx').then(({ takeOver }) =>
      takeOver(root, store, isList ? state : undefined, repeatClicks),
    )
  }
  const stop = store.subscribe(first)
  first()
}

/** Keeps what is clicked while nobody listens. @returns what ends that, and lets those who listen by then hear of it */
function keepClicks(root: HTMLElement): () => void {
  const clicked = new Set<HTMLButtonElement>()
  const keep = ({ target }: Event) => {
    const button = target instanceof Element && target.closest('button')
    // What the browser itself opens is open already: another click would close it.
    if (button && button.popoverTargetElement === null) clicked.add(button)
  }
  root.addEventListener('click', keep)
  return () => {
    root.removeEventListener('click', keep)
    for (const button of clicked) button.click()
    for (const opened of root.querySelectorAll('details[open]')) opened.dispatchEvent(new Event('toggle'))
  }
}
