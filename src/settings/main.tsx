import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { language, text } from '../browser/text.ts'
import { rememberWith } from '../page/remember.ts'
import { App } from './app.tsx'
import { createSettingsStore } from './settings-state.ts'

// Reading begins at once: the page need not be drawn for that.
const store = createSettingsStore()

document.documentElement.lang = language()
document.title = text('settings_document_title')

const root = document.getElementById('root')
if (!root) throw new Error('expected #root in the page; got none')
rememberWith(useState)
createRoot(root).render(<App store={store} />)
