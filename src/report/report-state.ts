import type { HostAccess } from '../browser/host-access.ts'
import { knownPortal } from '../browser/known-portals.ts'
import { accessTo } from '../browser/portal-access.ts'
import { isHostName } from '../cookie/site.ts'
import { createLiveStore, type LiveStore } from '../page/live-store.ts'
import { messageOf, type PortalState, readPortal } from '../page/portal-state.ts'

/** What the report's page shows. Each state has words of its own and a next step. */
export type ReportState =
  | { readonly status: 'loading' }
  | { readonly status: 'not-a-portal'; readonly host?: string }
  | { readonly status: 'no-access'; readonly access: HostAccess }
  | ReadyReport
  | { readonly status: 'failed'; readonly message: string }

export type ReadyReport = { readonly status: 'ready' } & PortalState
export type ReportStore = LiveStore<ReportState>

/** Begins to read at once, and follows the jar: one reading at a time. `search`: the page's query string. */
export function createReportStore(search: string): ReportStore {
  const asked = new URLSearchParams(search).get('host')?.toLowerCase()
  return createLiveStore<ReportState>({ status: 'loading' }, async (opening, show) => {
    show(
      await loadReport(asked, opening).catch(
        (error: unknown): ReportState => ({ status: 'failed', message: messageOf(error) }),
      ),
    )
  })
}

/** @param opening on opening, the log is brought in line with the jar */
async function loadReport(host: string | undefined, opening: boolean): Promise<ReportState> {
  if (host === undefined || !isHostName(host)) return { status: 'not-a-portal' }
  if ((await knownPortal(host)).policies.length === 0) return { status: 'not-a-portal', host }
  const access = await accessTo(host)
  if (access.status === 'none') return { status: 'no-access', access }
  return { status: 'ready', ...(await readPortal(host, opening)) }
}
