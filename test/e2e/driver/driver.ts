import type { Page, Browser as Puppeteer } from 'puppeteer-core'
import type { Browser as ExtensionApi } from 'webextension-polyfill'
import type { Language } from '../../../src/browser/languages.ts'
import type { BrowserName } from './executables.ts'

/** Where the portals are: behind all names at a port of this machine (the replica), or in the real network. */
export interface PortalAddress {
  readonly port?: number
  url(host: string, path?: string): string
}

export interface DriverOptions {
  /** The unpacked extension. */
  readonly extensionDir: string
  readonly portal: PortalAddress
  /** Kept when given, so that it can be read after `close()` or used again; else a profile thrown away. */
  readonly profileDir?: string
  readonly locale?: Language
  readonly colorScheme?: 'light' | 'dark'
  /** Where downloads go without a question. */
  readonly downloadDir?: string
  /** True unless given; false needs a display. */
  readonly headless?: boolean
  /** Found by `findExecutable` unless given. */
  readonly executablePath?: string
  /**
   * What an organisation has written into the extension's managed storage. In Chromium that needs root, and an
   * `extensionDir` that no other browser uses.
   */
  readonly managed?: object
  /** Whether the browser asks before it grants a permission, to be answered by `answerPrompt`. */
  readonly prompts?: boolean
  /** Whether the page that welcomes stays open; else it is closed before anything begins. */
  readonly keepsWelcome?: boolean
  /**
   * Where Chromium writes down what its network does, whole once it has closed, and which names (`*.example`) it looks
   * up for real. Firefox tells of them by an observer.
   */
  readonly networkLog?: { readonly file: string; readonly lookedUp: string }
  /** Width and height of the window in CSS pixels. */
  readonly windowSize?: readonly [width: number, height: number]
}

export type PromptAnswer = 'allow' | 'refuse'

/** A tab, as puppeteer and as the extension know it. */
export interface Tab {
  readonly page: Page
  /** The browser's own number, as in `tabs.get()`. */
  readonly tabId: number
}

/** A function that runs inside the extension; it may use nothing from around it but its arguments. */
export type ExtensionFunction<Args extends readonly unknown[], Result> = (
  browser: ExtensionApi,
  ...args: Args
) => Result | Promise<Result>

/** A running browser with the extension in it. */
export interface Driver {
  readonly name: BrowserName
  readonly puppeteer: Puppeteer
  readonly extensionId: string
  /** Without a slash at the end. */
  readonly extensionOrigin: string
  /** The storeId of ordinary and of private windows. */
  readonly storeIds: { readonly ordinary: string; readonly private: string }

  /** Opens a page of the portal in a new tab, which becomes the active one. Open one at a time. */
  openPortal(host: string, path?: string): Promise<Tab>
  /** Opens a page in a new tab of a new private window. Needs `setPrivateAccess(true)`. */
  openPrivate(host: string, path?: string): Promise<Tab>
  /** Opens the popup's page as an ordinary tab, explaining the tab of that number. */
  openPopupInTab(tabId: number): Promise<Page>
  /** Opens a page of the extension by its path, such as `src/popup/index.html`. */
  openExtensionPage(path: string): Promise<Page>
  /**
   * Runs a function in a page of the extension, with its `browser` API; arguments and result as JSON can carry.
   * That page is a tab of its own in the background, opened at the first use.
   */
  evaluateInExtension<Args extends readonly unknown[], Result>(
    fn: ExtensionFunction<Args, Result>,
    ...args: Args
  ): Promise<Result>

  /** Whether the background worker (Firefox: event page) runs at this moment. */
  isWorkerRunning(): Promise<boolean>
  /** Ends the background worker for real: its globals are lost, the next event starts it anew. */
  killWorker(): Promise<void>
  /** Allows or forbids the extension in private windows. The browser reloads the extension. */
  setPrivateAccess(allowed: boolean): Promise<void>
  /** Takes a host permission away, as a user can, without touching the others. */
  removeHostAccess(pattern: string): Promise<void>
  /**
   * Grants a host permission, as a user can: in both browsers one that was removed before, in Firefox an
   * optional one too (for Chromium see `copyWithHosts`).
   */
  grantHostAccess(pattern: string): Promise<void>
  /**
   * Waits for the browser's own question about a permission, presses one of its buttons, and gives what it
   * said. Needs the option `prompts`.
   */
  answerPrompt(answer: PromptAnswer): Promise<string>

  /** Waits for a file in `downloadDir` whose name matches, and gives its path once it is whole. */
  waitForDownload(name: string | RegExp): Promise<string>
  screenshot(page: Page, file: string): Promise<void>
  /** Closes the browser in its own way, so that the profile is written. */
  close(): Promise<void>
  /** Ends the whole browser at once, as a crash does: nothing more is written. Nothing happens when it has ended. */
  kill(): Promise<void>
}
