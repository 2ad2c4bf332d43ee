import { describe, expect, test } from 'vitest'
import { registry } from '../../src/policy/registry.ts'
import { reachesWatched, watchListOf } from '../../src/portal/watch-list.ts'

const added = { at: 1, by: 'recognised' as const }

test('the watch list is what the user and the organisation added and paused', () => {
  const notes = {
    'data.a.example': { added },
    'data.b.example': { added, pausedAt: 2 },
    'www.c.example': { recognition: { at: 1, answer: 'no-portal' as const } },
  }
  expect(watchListOf(notes, { portals: ['data.d.example'], paused: ['data.a.example'] })).toEqual({
    added: new Set(['data.a.example', 'data.b.example', 'data.d.example']),
    paused: new Set(['data.b.example', 'data.a.example']),
  })
})

test("the user's pause of what the organisation has watched does not hold", () => {
  const notes = { 'data.a.example': { pausedAt: 2 }, 'data.b.example': { pausedAt: 2 } }
  const { paused } = watchListOf(notes, { portals: ['data.a.example'], paused: [] })
  expect(paused).toEqual(new Set(['data.b.example']))
})

describe('reachesWatched: the cookies worth recording', () => {
  const list = {
    added: new Set(['data.city.example', 'data.town.example']),
    paused: new Set(['data.town.example', 'paused.opendatasoft.com']),
  }
  test.each([
    ['data.city.example', true, true, 'of a portal that was added'],
    ['city.example', false, true, 'of the domain above it: analytics'],
    ['city.example', true, false, 'of the bare domain alone'],
    ['www.city.example', true, false, 'of a sister host'],
    ['data.town.example', true, false, 'of a portal that is paused'],
    ['town.example', false, false, 'of the domain above it'],
    ['data.jerseycitynj.gov', true, true, 'of a bundled portal'],
    ['paused.opendatasoft.com', true, false, "of one of the vendor's that is paused"],
    ['opendatasoft.com', false, true, 'which is sent to that one, and to others that are watched'],
    ['www.example.com', true, false, 'of anyone else'],
  ])('a cookie of %s, host-only %s: %s (%s)', (domain, hostOnly, expected) => {
    expect(reachesWatched(registry, list, { domain, hostOnly })).toBe(expected)
  })
})
