import { showPage } from '../surface/page.tsx'
import { Welcome } from './welcome.tsx'

showPage({
  title: 'welcome_document_title',
  // It shows what comes with the extension: nothing that is read, and nothing that changes.
  createStore: () => ({ getState: () => undefined, subscribe: () => () => {}, refresh: () => {} }),
  View: Welcome,
})
