import type { LifeEvent } from '../cookie/life.ts'

/** The strokes of each sign around the middle of a square of 16: told apart by their shape, in any colour. */
const shapes: Readonly<Record<Exclude<LifeEvent['kind'], 'blind'>, string>> = {
  set: 'M0-6L6 5H-6z',
  found: 'M0-6L6 5H-6z',
  renewed: 'M4 0A4 4 0 1 1-4 0A4 4 0 1 1 4 0z',
  run: 'M-7-3.5H7V3.5H-7z',
  removed: 'M-5-5L5 5M5-5L-5 5',
  missing: 'M0-6L6 0L0 6L-6 0z',
  choice: 'M-4-6V6M-4-6H5L3-3L5 0H-4',
}

/** The sign of something that happened to a cookie; where it stands, the picture says. */
export function LifeSign({ of }: { of: Exclude<LifeEvent['kind'], 'blind'> }) {
  return <path className={`shape ${of}`} d={shapes[of]} />
}

/** Hatched: of what is below nothing is known. */
export function Hatching({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line className="hatch" x1="0" x2="0" y1="0" y2="6" />
    </pattern>
  )
}
