import { language, text } from '../browser/text.ts'
import { createPopupStore } from './popup-store.ts'

const { search } = window.location
// Reading begins at once, and goes on while the view, which is many times larger, is loaded.
const store = createPopupStore(search)
const view = import('./view.tsx')

document.documentElement.lang = language()
document.title = text('extension_name')
// As a popup the page has the size the browser allows; in a tab it has room.
document.documentElement.dataset.place = search === '' ? 'popup' : 'tab'

const root = document.getElementById('root')
const loading = document.querySelector('.loading')
if (!root || !loading) throw new Error('expected #root and .loading in the page; got neither or one')
loading.textContent = text('loading')

view.then(({ drawPopup }) => drawPopup(root, store))
