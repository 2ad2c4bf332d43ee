import { expect, test } from 'vitest'
import type { BrowserName } from '../e2e/driver/executables.ts'
import { isWhole } from '../e2e/in-depth.ts'
import { withPlace } from '../e2e/place.ts'
import { blocked } from './blocked.ts'
import { damageOf } from './damage.ts'
import type { PageEnds } from './pages.ts'
import { quota } from './quota.ts'

function states({ popup, report, settings }: PageEnds): string[] {
  return [popup.state, report.state, settings.state]
}

const damaged = async (browser: BrowserName, damage: Parameters<typeof damageOf>[0]) =>
  (await withPlace(browser, place => damageOf(damage).run(place, 1))).figures

/** All of it in one browser: the trials in both are for `npm run faults`. */
const browser = 'chromium'
const lost = isWhole ? (['deleted', 'emptied', 'garbled', 'truncated'] as const) : (['deleted'] as const)
const unreadable: [BrowserName, Parameters<typeof damageOf>[0]][] = [
  ['chromium', 'newer'],
  ...(isWhole ? [['firefox', 'garbled'] as [BrowserName, 'garbled']] : []),
]

test.each(lost)('a database that was %s is used on, or begun anew and the loss told', async damage => {
  const { kept, records, told, pages } = await damaged(browser, damage)
  expect(records).toBe(true)
  expect(kept || told).toBe(true)
  expect(states(pages)).toEqual(['ready', 'ready', 'ready'])
})

test.each(unreadable)(
  'in %s, beside a database that is %s and cannot be read, every page works, and the settings offer to begin anew',
  async (name, damage) => {
    const { pages } = await damaged(name, damage)
    expect(states(pages)).toEqual(['ready', 'ready', 'ready'])
    expect(pages.settings.offers).toContain('begin-anew')
  },
)

test('a database that does not open keeps no page waiting without end', async () => {
  const { figures } = await withPlace(browser, place => blocked.run(place, 1))
  expect(states(figures.pages)).toEqual(['ready', 'ready', 'ready'])
  expect(figures.recordsAfterwards).toBe(true)
}, 240_000)

test('what could not be written for want of room is a gap, and the states are right once there is room', async () => {
  const { figures } = await withPlace('chromium', place => quota.run(place, 1))
  expect(figures.lost).toBeGreaterThan(0)
  expect(figures).toMatchObject({ unmarked: 0, wrong: 0 })
}, 180_000)
