import { edges } from './edges.ts'
import { arrive, rings, setOut, step, turn } from './focus.ts'
import { forced } from './forced.ts'
import { headings } from './headings.ts'
import { cut, list, sideways } from './room.ts'
import { targets } from './targets.ts'

/** Each gives what is wrong in the page as it is now, in words enough to mend it. */
const measures = { headings, targets, edges, sideways, list, cut, rings, forced }
const walk = { setOut, turn, arrive, step }

export type Measure = keyof typeof measures
export type InPage = typeof measures & typeof walk

Object.assign(globalThis, { measures: { ...measures, ...walk } })
