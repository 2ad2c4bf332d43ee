import type { Browser as Puppeteer } from 'puppeteer-core'
import { callExpression } from './extension-page.ts'

/** Runs a function in Firefox's own window, with all its rights; arguments and result as JSON can carry. */
export type RunInChromeScope = <Args extends readonly unknown[], Result>(
  fn: (chrome: ChromeGlobals, ...args: Args) => Result | Promise<Result>,
  ...args: Args
) => Promise<Result>

/** The part of Firefox's inner API that we use. */
export interface ChromeGlobals {
  readonly WebExtensionPolicy: {
    getByID(
      id: string,
    ): { readonly privateBrowsingAllowed: boolean; readonly extension: InnerExtension } | null
  }
  readonly ChromeUtils: { importESModule(url: string): unknown }
  readonly Services: {
    readonly io: { offline: boolean }
    readonly obs: {
      addObserver(observer: (subject: unknown, topic: string, data: string) => void, topic: string): void
    }
    readonly scriptSecurityManager: { getSystemPrincipal(): unknown }
    readonly prefs: {
      setBoolPref(name: string, value: boolean): void
      setIntPref(name: string, value: number): void
      setStringPref(name: string, value: string): void
    }
  }
  readonly gBrowser: {
    selectedTab: unknown
    readonly tabs: readonly ChromeTab[]
    removeTab(tab: ChromeTab): void
    addTab(url: string, options: { userContextId: number; triggeringPrincipal: unknown }): unknown
  }
}

interface ChromeTab {
  readonly linkedBrowser: { readonly currentURI: { readonly spec: string } }
}

interface InnerExtension {
  readonly backgroundState: 'stopped' | 'starting' | 'running' | 'suspending'
  terminateBackground(options: {
    ignoreDevToolsAttached: boolean
    disableResetIdleForTest: boolean
  }): Promise<void>
}

/** WebDriver BiDi, below what puppeteer offers of it. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>
}

export interface Evaluated {
  readonly type: 'success' | 'exception'
  readonly result?: { readonly value?: string }
  readonly exceptionDetails?: { readonly text: string }
}

/** Finds the browser's first window; needs `--remote-allow-system-access`. */
export async function openChromeScope(browser: Puppeteer): Promise<RunInChromeScope> {
  const connection = connectionOf(browser)
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const window = (result as { contexts: { context: string }[] }).contexts[0]
  if (!window) throw new Error('Firefox shows no window of its own')
  return async (fn, ...args) => {
    const expression = `Promise.resolve(${callExpression(fn, 'globalThis', args)}).then(JSON.stringify)`
    const answer = await connection.send('script.evaluate', {
      expression,
      target: { context: window.context },
      awaitPromise: true,
    })
    const { type, result: evaluated, exceptionDetails } = answer.result as Evaluated
    if (type === 'exception') throw new Error(`in Firefox's window: ${exceptionDetails?.text}`)
    return evaluated?.value === undefined ? undefined : JSON.parse(evaluated.value)
  }
}

export function connectionOf(browser: Puppeteer): Connection {
  const { connection } = browser as Puppeteer & { connection?: Connection }
  if (typeof connection?.send !== 'function') {
    throw new Error('expected a puppeteer browser which speaks WebDriver BiDi')
  }
  return connection
}
