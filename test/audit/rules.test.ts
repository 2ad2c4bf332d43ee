import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import en from '../../public/_locales/en/messages.json' with { type: 'json' }
import { doubtIds, type Finding } from '../../src/audit/finding.ts'
import { ruleIds, ruleOf, rules, rulesBy } from '../../src/audit/rules.ts'
import { wordsOf } from '../../src/audit/sentence.ts'
import { trackerCookies } from '../../src/audit/trackers.ts'
import { categories } from '../../src/policy/category.ts'
import { parseLifetime } from '../../src/policy/reader/lifetime-cell.ts'
import { aPolicy } from './samples.ts'
import { accepted, day, none, refused, reportOf, type Story, start, unclear } from './story.ts'

const names = [
  'sessionid',
  'cookies_preferences',
  'vuid',
  '_ga',
  '_ga_ABCDE12345',
  '_pk_id.1.1fff',
  '_hjSession_1',
  'AWSALB',
  'didomi_token',
  '__Host-x',
  '__Secure-x',
  '',
  '__proto__',
]

/** Anything that may happen on a portal, probable or not. */
const story = fc.record({
  standing: fc.constantFrom('own' as const, 'platform' as const),
  rows: fc.array(
    fc.record({
      names: fc.array(fc.constantFrom(...names, '_ga*', '_pk_id.*', '*'), { maxLength: 3 }),
      category: fc.constantFrom(...categories),
      lifetime: fc
        .constantFrom('', 'Session', '6 months', '13 mois', '30 minutes', 'a while')
        .map(parseLifetime),
      provider: fc.constantFrom('Opendatasoft', 'Matomo', ''),
    }),
    { maxLength: 5 },
  ),
  steps: fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 800 * day }),
      fc.constantFrom('set' as const, 'found' as const, 'removed' as const, 'missing' as const),
      fc.record(
        {
          name: fc.constantFrom(...names),
          domain: fc.constantFrom('data.city.gov', 'city.gov'),
          hostOnly: fc.boolean(),
          path: fc.constantFrom('/', '/a'),
          storeId: fc.constantFrom('0', 'firefox-default'),
          secure: fc.boolean(),
          httpOnly: fc.boolean(),
          sameSite: fc.constantFrom('no_restriction' as const, 'lax' as const, 'unspecified' as const),
          expires: fc.integer({ min: start, max: start + 1_200 * day }),
        },
        { requiredKeys: ['name'] },
      ),
    ),
    { maxLength: 25 },
  ),
  choices: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 800 * day }), fc.constantFrom(none, unclear, refused, accepted)),
    { maxLength: 8 },
  ),
  now: fc.integer({ min: 0, max: 900 * day }),
})

interface Told {
  readonly key: string
  readonly finding: Finding
}

function told(story: Story): Told[] {
  const { present, gone, rowFindings } = reportOf(story)
  return [
    ...[...present, ...gone].flatMap(({ key, findings }) => findings.map(finding => ({ key, finding }))),
    ...rowFindings.map(finding => ({ key: '', finding })),
  ]
}

