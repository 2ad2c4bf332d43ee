import type { HostAccess } from '../browser/host-access.ts'
import { knownOrBundled } from '../browser/known-portals.ts'
import { accessTo } from '../browser/portal-access.ts'
import { isHostName } from '../cookie/site.ts'
import { messageOf } from '../surface/message-of.ts'
import { createPageStore, type PageStore, showSoonest } from '../surface/page-store.ts'
import { type PortalState, readCookies } from '../surface/portal-state.ts'

/** What the report's page shows. Each state has words of its own and a next step. */
export type ReportState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'not-a-portal'
      readonly host?: string
      /** Why it is not known whether it was added, in the browser's own text. */
      readonly storageFailure?: string
    }
  | { readonly status: 'no-access'; readonly access: HostAccess }
  | ReadyReport
  | { readonly status: 'failed'; readonly message: string }

export type ReadyReport = { readonly status: 'ready' } & PortalState
export type ReportStore = PageStore<ReportState>

/** Begins to read at once, and follows the jar: one reading at a time. `search`: the page's query string. */
export function createReportStore(search: string): ReportStore {
  const asked = new URLSearchParams(search).get('host')?.toLowerCase()
  return createPageStore<ReportState>({ status: 'loading' }, (opening, show, shown) =>
    loadReport(asked, opening, show, shown).catch((error: unknown) =>
      show({ status: 'failed', message: messageOf(error) }),
    ),
  )
}

/** @param opening on opening, the log is brought in line with the jar */
async function loadReport(
  host: string | undefined,
  opening: boolean,
  show: (state: ReportState) => void,
  shown: () => ReportState,
): Promise<void> {
  if (host === undefined || !isHostName(host)) return show({ status: 'not-a-portal' })
  const { policies, storageFailure } = await knownOrBundled(host)
  if (policies.length === 0) {
    return show({ status: 'not-a-portal', host, ...(storageFailure !== undefined && { storageFailure }) })
  }
  const access = await accessTo(host)
  if (access.status === 'none') return show({ status: 'no-access', access })
  const ready = (state: PortalState): ReportState => ({ status: 'ready', ...state })
  const { soFar, whole } = await readCookies(host, opening)
  await showSoonest(whole.then(ready), ready(soFar), show, shown)
}
