import { vi } from 'vitest'

/** What a browser would answer, as far as a test cares; everything else is missing and fails loudly. */
export interface FakeBrowser {
  readonly listeners: Record<string, unknown[]>
  /** In their order; `turn` counts from 0 the turns of the event loop's microtasks. */
  readonly calls: { readonly path: string; readonly args: readonly unknown[]; readonly turn: number }[]
}

/**
 * Puts a browser in place of `webextension-polyfill`: it remembers listeners and calls, in their order.
 * The one fake of the project; the real browsers are in test/e2e.
 */
export function fakeBrowser(answers: Record<string, (...args: unknown[]) => unknown> = {}): FakeBrowser {
  const listeners: Record<string, unknown[]> = {}
  const calls: FakeBrowser['calls'] = []
  let turn = 0
  const area = (path: string): unknown =>
    new Proxy(() => undefined, {
      has: (_, name) => below(path, name) in answers,
      get: (_, name) => area(below(path, name)),
      apply: (_, __, args: unknown[]) => {
        calls.push({ path, args, turn })
        queueMicrotask(() => {
          turn += 1
        })
        if (path.endsWith('.addListener')) {
          const event = path.replace(/\.addListener$/, '')
          listeners[event] = [...(listeners[event] ?? []), args[0]]
          return undefined
        }
        const answer = answers[path]
        if (!answer) throw new Error(`the test expected no call of browser.${path}`)
        return answer(...args)
      },
    })
  vi.doMock('webextension-polyfill', () => ({ default: area('') }))
  return { listeners, calls }
}

/** What a browser answers that keeps this in `storage.local`; what is asked for is not looked at. */
export function fakeStorage(storage: Record<string, unknown>) {
  const remove = (keys: readonly string[]) => {
    for (const key of keys) delete storage[key]
  }
  return {
    'storage.local.get': async () => ({ ...storage }),
    'storage.local.set': async (entries: unknown) => void Object.assign(storage, entries),
    'storage.local.remove': async (keys: unknown) => remove([keys].flat() as string[]),
    'storage.local.clear': async () => remove(Object.keys(storage)),
  }
}

function below(path: string, name: string | symbol): string {
  return path === '' ? String(name) : `${path}.${String(name)}`
}