describe('whatever happens', () => {
  test('no rule throws, and each finding says what was seen, what was declared and how sure it is', () => {
    fc.assert(
      fc.property(story, ({ standing, rows, ...rest }) => {
        for (const { finding } of told({ policy: aPolicy(standing, ...rows), ...rest })) {
          expect(finding.seen.length).toBeGreaterThan(0)
          expect(finding.declared.length).toBeGreaterThan(0)
          expect(finding.moments).toEqual([...finding.moments].sort((one, other) => one - other))
          expect(ruleOf(finding.rule).id).toBe(finding.rule)
        }
      }),
    )
  })

  test("a breach is certain, and of the portal's own policy; its cookie is the portal's own", () => {
    fc.assert(
      fc.property(story, ({ standing, rows, ...rest }) => {
        const { present, gone } = reportOf({ policy: aPolicy(standing, ...rows), ...rest })
        for (const { cookie, findings } of [...present, ...gone]) {
          for (const { severity, certainty } of findings) {
            if (severity !== 'breach') continue
            expect([standing, certainty.level, cookie.domain]).toEqual(['own', 'certain', 'data.city.gov'])
          }
        }
      }),
    )
  })

  test('no finding weighs more than its rule', () => {
    const weights = { information: 0, notice: 1, breach: 2 }
    fc.assert(
      fc.property(story, ({ standing, rows, ...rest }) => {
        for (const { finding } of told({ policy: aPolicy(standing, ...rows), ...rest })) {
          expect(weights[finding.severity]).toBeLessThanOrEqual(weights[ruleOf(finding.rule).severity])
        }
      }),
    )
  })

  test('switching a rule off removes exactly its findings', () => {
    fc.assert(
      fc.property(story, fc.constantFrom(...ruleIds), ({ standing, rows, ...rest }, id) => {
        const whole: Story = { policy: aPolicy(standing, ...rows), ...rest }
        expect(told({ ...whole, rulesOff: new Set([id]) })).toEqual(
          told(whole).filter(({ finding }) => finding.rule !== id),
        )
      }),
    )
  })

  test('what is not read about the past takes nothing from what is said of the present', () => {
    const ofThePast = ['before-choice', 'despite-refusal', 'renewed-at-each-visit']
    fc.assert(
      fc.property(story, ({ standing, rows, ...rest }) => {
        const whole: Story = { policy: aPolicy(standing, ...rows), ...rest }
        expect(told({ ...whole, withHistory: false })).toEqual(
          told(whole).filter(({ finding }) => !ofThePast.includes(finding.rule)),
        )
      }),
    )
  })
})

describe('the table', () => {
  test('has every file of the folder, each named for its rule', () => {
    const files = readdirSync(new URL('../../src/audit/rules', import.meta.url))
    expect(ruleIds.map(id => `${id}.ts`).sort()).toEqual(files.sort())
  })

  test('has every word that the messages have for a rule, and the doubts too', () => {
    const ofRules = [...rulesBy('own'), ...rulesBy('platform')].flatMap(rule => [
      rule.title,
      rule.looksAt,
      rule.cannotKnow,
    ])
    const ofDoubts = doubtIds.map(id => `doubt_${wordsOf(id)}`)
    const messages = Object.keys(en).filter(id => /^(finding|looks_at|cannot_know|doubt)_/.test(id))
    // Said where no rule, or no single doubt, is meant.
    const others = ['finding_none', 'doubt_imported_user', 'doubt_imported_organisation']
    // These two are said beside doubts, in words of their own.
    const unsaid = ['doubt_near_miss', 'doubt_rows_unread']
    const expected = new Set([...ofRules, ...ofDoubts, ...others])
    for (const id of unsaid) expected.delete(id)
    expect(messages.sort()).toEqual([...expected].sort())
  })

  test.each(rules.map(rule => [rule.id, rule] as const))('%s is in the README', (id, { severity }) => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    expect(readme).toMatch(new RegExp(`^\\| \`${id}\` \\| .{20,} \\| ${severity} \\|`, 'm'))
  })
})

describe('the tools we know', () => {
  test.each(trackerCookies.map(family => [`${family.tool} ${family.name}`, family] as const))(
    '%s: the whole name, and a reference',
    (_, { name, reference, beside = [] }) => {
      for (const { source } of [name, ...beside]) expect(source).toMatch(/^\^.*\$$/)
      expect(reference).toMatch(/^https:\/\//)
    },
  )

  test('none has the name of a cookie of the platform', () => {
    const platform = ['sessionid', 'csrftoken', 'cookies_preferences', 'django_language']
    expect(platform.filter(own => trackerCookies.some(({ name }) => name.test(own)))).toEqual([])
  })
})
