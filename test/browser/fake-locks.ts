import { vi } from 'vitest'

type Mode = 'shared' | 'exclusive'
interface Options {
  readonly mode?: Mode
  readonly ifAvailable?: boolean
}
type Work = (lock: unknown) => unknown
interface Waiting {
  readonly mode: Mode
  readonly grant: () => void
}

/** Puts Web Locks in the place of the browser's: in the order of asking, shared ones beside each other. */
export function fakeLocks(): void {
  const held = new Map<string, Mode[]>()
  const waiting = new Map<string, Waiting[]>()

  const isFree = (name: string, mode: Mode) => {
    const modes = held.get(name) ?? []
    return modes.length === 0 || (mode === 'shared' && !modes.includes('exclusive'))
  }
  const next = (name: string) => {
    const queue = waiting.get(name) ?? []
    while (queue[0] && isFree(name, queue[0].mode)) queue.shift()?.grant()
  }
  const request = async (name: string, ...rest: [Work] | [Options, Work]) => {
    const [options, work] = rest.length === 1 ? [{}, rest[0]] : rest
    const { mode = 'exclusive', ifAvailable = false } = options
    const queue = waiting.get(name) ?? []
    waiting.set(name, queue)
    if (ifAvailable && (queue.length > 0 || !isFree(name, mode))) return work(null)
    await new Promise<void>(resolve => {
      const grant = () => {
        held.set(name, [...(held.get(name) ?? []), mode])
        resolve()
      }
      queue.push({ mode, grant })
      next(name)
    })
    try {
      return await work({ name, mode })
    } finally {
      held.get(name)?.splice(held.get(name)?.indexOf(mode) ?? 0, 1)
      next(name)
    }
  }
  vi.stubGlobal('navigator', { locks: { request } })
}
