import { createRoot } from 'react-dom/client'
import { isInPrivateWindow } from '../browser/private-window.ts'
import { language, text } from '../browser/text.ts'
import { prepareLanguage } from '../surface/prepare-language.ts'
import { followPresentation } from '../surface/presentation.ts'
import { PrivatePage } from '../surface/private-page.tsx'
import { App } from './app.tsx'
import { createReportStore } from './report-state.ts'

const { search } = window.location
// Reading begins at once: the page need not be drawn for that.
const store = isInPrivateWindow() ? undefined : createReportStore(search)

const element = document.getElementById('root')
if (!element) throw new Error('expected #root in the page; got none')
const root = createRoot(element)

function draw(): void {
  document.documentElement.lang = language()
  root.render(store ? <App store={store} /> : <PrivatePage />)
}

void Promise.resolve(prepareLanguage()).then(() => {
  document.title = text('extension_name')
  draw()
  followPresentation(draw)
})
