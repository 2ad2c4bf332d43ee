import { declaredWay } from '../audit/classify.ts'
import { gravest } from '../audit/finding.ts'
import type { AuditedCookie } from '../audit/report.ts'

/** What the row of a cookie says of it to scripts and style sheets. */
export function rowData({ cookie, classification, faults, findings }: AuditedCookie) {
  return {
    'data-cookie': cookie.name,
    'data-purpose': classification.category,
    'data-findings': faults.join(' '),
    'data-status': classification.status,
    'data-severity': gravest(findings) ?? 'none',
    'data-declared': declaredWay(classification),
  }
}
