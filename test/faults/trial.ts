import type { BrowserName } from '../e2e/driver/executables.ts'
import type { Place } from '../e2e/place.ts'

/** What a trial found: words for the table, and the figures behind them. */
interface Outcome<Figures> {
  readonly tried: string
  readonly lost: string
  readonly told: string
  readonly figures: Figures
}

export interface Trial<Figures = unknown> {
  readonly name: string
  readonly browsers: readonly BrowserName[]
  /** How often in its long form; what a round is, the trial says. */
  readonly rounds: number
  run(place: Place, rounds: number): Promise<Outcome<Figures>>
}
