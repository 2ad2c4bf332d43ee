/**
 * The truth, taken from outside: a page of the extension that runs none of its code hears from the browser what
 * the worker hears, and keeps it.
 */
import type { Driver } from '../e2e/driver/driver.ts'

/** A change that the browser told of. */
export interface Told {
  /** Milliseconds since 1970, as the page heard of it. */
  readonly at: number
  /** Name, domain and path: enough in one store without partitions. */
  readonly cookie: string
  readonly kind: 'set' | 'removed'
  /** Milliseconds since 1970, as the record rounds it. */
  readonly expires?: number
}

/** A cookie in the jar now. */
export interface InJar {
  readonly cookie: string
  readonly expires?: number
}

/** Begins to listen. @throws when the page runs code of the extension */
export async function listen(driver: Driver): Promise<void> {
  const scripts = await driver.evaluateInExtension(api => {
    const told: unknown[] = []
    Object.assign(globalThis, { told })
    api.cookies.onChanged.addListener(({ removed, cause, cookie }) => {
      // The removal half of an update changes nothing: the setting follows.
      if (removed && cause === 'overwrite') return
      const { name, domain, path, expirationDate } = cookie
      told.push({
        at: Date.now(),
        cookie: `${name} ${domain.replace(/^\./, '')}${path}`,
        kind: removed ? 'removed' : 'set',
        ...(!removed && expirationDate !== undefined && { expires: Math.round(expirationDate * 1000) }),
      })
    })
    return document.scripts.length
  })
  if (scripts > 0) throw new Error(`expected a page without code of the extension; it has ${scripts} scripts`)
}

/** What was heard since `listen`, in its order. */
export function heard(driver: Driver): Promise<readonly Told[]> {
  return driver.evaluateInExtension(() => (globalThis as unknown as { told: Told[] }).told)
}

/** The cookies that the browser has now. */
export function jar(driver: Driver): Promise<readonly InJar[]> {
  return driver.evaluateInExtension(async api =>
    (await api.cookies.getAll({})).map(({ name, domain, path, expirationDate }) => ({
      cookie: `${name} ${domain.replace(/^\./, '')}${path}`,
      ...(expirationDate !== undefined && { expires: Math.round(expirationDate * 1000) }),
    })),
  )
}
