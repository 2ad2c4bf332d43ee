import type { Observation } from '../cookie/observation.ts'

const width = 40
const [top, bottom] = [4, 8]

/**
 * When a cookie was first and last seen, on the line of time that all rows share: what the words beside it say. Like a
 * cookie's life it runs from left to right in every language.
 */
export function Sparkline({ of, since, now }: { of: Observation; since: number; now: number }) {
  const { firstSeen, lastChanged, removed } = of
  const x = (at: number) =>
    (Math.max(0, Math.min(now, at) - since) / Math.max(1, now - since)) * (width - 8) + 4
  const [from, until] = [x(firstSeen.at), x(removed?.at ?? now)]
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} 12`} aria-hidden="true">
      <line className="axis" x1="4" x2={width - 4} y1="6" y2="6" />
      <rect className="there" x={from} y={top} width={Math.max(2, until - from)} height={bottom - top} />
      {!removed && <circle className="renewed" cx={x(lastChanged.at)} cy="6" r="2.5" />}
      {removed && <path className="removed" d={`M${until - 3} 3l6 6m0-6l-6 6`} />}
    </svg>
  )
}
