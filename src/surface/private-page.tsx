import { openInOrdinaryWindow } from '../browser/private-window.ts'
import { text } from '../browser/text.ts'
import { StateView } from './state-view.tsx'

/** In a private window, in place of a page that rests on the record: there it cannot be read. */
export function PrivatePage() {
  return (
    <main data-state="private">
      <StateView icon="lock" title="private_title">
        <p>{text('private_page_text')}</p>
        <button
          type="button"
          className="primary"
          data-action="open-ordinary"
          onClick={() => void openInOrdinaryWindow()}
        >
          {text('private_page_button')}
        </button>
      </StateView>
    </main>
  )
}
