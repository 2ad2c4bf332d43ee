import { showPage } from '../surface/page.tsx'
import { Report } from './report.tsx'
import { createReportStore } from './report-state.ts'

showPage({
  title: 'extension_name',
  createStore: () => createReportStore(window.location.search),
  View: Report,
})
