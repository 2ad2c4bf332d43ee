import { text } from '../browser/text.ts'
import { StoredNote } from '../surface/record-note.tsx'
import { CommonView } from '../surface/state-views.tsx'
import { EntriesPart } from './entries-part.tsx'
import { GlossaryPart } from './glossary-part.tsx'
import { HelpPart } from './help-part.tsx'
import { hasOrganisation, OrganisationPart } from './organisation-part.tsx'
import { PartsNav } from './parts-nav.tsx'
import { PortalsPart } from './portals-part.tsx'
import { PresentationPart } from './presentation-part.tsx'
import { RecordPart } from './record-part.tsx'
import { RulesPart } from './rules-part.tsx'
import type { ReadySettings, SettingsState } from './settings-state.ts'

/** What is watched, what is kept, and how it is shown: all that can be set. */
export function App({ state, refresh }: { state: SettingsState; refresh: () => void }) {
  if (state.status === 'ready') return <Parts state={state} refresh={refresh} />
  return (
    <main data-state={state.status}>
      <CommonView state={state} retry={refresh} />
    </main>
  )
}

function Parts({ state, refresh }: { state: ReadySettings; refresh: () => void }) {
  const { stored } = state
  const isManaged = hasOrganisation(stored)
  return (
    <div className="settings">
      <header>
        <h1>{text('settings_title')}</h1>
        <PartsNav without={isManaged ? [] : ['organisation']} />
      </header>
      <main data-state="ready" data-record={state.record.status}>
        <StoredNote said={state.storageFailure} />
        <PortalsPart state={state} refresh={refresh} />
        <RulesPart stored={stored} />
        <EntriesPart stored={stored} />
        <RecordPart state={state} refresh={refresh} />
        <PresentationPart state={state} />
        {isManaged && <OrganisationPart stored={stored} />}
        <HelpPart />
        <GlossaryPart />
      </main>
    </div>
  )
}
