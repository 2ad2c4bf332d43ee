import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { fakeBrowser } from '../browser/fake-browser.ts'

test('each rule has its switch, with what it looks at and rests on; those of the organisation are locked', async () => {
  fakeBrowser({ 'i18n.getMessage': id => id })
  const { RulesPart } = await import('../../src/settings/rules-part.tsx')
  const settings = { portals: [], paused: [], settings: {}, problems: [], rulesOff: ['shared-wider'] }
  const stored = { 'ruleOff:undeclared': true as const, managed: { format: 1 as const, settings } }
  const html = renderToStaticMarkup(<RulesPart stored={stored} />)
  const rules = html.split('<li class="rule"').slice(1)
  expect(rules).toHaveLength(11)
  for (const rule of rules) expect(rule).toMatch(/looks_at_\w+.*rests_on_|looks_at_\w+.*class="sources"/)
  const of = (id: string) => rules.find(rule => rule.includes(`data-rule="${id}"`)) ?? ''
  expect(of('undeclared')).toContain('role="switch"')
  expect(of('undeclared')).not.toMatch(/ checked=| disabled=|origin_organisation/)
  expect(of('shared-wider')).toMatch(/data-locked="true".*origin_organisation.* disabled=/)
  expect(of('identified')).toContain(' checked=')
  expect(html).toContain('data-rules-on="9"')
})
