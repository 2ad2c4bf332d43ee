import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { language, text } from '../browser/text.ts'
import { prepareLanguage } from '../page/prepare-language.ts'
import { followPresentation } from '../page/presentation.ts'
import { rememberWith } from '../page/remember.ts'
import { App } from './app.tsx'
import { createReportStore } from './report-state.ts'

const { search } = window.location
// Reading begins at once: the page need not be drawn for that.
const store = createReportStore(search)

const element = document.getElementById('root')
if (!element) throw new Error('expected #root in the page; got none')
rememberWith(useState)
const root = createRoot(element)

function draw(): void {
  document.documentElement.lang = language()
  root.render(<App store={store} />)
}

void Promise.resolve(prepareLanguage()).then(() => {
  document.title = text('extension_name')
  draw()
  followPresentation(draw)
})
