import { writeFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import { callExpression } from './extension-page.ts'
import type { ChromeGlobals, RunInChromeScope } from './firefox-chrome-scope.ts'
import { waitFor } from './wait-for.ts'

/** The popup below Firefox's toolbar button. It is no tab, so puppeteer has no page of it. */
export interface FirefoxPopup {
  /** Its size on the screen in CSS pixels. */
  size(): Promise<{ readonly width: number; readonly height: number }>
  /** Runs a function on the popup's document; arguments and result as JSON can carry. */
  evaluate<Args extends readonly unknown[], Result>(
    fn: (document: Document, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>
  /** Presses the mouse on an element once it is there, as a person would. */
  click(selector: string): Promise<void>
  /** Closes it, as a click beside it does. */
  close(): Promise<void>
  screenshot(file: string): Promise<void>
}

interface ClosablePanel extends Element {
  hidePopup(): void
}

interface PopupWindow extends ChromeGlobals {
  readonly document: Document
}

interface PopupBrowser extends Element {
  readonly messageManager: {
    addMessageListener(name: string, listener: () => void): void
    loadFrameScript(url: string, delayed: boolean): void
  }
  readonly browsingContext: {
    readonly currentWindowGlobal: {
      drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap>
    }
  }
}

/** Presses the extension's toolbar button, which grants activeTab, and waits for the popup. */
export async function openFirefoxPopup(
  extensionId: string,
  runInChromeScope: RunInChromeScope,
  helper: () => Promise<Page>,
): Promise<FirefoxPopup> {
  const close = () =>
    runInChromeScope(chrome => {
      for (const panel of (chrome as PopupWindow).document.querySelectorAll('panel')) {
        if (panel.querySelector('.webextension-popup-browser')) (panel as ClosablePanel).hidePopup()
      }
    })
  // With its popup open, the button would close it.
  await close()
  await runInChromeScope((chrome, id) => {
    const { ExtensionParent } = chrome.ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionParent.sys.mjs',
    ) as ParentModule
    const extension = chrome.WebExtensionPolicy.getByID(id)?.extension
    ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(chrome)
  }, extensionId)
  const size = () =>
    runInChromeScope(chrome => {
      const browsers = (chrome as PopupWindow).document.querySelectorAll('.webextension-popup-browser')
      for (const browser of browsers) {
        const panel = browser.closest('panel') as (Element & { readonly state: string }) | null
        const { width, height } = browser.getBoundingClientRect()
        if (panel?.state === 'open' && height > 0) return { width, height }
      }
      return undefined
    })
  await waitFor('the popup to open', size)

  const evaluate: FirefoxPopup['evaluate'] = async (fn, ...args) => {
    // All pages of an extension share a process, so the page for evaluating can reach into the popup.
    const popup = "browser.extension.getViews({ type: 'popup' })[0]"
    const page = await helper()
    if (await page.evaluate(`!${popup}`)) throw new Error('the popup has closed')
    return (await page.evaluate(callExpression(fn, `${popup}.document`, args))) as Awaited<
      ReturnType<typeof fn>
    >
  }
  return {
    evaluate,
    size: () => waitFor('the popup to be open', size),
    close,
    async click(selector) {
      const middle = await waitFor(`${selector} in the popup`, () =>
        evaluate((document, wanted) => {
          const box = document.querySelector(wanted)?.getBoundingClientRect()
          // What is hidden has no size.
          return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined
        }, selector),
      )
      // Events that count as a person's can be made only with the browser's rights, in the popup's process.
      const script = `for (const type of ['mousedown', 'mouseup']) {
        content.synthesizeMouseEvent(type, ${middle.x}, ${middle.y}, { button: 0, clickCount: 1 })
      }
      sendAsyncMessage('test:pressed')`
      await runInChromeScope(
        (chrome, url) => {
          const { document } = chrome as PopupWindow
          const browser = document.querySelector('.webextension-popup-browser') as PopupBrowser
          return new Promise<void>(resolve => {
            browser.messageManager.addMessageListener('test:pressed', () => resolve())
            browser.messageManager.loadFrameScript(url, false)
          })
        },
        `data:application/javascript,${encodeURIComponent(script)}`,
      )
    },
    screenshot: async file => {
      const png = await runInChromeScope(async chrome => {
        const { document } = chrome as PopupWindow
        const browser = document.querySelector('.webextension-popup-browser') as PopupBrowser
        const picture = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white')
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement
        canvas.width = picture.width
        canvas.height = picture.height
        canvas.getContext('2d')?.drawImage(picture, 0, 0)
        return canvas.toDataURL('image/png').split(',')[1] ?? ''
      })
      await writeFile(file, Buffer.from(png, 'base64'))
    },
  }
}

interface ParentModule {
  readonly ExtensionParent: {
    readonly apiManager: {
      readonly global: {
        browserActionFor(extension: unknown): { triggerAction(window: unknown): void }
      }
    }
  }
}
