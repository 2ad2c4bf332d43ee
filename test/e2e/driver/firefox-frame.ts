import type { Browser as Puppeteer } from 'puppeteer-core'
import { connectionOf, type Evaluated } from './firefox-chrome-scope.ts'

/** Where an expression can be evaluated whose value is a text or nothing. */
export interface Inside {
  evaluate(expression: string): Promise<unknown>
}

/** A frame in a page of the extension: Firefox knows it, puppeteer does not. Undefined while there is none. */
export async function firefoxFrame(browser: Puppeteer, url: string): Promise<Inside | undefined> {
  const connection = connectionOf(browser)
  const { result } = await connection.send('browsingContext.getTree', {})
  const frame = contextsIn((result as { contexts: Context[] }).contexts).find(context => context.url === url)
  if (!frame) return undefined
  return {
    async evaluate(expression) {
      const answer = await connection.send('script.evaluate', {
        expression,
        target: { context: frame.context },
        awaitPromise: true,
      })
      const { type, result: value, exceptionDetails } = answer.result as Evaluated
      if (type === 'exception') throw new Error(`in the frame ${url}: ${exceptionDetails?.text}`)
      return value?.value
    },
  }
}

interface Context {
  readonly context: string
  readonly url: string
  readonly children?: readonly Context[] | null
}

function contextsIn(contexts: readonly Context[]): Context[] {
  return contexts.flatMap(context => [context, ...contextsIn(context.children ?? [])])
}
