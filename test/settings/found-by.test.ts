import { expect, test } from 'vitest'
import { foundBy } from '../../src/settings/found-by.ts'

const rows = ['data.jerseycitynj.gov', 'data.townofcary.org', 'city.gov'].map(host => ({ host }))

test.each<[reason: string, typed: string, expected: string[]]>([
  ['nothing typed hides nothing', ' ', rows.map(({ host }) => host)],
  ['a part of a name, in any letters', 'JerseyCity', ['data.jerseycitynj.gov']],
  ['the address of a page', 'https://data.townofcary.org/explore/?q=1', ['data.townofcary.org']],
  ['an address without its beginning', 'city.gov/pages', ['city.gov']],
  ['what is nowhere', 'data.elsewhere.org', []],
])('%s', (_, typed, expected) => {
  expect(foundBy(typed, rows).map(({ host }) => host)).toEqual(expected)
})
