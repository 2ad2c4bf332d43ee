import type { PromptAnswer } from './driver.ts'
import type { ChromeGlobals, RunInChromeScope } from './firefox-chrome-scope.ts'
import { waitFor } from './wait-for.ts'

interface PromptWindow extends ChromeGlobals {
  readonly document: Document
}

interface Prompt extends Element {
  readonly button: HTMLElement
  readonly secondaryButton: HTMLElement
}

/** Presses a button of the panel in which Firefox asks for a permission; gives what the panel says. */
export async function answerFirefoxPrompt(
  runInChromeScope: RunInChromeScope,
  answer: PromptAnswer,
): Promise<string> {
  const words = await waitFor('the panel for the permission', () =>
    runInChromeScope(chrome => {
      const { document } = chrome as PromptWindow
      const prompt = document.querySelector('#addon-webext-permissions-notification')
      const isOpen = prompt?.closest('panel')?.getAttribute('panelopen') === 'true'
      return isOpen ? prompt?.textContent : undefined
    }),
  )
  await waitFor('the panel to close', () =>
    runInChromeScope((chrome, isAllowed) => {
      const { document } = chrome as PromptWindow
      const prompt = document.querySelector('#addon-webext-permissions-notification') as Prompt | null
      if (!prompt?.closest('panel[panelopen="true"]')) return true
      // For a moment the panel takes no press, lest someone allow what they have not read.
      const { button, secondaryButton } = prompt
      ;(isAllowed ? button : secondaryButton).click()
      return false
    }, answer === 'allow'),
  )
  return words
}
