import { useEffect, useState } from 'react'
import { minute } from '../cookie/spans.ts'

/** What time it is, to the minute, in milliseconds since 1970; never before `at`. */
export function useNow(at: number): number {
  const [now, setNow] = useState(at)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute)
    return () => clearInterval(timer)
  }, [])
  return Math.max(at, now)
}
