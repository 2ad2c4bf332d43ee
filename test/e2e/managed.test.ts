import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyWithHosts } from './driver/granted-copy.ts'
import { waitFor } from './driver/wait-for.ts'
import { browserNames, builtExtension, useSession } from './session.ts'

/** A portal on its owner's domain, of which the extension knows nothing. */
const host = 'opendata.rivertown.gov.uk'

const entry = {
  hosts: [host],
  language: 'en',
  source: { document: 'Policy of Rivertown', retrieved: '2026-11-20' },
  declarations: [
    {
      names: ['sessionid'],
      provider: 'Huwise',
      function: 'Authentication',
      location: '',
      purposes: 'To keep you signed in',
      category: 'necessary',
      lifetime: { kind: 'at-most', days: 14 },
      lifetimeText: '2 weeks',
      heading: 'Strictly necessary cookies',
      row: 'Huwise\tsessionid\t2 weeks\tTo keep you signed in',
    },
  ],
}

const managed = {
  portals: ['data.city.gov', 'City Hall'],
  entries: [entry, { ...entry, hosts: ['data.town.gov'], language: 'English' }],
  retention: '30-days',
  language: 'en',
  appearance: 'purple',
  rulesOff: ['shared-wider'],
}

describe.each(browserNames)('in %s, what an organisation has set', browser => {
  const session = useSession(browser, async starting => {
    const extensionDir = await copyWithHosts(
      builtExtension(browser),
      join(await starting.folder(), 'extension'),
      ['*://*.rivertown.gov.uk/*'],
    )
    await starting.restart({ extensionDir, managed })
  })

  test('is taken over', async () => {
    const stored = await waitFor('the settings to be taken over', async () => {
      const local = await session.driver.evaluateInExtension(api => api.storage.local.get(null))
      return 'managed' in local ? local : undefined
    })
    console.log(JSON.stringify(stored, null, 1))
    expect(stored).toMatchObject({ managed: { settings: { portals: ['data.city.gov', host] } } })
  })
})
