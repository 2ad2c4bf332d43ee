import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser as Puppeteer } from 'puppeteer-core'
import { NodeWebSocketTransport } from 'puppeteer-core/internal/node/NodeWebSocketTransport.js'
import type { PromptAnswer } from './driver.ts'
import { waitFor } from './wait-for.ts'

/**
 * What lets a test see and press what Chromium itself draws, outside any page:
 * https://chromium.googlesource.com/chromium/src/+/main/docs/ui/ui_devtools/index.md
 */
export const promptArguments = [
  '--enable-ui-devtools=0',
  '--enable-features=ui-debug-tools-enable-synthetic-events',
]

/** Presses a button of the dialog in which Chromium asks for a permission; gives what the dialog says. */
export async function answerChromiumPrompt(browser: Puppeteer, answer: PromptAnswer): Promise<string> {
  const ui = await connect(browser)
  try {
    const dialog = await waitFor('the dialog for the permission', () => ui.dialog())
    const words = await ui.textOf(dialog)
    await waitFor(
      'the dialog to close',
      async () => {
        const shown = await ui.dialog()
        if (!shown) return true
        const [refuse, allow] = below(shown).filter(view => nameOf(view) === 'MdTextButton')
        const button = answer === 'allow' ? allow : refuse
        if (button) await ui.press(button)
        return false
      },
      // Lest someone allow what they have not read, presses that come too early or too fast do not count.
      { everyMs: 1_000 },
    )
    return words
  } finally {
    ui.close()
  }
}

/** A part of a window: a button, a text, what holds them. */
interface View {
  readonly nodeId: number
  readonly attributes?: readonly string[]
  readonly children?: readonly View[]
}

interface Answer {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

async function connect(browser: Puppeteer) {
  const profile = browser.process()?.spawnargs.find(argument => argument.startsWith('--user-data-dir='))
  if (profile === undefined) throw new Error('expected a Chromium with a profile of its own; got none')
  const file = join(profile.slice('--user-data-dir='.length), 'UIDevToolsActivePort')
  const [port] = (await readFile(file, 'utf8')).split('\n')
  const socket = await NodeWebSocketTransport.create(`ws://127.0.0.1:${port}/0`)
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.onmessage = message => {
    const answer = JSON.parse(String(message)) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  }
  let sent = 0
  const send = (method: string, params: object = {}) => {
    sent += 1
    const id = sent
    return new Promise<unknown>((resolve, reject) => {
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)))
      socket.send(JSON.stringify({ id, method, params }))
    })
  }
  await send('DOM.enable')
  await send('CSS.enable')
  return {
    async dialog(): Promise<View | undefined> {
      const { root } = (await send('DOM.getDocument')) as { root: View }
      return below(root).find(view => nameOf(view) === 'ExtensionInstallDialogView')
    },
    async textOf(dialog: View): Promise<string> {
      const labels = below(dialog).filter(view => /Label$/.test(nameOf(view)))
      return (await Promise.all(labels.map(({ nodeId }) => textOf(send, nodeId)))).join('\n')
    },
    async press({ nodeId }: View): Promise<void> {
      for (const type of ['mousePressed', 'mouseReleased']) {
        const event = { type, x: 10, y: 10, button: 'left', wheelDirection: 'none' }
        await send('DOM.dispatchMouseEvent', { nodeId, event })
      }
    },
    close: () => socket.close(),
  }
}

/** The text of a label stands among what its inspector calls its style. */
async function textOf(
  send: (method: string, params: object) => Promise<unknown>,
  nodeId: number,
): Promise<string> {
  const { matchedCSSRules } = (await send('CSS.getMatchedStylesForNode', { nodeId })) as {
    matchedCSSRules: { rule: { style: { cssProperties: { name: string; value: string }[] } } }[]
  }
  const properties = matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties)
  return properties.find(({ name }) => name === 'Text')?.value ?? ''
}

function below(view: View): View[] {
  return [view, ...(view.children ?? []).flatMap(below)]
}

function nameOf({ attributes = [] }: View): string {
  return attributes[attributes.indexOf('name') + 1] ?? ''
}
