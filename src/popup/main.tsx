import { createRoot } from 'react-dom/client'
import { language, text } from '../browser/text.ts'
import { App } from './app.tsx'
import { createPopupStore } from './popup-store.ts'

const { search } = window.location
const store = createPopupStore(search)

document.documentElement.lang = language()
document.title = text('extension_name')
// As a popup the page has the size the browser allows; in a tab it has room.
document.documentElement.dataset.place = search === '' ? 'popup' : 'tab'

const root = document.getElementById('root')
if (!root) throw new Error('expected an element #root in the page; got none')
createRoot(root).render(<App store={store} />)
