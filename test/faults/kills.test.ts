import { describe, expect, test } from 'vitest'
import { browserNames } from '../e2e/driver/launch.ts'
import { withPlace } from '../e2e/place.ts'
import { browserKills } from './browser-kills.ts'
import { workerKills } from './worker-kills.ts'

describe.each(browserNames)('in %s', browser => {
  test('killing the worker again and again loses next to nothing, and no loss goes untold', async () => {
    const kills = 10
    const { figures } = await withPlace(browser, place => workerKills.run(place, kills))
    expect(figures.reported).toBeGreaterThan(kills)
    // The long form has 0.3 and 0.1 a kill. A busy machine has more changes on their way when a kill comes, and more
    // between two kills: of the changes a twentieth at most is lost.
    expect(figures.lost).toBeLessThanOrEqual(figures.reported / 20)
    expect(figures.unmarked).toBeLessThanOrEqual(kills * 0.2)
    expect(figures.wrong).toBe(0)
  })
})

test('killing the whole browser loses no record, or the record says so', async () => {
  const { figures } = await withPlace('chromium', place => browserKills.run(place, 1))
  expect(figures).toMatchObject({ kills: 1, told: figures.gone })
}, 180_000)
