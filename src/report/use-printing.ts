import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being printed: then nothing may hide behind a click. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser takes its picture of the page as soon as these handlers have returned.
    let folded: HTMLDetailsElement[] = []
    const begin = () => {
      flushSync(() => setPrinting(true))
      folded = [...document.querySelectorAll<HTMLDetailsElement>('.further details:not([open])')]
      for (const fold of folded) fold.open = true
    }
    const end = () => {
      setPrinting(false)
      for (const fold of folded) fold.open = false
      folded = []
    }
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
