import { useState } from 'react'
import { changeNotes } from '../browser/portal-notes.ts'
import { text } from '../browser/text.ts'
import { type Asked, askHost } from '../surface/ask-host.ts'
import { messageOf } from '../surface/message-of.ts'
import { answerInWords, canBeAsked } from '../surface/recognition-part.tsx'
import { hostIn } from './host-in.ts'
import type { PortalRow } from './portal-rows.ts'

/** A portal need not say that it is one to be watched; a clear no is no portal. */
const mayBePortal: readonly Result['result'][] = ['private', 'failing', 'unreachable']

interface Result {
  readonly result: Asked | 'working' | 'refused' | 'known' | 'added' | 'failed'
  readonly summary: string
  readonly host?: string
}

export interface Adding {
  /** What became of it. */
  readonly shown: Result | undefined
  /** The host, where it can be added although it did not say that it is a portal. */
  readonly undecided: string | undefined
  /** Asks the host in what was typed whether it is a portal, and adds it if so. To be called at a click or Enter only. */
  add(typed: string): void
  addAnyway(host: string): void
  /** Forgets what became of the last one. */
  clear(): void
}

/** Adds a portal by its address, after it was asked whether it is one. */
export function useAdding(rows: readonly PortalRow[]): Adding {
  const [shown, show] = useState<Result>()
  const isWorking = shown?.result === 'working'
  const fail = (error: unknown) =>
    show({ result: 'failed', summary: text('settings_failed', messageOf(error)) })
  return {
    shown,
    undecided: shown && mayBePortal.includes(shown.result) ? shown.host : undefined,
    add(typed) {
      if (isWorking) return
      const host = hostIn(typed)
      const refusal = whyNot(host, typed, rows)
      if (host === undefined || refusal) return show(refusal)
      show({ result: 'working', summary: text('recognise_working', host) })
      askHost(host, 'address').then(
        answer => show({ result: answer, summary: answerInWords(answer, host), host }),
        fail,
      )
    },
    addAnyway(host) {
      changeNotes([host], note => ({ ...note, added: { at: Date.now(), by: 'address' } })).then(
        () => show({ result: 'added', summary: text('add_done', host) }),
        fail,
      )
    },
    clear() {
      if (!isWorking) show(undefined)
    },
  }
}

/** What is wrong with what was typed; undefined when it can be asked. */
function whyNot(host: string | undefined, typed: string, rows: readonly PortalRow[]): Result | undefined {
  if (host === undefined) {
    return { result: 'refused', summary: text('add_not_an_address', typed.trim().slice(0, 80)) }
  }
  if (rows.some(row => row.host === host)) return { result: 'known', summary: text('add_known', host) }
  return canBeAsked(host) ? undefined : { result: 'refused', summary: text('add_vendor', host) }
}
