import { type ColumnName, columnsOf, properties } from '../cookie/attributes.ts'
import { cookieKey, type ObservedCookie } from '../cookie/observed-cookie.ts'
import { shortened } from '../policy/mismatch.ts'
import { accessFor } from './export.ts'
import type { EarlierCookie, EarlierExport, ExportDocument, ExportedCookie } from './export-schema.ts'
import { foreignContext } from './foreign-context.ts'
import { type Sentence, say, type Value } from './sentence.ts'
import { lifetimeTolerances } from './tolerances.ts'

/** What is different now. Cookies are the same when their identity is; those that had gone are in neither jar. */
export interface Comparison {
  /** Milliseconds since 1970. */
  readonly exportedAt: number
  /** In the jar now, and not then; none when the earlier export held a selection, which cannot tell. */
  readonly new: readonly ComparedCookie[]
  /** In the jar then, and not now. */
  readonly gone: readonly ComparedCookie[]
  readonly changed: readonly ChangedCookie[]
  readonly unchanged: number
  /** Why differences may come from something else than the portal. */
  readonly otherwise: readonly Sentence[]
}

export interface ComparedCookie {
  readonly key: string
  readonly cookie: ObservedCookie
}

export interface ChangedCookie extends ComparedCookie {
  /** At least one. */
  readonly changes: readonly Difference[]
}

/** What is different of a cookie: the terms are those of the exports. */
export interface Difference {
  readonly what:
    | ColumnName<typeof comparedProperties>
    | 'lifetime'
    | 'purpose'
    | 'declared'
    | 'findings'
    | 'row'
  readonly before: Value
  readonly after: Value
}

/** Compares an earlier export with the one that could be made now. */
export function compareWithEarlier(earlier: EarlierExport, now: ExportDocument): Comparison {
  const before = jarOf(earlier.cookies.filter(({ contextLeftOut }) => !contextLeftOut))
  // Those of other contexts cannot be told apart where the earlier export leaves the contexts out.
  const after = jarOf(
    earlier.contextsLeftOut === undefined
      ? now.cookies
      : now.cookies.filter(cookie => !foreignContext(cookie, now.host)),
  )
  const both = [...after].flatMap(([key, cookie]) => {
    const old = before.get(key)
    return old ? [{ key, cookie: toCookie(cookie), changes: differences(old, cookie) }] : []
  })
  const changed = both.filter(({ changes }) => changes.length > 0)
  return {
    exportedAt: Date.parse(earlier.exportedAt),
    // What a selection left out may have been there all the same.
    new: earlier.selection ? [] : missingFrom(before, after),
    gone: missingFrom(after, before),
    changed,
    unchanged: both.length - changed.length,
    otherwise: otherReasons(earlier, now),
  }
}

function jarOf<Cookie extends EarlierCookie | ExportedCookie>(
  cookies: readonly Cookie[],
): Map<string, Cookie> {
  const present = cookies.filter(({ state }) => state === 'present')
  return new Map(present.map(cookie => [cookieKey(toCookie(cookie)), cookie]))
}

function toCookie({ expires, ...attributes }: EarlierCookie | ExportedCookie): ObservedCookie {
  return { ...attributes, ...(expires !== null && { expires: Date.parse(expires) }) }
}

function missingFrom(
  jar: ReadonlyMap<string, unknown>,
  other: ReadonlyMap<string, EarlierCookie | ExportedCookie>,
): ComparedCookie[] {
  return [...other].flatMap(([key, cookie]) => (jar.has(key) ? [] : [{ key, cookie: toCookie(cookie) }]))
}

// A cookie that is set anew ends later: of its end only the lifetime is compared.
const { expires, ...comparedProperties } = properties

const compared: readonly (readonly [
  what: Exclude<Difference['what'], 'lifetime'>,
  told: (cookie: EarlierCookie | ExportedCookie) => string,
])[] = [
  ...columnsOf(comparedProperties).map(
    ([name, column]) =>
      [name, (cookie: EarlierCookie | ExportedCookie) => String(column(cookie) ?? '')] as const,
  ),
  ['purpose', cookie => cookie.purpose],
  ['declared', cookie => cookie.declared],
  ['findings', cookie => [...new Set(cookie.findings)].sort().join(' ')],
  ['row', cookie => cookie.declaration?.row ?? ''],
]

function differences(then: EarlierCookie, now: ExportedCookie): Difference[] {
  return [
    ...compared.flatMap(([what, told]) => {
      const [before, after] = [told(then), told(now)]
      return before === after ? [] : [{ what, before, after }]
    }),
    ...lifetimeDifference(then, now),
  ]
}

/**
 * A cookie that is set anew ends later, and lives as long as before. Of one that was only found no lifetime is
 * known, so that only the end of the browser's session tells the two kinds apart.
 */
function lifetimeDifference(then: EarlierCookie, now: ExportedCookie): Difference[] {
  const kind = ({ expires }: EarlierCookie | ExportedCookie) => (expires === null ? 'session' : 'persistent')
  if (kind(then) !== kind(now)) return [{ what: 'lifetime', before: kind(then), after: kind(now) }]
  const [before, after] = [wholeSeconds(then), wholeSeconds(now)]
  if (before === undefined || after === undefined) return []
  const shorter = Math.min(before, after) * 1_000
  const allowed = lifetimeTolerances.find(({ upTo }) => shorter <= upTo)?.allow ?? 0
  if (Math.abs(before - after) * 1_000 <= allowed) return []
  return [{ what: 'lifetime', before: { span: before * 1_000 }, after: { span: after * 1_000 } }]
}

function wholeSeconds({ observation }: EarlierCookie | ExportedCookie): number | undefined {
  const lifetime = observation?.lifetime
  return lifetime?.kind === 'persistent' && lifetime.measured === 'when-set' ? lifetime.seconds : undefined
}

function otherReasons(earlier: EarlierExport, now: ExportDocument): Sentence[] {
  const off = (rules: readonly { readonly id: string; readonly on: boolean }[] | undefined) =>
    (rules ?? [])
      .filter(({ on }) => !on)
      .map(({ id }) => id)
      .sort()
      .join(' ')
  const policy = ({ standing, publishedAt, source }: EarlierExport['comparedWith']) =>
    JSON.stringify([
      standing,
      publishedAt ?? null,
      source.document,
      source.url ?? null,
      source.retrieved ?? null,
      source.updated ?? null,
      source.readAt ?? null,
      source.imported?.by ?? null,
      source.imported?.at ?? null,
    ])
  const extension = shortened(earlier.extensionVersion)
  const { selection } = earlier
  return [
    ...(selection
      ? [say('earlier_other_selection', { count: selection.chosen }, { count: selection.of })]
      : []),
    ...(earlier.extensionVersion === now.extensionVersion && earlier.version === now.version
      ? []
      : [say('earlier_other_extension', extension, now.extensionVersion)]),
    ...(earlier.registryVersion === now.registryVersion ? [] : [say('earlier_other_registry')]),
    ...(policy(earlier.comparedWith) === policy(now.comparedWith) ? [] : [say('earlier_other_policy')]),
    ...(off(earlier.rules) === off(now.rules) ? [] : [say('earlier_other_rules')]),
    ...(earlier.browser === now.browser
      ? []
      : [say('earlier_other_browser', shortened(earlier.browser), now.browser)]),
    ...(earlier.contextsLeftOut ? [say('earlier_other_contexts')] : []),
    // Older ones list every host that was granted.
    ...(same(accessFor(now.host, earlier.access), now.access) ? [] : [say('earlier_other_access')]),
  ]
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join(' ') === [...other].sort().join(' ')
}
