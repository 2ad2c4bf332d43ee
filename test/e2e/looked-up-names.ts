import type { FirefoxDriver } from './driver/firefox.ts'

/** The names that Firefox has looked up since this was first asked, in their order. */
export function lookedUpNames({ runInChromeScope }: FirefoxDriver): Promise<readonly string[]> {
  return runInChromeScope(({ Services }) => {
    const scope = globalThis as { lookedUp?: string[] }
    if (!scope.lookedUp) {
      const names: string[] = []
      scope.lookedUp = names
      Services.obs.addObserver((_subject, _topic, name) => names.push(name), 'dns-resolution-request')
    }
    return scope.lookedUp
  })
}
