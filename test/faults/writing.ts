/** Pages that set cookies: each setting has an end of its own, by which it is known again. */
import type { Page } from 'puppeteer-core'

export interface Pace {
  /** How many cookies take turns. */
  readonly names: number
  /** How many changes at a time. */
  readonly atOnce: number
  /** Milliseconds between two times. */
  readonly everyMs: number
  /** The name before the number; `w` unless given. */
  readonly prefix?: string
  /** When the page stops by itself; never unless given. */
  readonly changes?: number
}

/** Lets a page set its cookies one after the other, and delete every seventh, until it is told to stop. */
export async function beginWriting(page: Page, pace: Pace): Promise<void> {
  await page.evaluate(
    ({ names, atOnce, everyMs, prefix = 'w', changes = Number.POSITIVE_INFINITY }) => {
      const state = { count: 0, timer: 0 }
      Object.assign(globalThis, { writing: state })
      state.timer = window.setInterval(() => {
        for (let time = 0; time < atOnce && state.count < changes; time += 1) {
          state.count += 1
          const name = `${prefix}${state.count % names}`
          const cookie =
            state.count % 7 === 0
              ? `${name}=; Path=/; Max-Age=0`
              : `${name}=${state.count}; Path=/; Max-Age=${100_000 + state.count}`
          Object.assign(document, { cookie })
        }
        if (state.count >= changes) clearInterval(state.timer)
      }, everyMs)
    },
    { ...pace, changes: pace.changes ?? Number.MAX_SAFE_INTEGER },
  )
}

/** How often the page has written by now. */
export function written(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { writing: { count: number } }).writing.count)
}

export async function stopWriting(page: Page): Promise<void> {
  await page.evaluate(() =>
    clearInterval((globalThis as unknown as { writing: { timer: number } }).writing.timer),
  )
}

/** Sets one cookie of the page's own host. */
export async function setOne(page: Page, name: string, maxAge = 50_000): Promise<void> {
  await page.evaluate(cookie => {
    Object.assign(document, { cookie })
  }, `${name}=1; Path=/; Max-Age=${maxAge}`)
}
