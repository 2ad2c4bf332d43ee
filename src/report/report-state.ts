import type { HostAccess } from '../browser/host-access.ts'
import { knownOrBundled } from '../browser/known-portals.ts'
import { isHostName } from '../cookie/site.ts'
import { type CommonState, createPageStore, type PageStore, showSoonest } from '../surface/page-store.ts'
import { type PortalState, readJar, withoutRecord, withRecord } from '../surface/portal-state.ts'

/** What the report's page shows. Each state has words of its own and a next step. */
export type ReportState = OwnState | CommonState

type OwnState =
  | {
      readonly status: 'not-a-portal'
      readonly host?: string
      /** Why it is not known whether it was added, in the browser's own text. */
      readonly storageFailure?: string
    }
  | { readonly status: 'no-access'; readonly access: HostAccess }
  | ReadyReport

export type ReadyReport = { readonly status: 'ready' } & PortalState

/** Begins to read at once, and follows the jar: one reading at a time. `search`: the page's query string. */
export function createReportStore(search: string): PageStore<ReportState> {
  const host = new URLSearchParams(search).get('host')?.toLowerCase()
  // On opening, the record is brought in line with the jar.
  return createPageStore<OwnState>(async (opening, show, shown) => {
    if (host === undefined || !isHostName(host)) return show({ status: 'not-a-portal' })
    const known = await knownOrBundled(host)
    const { policies, storageFailure } = known
    if (policies.length === 0) {
      return show({ status: 'not-a-portal', host, ...(storageFailure !== undefined && { storageFailure }) })
    }
    const reading = await readJar(host, known)
    const { access } = reading
    if (access.status === 'none') return show({ status: 'no-access', access })
    const ready = (state: PortalState): OwnState => ({ status: 'ready', ...state })
    await showSoonest(
      withRecord(reading, opening).then(ready),
      () => ready(withoutRecord(reading)),
      show,
      shown,
    )
  })
}
