import { describe, expect, test } from 'vitest'
import { withPlace } from '../e2e/place.ts'
import { clockAhead, clockJump } from './clock.ts'
import { privateWindows } from './private-windows.ts'
import { silence } from './silence.ts'

/** In one browser: the trials in both are for `npm run faults`. */
const browser = 'chromium'

describe('clocks, private windows and silence', () => {
  test('after a clock that was ahead a look still finds what is gone, and the setting of the clock is told', async () => {
    const { figures } = await withPlace(browser, place => clockAhead.run(place, 1))
    expect(figures).toEqual({ seesGone: true, told: true, backwards: 0 })
  })

  test('nothing of a private window comes to the disk', async () => {
    const { figures } = await withPlace(browser, place => privateWindows.run(place, 1))
    expect(figures.inPrivate).toEqual([])
    expect(figures.inOrdinary).not.toEqual([])
  })

  test('nothing is asked of any network while cookies change and pages are open', async () => {
    const { figures } = await withPlace(browser, place => silence.run(place, 1))
    expect(figures.requests).toEqual([])
  })
})

test('a clock that jumps two years ahead for a while deletes nothing', async () => {
  const { figures } = await withPlace('chromium', place => clockJump.run(place, 1))
  expect(figures).toEqual({ kept: true, told: true })
}, 120_000)
