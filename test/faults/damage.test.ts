import { describe, expect, test } from 'vitest'
import { browserNames } from '../e2e/session.ts'
import { blocked } from './blocked.ts'
import { damageOf } from './damage.ts'
import type { PageEnds } from './pages.ts'
import { builtFor, withPlace } from './place.ts'
import { quota } from './quota.ts'

function states({ popup, report, settings }: PageEnds): string[] {
  return [popup.state, report.state, settings.state]
}

describe.each(browserNames)('in %s', browser => {
  const damaged = async (damage: Parameters<typeof damageOf>[0]) =>
    (await withPlace(browser, builtFor(browser), place => damageOf(damage).run(place, 1))).figures

  test.each(['deleted', 'emptied', 'garbled'] as const)(
    'a database that was %s is begun anew, and the loss is told',
    async damage => {
      const { kept, records, told, pages } = await damaged(damage)
      expect(records).toBe(true)
      expect(kept || told).toBe(true)
      expect(states(pages)).toEqual(['ready', 'ready', 'ready'])
    },
    120_000,
  )

  test('a database that was truncated is used on or begun anew', async () => {
    const { kept, records, told, pages } = await damaged('truncated')
    expect(records).toBe(true)
    expect(kept || told).toBe(true)
    expect(states(pages)).toEqual(['ready', 'ready', 'ready'])
  }, 120_000)

  test('beside a database of a newer version every page works, and the settings offer to begin anew', async () => {
    const { pages } = await damaged('newer')
    expect(states(pages)).toEqual(['ready', 'ready', 'ready'])
    expect(pages.settings.offers).toContain('begin-anew')
  }, 120_000)

  test('a database that does not open keeps no page waiting without end', async () => {
    const { figures } = await withPlace(browser, builtFor(browser), place => blocked.run(place, 1))
    expect(states(figures.pages)).toEqual(['ready', 'ready', 'ready'])
    expect(figures.recordsAfterwards).toBe(true)
  }, 240_000)
})

test('what could not be written for want of room is a gap, and the states are right once there is room', async () => {
  const { figures } = await withPlace('chromium', builtFor('chromium'), place => quota.run(place, 1))
  expect(figures.lost).toBeGreaterThan(0)
  expect(figures).toMatchObject({ unmarked: 0, wrong: 0 })
}, 180_000)
