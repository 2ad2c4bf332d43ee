import { showPage } from '../surface/page.tsx'
import { App } from './app.tsx'
import { createSettingsStore } from './settings-state.ts'

showPage({ title: 'settings_document_title', createStore: createSettingsStore, View: App })
