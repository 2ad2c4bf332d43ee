import { text } from '../browser/text.ts'
import { StoredNote } from '../surface/record-note.tsx'
import { CommonView } from '../surface/state-views.tsx'
import { AddPart } from './add-part.tsx'
import { AskedPart } from './asked-part.tsx'
import { EntriesPart } from './entries-part.tsx'
import { OrganisationPart } from './organisation-part.tsx'
import { PortalsPart } from './portals-part.tsx'
import { PresentationPart } from './presentation-part.tsx'
import { RecordPart } from './record-part.tsx'
import type { SettingsState } from './settings-state.ts'

/** What is watched, what is kept, and how it is shown: all that can be set. */
export function App({ state, refresh }: { state: SettingsState; refresh: () => void }) {
  return (
    <main
      className="settings"
      data-state={state.status}
      data-record={state.status === 'ready' ? state.record.status : undefined}
    >
      <View state={state} refresh={refresh} />
    </main>
  )
}

function View({ state, refresh }: { state: SettingsState; refresh: () => void }) {
  if (state.status !== 'ready') return <CommonView state={state} retry={refresh} />
  return (
    <>
      <h1>{text('settings_title')}</h1>
      <StoredNote said={state.storageFailure} />
      <PortalsPart state={state} refresh={refresh} />
      <AddPart state={state} />
      <AskedPart asked={state.asked} />
      <EntriesPart stored={state.stored} />
      <RecordPart state={state} refresh={refresh} />
      <PresentationPart state={state} />
      <OrganisationPart stored={state.stored} />
    </>
  )
}
