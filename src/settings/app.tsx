import { text } from '../browser/text.ts'

/** What is watched, what is kept, and how it is shown: all that can be set. */
export function App() {
  return (
    <main className="settings" data-state="ready">
      <h1>{text('settings_title')}</h1>
    </main>
  )
}
