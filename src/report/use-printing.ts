import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export type Printed = 'summary' | 'details'

/** What goes on paper: the summary, unless the details were asked for; and what prints. */
export function usePrinting(): { printed: Printed; print: (what: Printed) => void } {
  const [printed, setPrinted] = useState<Printed>('summary')
  useEffect(() => {
    const end = () => setPrinted('summary')
    window.addEventListener('afterprint', end)
    return () => window.removeEventListener('afterprint', end)
  }, [])
  const print = (what: Printed) => {
    // The browser takes its picture of the page at once.
    flushSync(() => setPrinted(what))
    window.print()
  }
  return { printed, print }
}
