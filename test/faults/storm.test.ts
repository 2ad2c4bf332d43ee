import { describe, expect, test } from 'vitest'
import { withPlace } from '../e2e/place.ts'
import { growth } from './growth.ts'
import { stormOf } from './storm.ts'

/** In one browser: the trials in both are for `npm run faults`. */
const browser = 'chromium'

describe('under much writing', () => {
  const run = (trial: ReturnType<typeof stormOf>) => withPlace(browser, place => trial.run(place, 1))

  test('a storm of cookies is recorded whole, and not much slower than one row an event is written', async () => {
    const { figures } = await run(stormOf('storm', 600, 40, 1))
    expect(figures.reported).toBeGreaterThan(300)
    expect(figures).toMatchObject({ lost: 0, wrong: 0 })
    // The long form has 0.7 and 10; beside other tests a single run of a second wavers.
    expect(figures.rateAgainstBare).toBeGreaterThan(0.3)
    expect(figures.settledAgainstBare).toBeLessThan(20)
  })

  test('of one cookie that is set again and again every setting is counted', async () => {
    const { figures } = await run(stormOf('one-cookie', 600, 1, 1))
    expect(figures.reported).toBeGreaterThan(400)
    expect(figures).toMatchObject({ lost: 0, wrong: 0 })
  })

  test('names without end come to a bounded record and a bounded report', async () => {
    const { figures } = await withPlace(browser, place => growth.run(place, 2))
    expect(figures.kept).toBeLessThan(1_300)
    expect(figures.kept + figures.folded).toBeGreaterThanOrEqual(figures.names * 0.85)
    expect(figures.report).toMatchObject({ state: 'ready' })
    expect(figures.report.elements).toBeLessThan(30_000)
  })
})
