import type { Page } from 'puppeteer-core'
import { afterEach, describe, expect, test } from 'vitest'
import { inDepth } from './in-depth.ts'
import { groupCounts } from './popup-parts.ts'
import { openOn } from './scenes.ts'
import { useSession } from './session.ts'

/** A portal whose policy is not known to the extension until it is read, and one with a bundled copy without a date. */
const unbundled = 'harbour-demo.huwise.com'
const undated = 'data.jerseycitynj.gov'

/** Whatever else may be said of a cookie, a row names it. */
const named = expect.not.stringContaining('undeclared')

/** In milliseconds: as long as every condition is waited for. */
const inTime = { timeout: 60_000 }

const columns = ['Supplier name', 'Cookie name', 'Duration', 'Function']

/** Before the record is read, what it is declared as; once it is, that it was set before a choice. */
const declaredOr = (declared: string) => expect.stringMatching(`^(?:${declared}|Set before your choice)$`)

describe.each(inDepth)('in %s', browser => {
  const session = useSession(browser)
  let popup: Page

  afterEach(() => session.portal.reset())

  /** Publishes rows under a heading, opens the popup on the portal with these cookies, and clicks. */
  async function read(rows: readonly string[][], names: readonly string[], result: string): Promise<void> {
    session.portal.configure(unbundled, {
      policy: { kind: 'table', table: { heading: 'Statistical cookies', columns, rows } },
    })
    popup = await openOn(session.driver, unbundled, setting(names))
    await popup.click('[data-action="read-policy"]')
    await popup.waitForSelector(`[data-live="${result}"]`)
    await popup.waitForSelector('.against[data-standing="own"]')
  }

  function setting(names: readonly string[]): string {
    return session.portal.setCookiePath(...names.map(name => `${name}=1; Path=/; Max-Age=3600`))
  }

  /** By cookie: how it is declared, as what, how grave, and the chip. */
  function judged(): Promise<Record<string, readonly (string | null | undefined)[]>> {
    return popup.$$eval('[data-cookie]', rows =>
      Object.fromEntries(
        rows.map(row => [
          row.getAttribute('data-cookie') ?? '',
          [
            ...['data-declared', 'data-purpose', 'data-severity', 'data-findings'].map(hook =>
              row.getAttribute(hook),
            ),
            row.querySelector('.mark')?.textContent,
          ],
        ]),
      ),
    )
  }

  async function textOf(name: string): Promise<string> {
    await popup.click(`[data-cookie="${name}"] summary`)
    const details = await popup.waitForSelector(`[data-cookie="${name}"] .details`)
    return (await details?.evaluate(one => one.textContent)) ?? ''
  }

  test('names in short are taken as meant, never as undeclared, and never for certain', async () => {
    await read(
      [
        ['Matomo', '_pk_id', '13 months', 'counting'],
        ['Google', '_ga_', '2 years', 'counting'],
      ],
      ['_pk_id.1.1fff', '_ga_ABC123', '_pkid'],
      'used',
    )
    await expect.poll(judged, inTime).toMatchObject({
      '_pk_id.1.1fff': [
        'short',
        'statistics',
        expect.any(String),
        named,
        declaredOr('Likely declared for statistics'),
      ],
      _ga_ABC123: [
        'short',
        'statistics',
        expect.any(String),
        named,
        declaredOr('Likely declared for statistics'),
      ],
      _pkid: ['none', 'unknown', 'notice', 'undeclared', 'Not in the policy'],
    })
    const rows = await judged()
    const parts = await groupCounts(popup)
    expect(parts).toMatchObject({ short: 2 })
    expect(Object.values(parts).reduce((sum, count) => sum + count)).toBe(Object.keys(rows).length)
    const said = await textOf('_pk_id.1.1fff')
    expect(said).toContain('names “_pk_id”, the beginning of this name. It is likely, not certain')
    expect(said).toContain('Matomo · _pk_id · 13 months · counting')
  })

  test('a row that is not understood costs nothing of the others, is shown, and makes nothing certain', async () => {
    await read(
      [
        ['Matomo', '_pk_id.*', '13 months', 'counting'],
        ['Somebody', 'else'],
      ],
      ['_pk_id.1.1fff', 'vuid'],
      'used',
    )
    // Until the list is judged anew it shows what an earlier reading said.
    await expect.poll(judged, inTime).toMatchObject({
      '_pk_id.1.1fff': ['own', 'statistics', expect.any(String), named, declaredOr('Statistics')],
      vuid: ['none', 'unknown', 'notice', 'undeclared', 'Not in the policy'],
    })
    expect(await popup.$eval('.live', part => part.textContent)).toContain(
      '1 row not understoodSomebody · else',
    )
    expect(await textOf('vuid')).toContain('1 row of the policy could not be read; it may name this cookie.')
    // It is told when the popup is opened again, too.
    popup = await openOn(session.driver, unbundled, '/pages/map/')
    expect(await popup.$eval('#unread', fold => fold.textContent)).toContain('Somebody · else')
  })

  test('an undated copy is a doubt, until the portal confirms it', async () => {
    popup = await openOn(session.driver, undated, setting(['vuid']))
    expect(await judged()).toMatchObject({
      vuid: ['none', 'unknown', 'notice', 'undeclared', 'Not in the policy'],
    })
    expect(await popup.$eval('.head .source', line => line.textContent)).toBe(
      `Source: ${undated} (date unknown)`,
    )
    expect(await textOf('vuid')).toContain('The date of this copy of the policy is not known')

    await popup.click('[data-action="compare-policy"]')
    await popup.waitForSelector('[data-live="unchanged"]')
    await popup.waitForSelector('[data-cookie="vuid"][data-severity="breach"]')
    expect(await popup.$eval('.head .source', line => line.textContent)).toContain('(confirmed today)')
    const finding = await popup.$eval('[data-judgement="undeclared"]', one => one.textContent)
    expect(finding).toContain('The policy does not name it. We did not see who set it')

    session.portal.configure(undated, {
      policy: {
        kind: 'table',
        table: { heading: 'Strictly necessary cookies', columns, rows: [['A', 'b', '1 day', 'c']] },
      },
    })
    await popup.click('[data-action="compare-policy"]')
    await popup.waitForSelector('[data-live="changed"]')
    await popup.waitForSelector('[data-cookie="vuid"][data-severity="notice"]')
    expect(await popup.$eval('.head .source', line => line.textContent)).toContain(
      '(differs from what the portal publishes today)',
    )
    const kept = await session.driver.evaluateInExtension(async api =>
      Object.keys(await api.storage.local.get()),
    )
    expect(kept).toContain(`compared:${undated}`)
  })

  test('where the policy is not known, nothing is held against the portal', async () => {
    popup = await openOn(session.driver, 'riverside-demo.opendatasoft.com', setting(['vuid']))
    expect(await judged()).toMatchObject({
      vuid: ['none', 'unknown', 'information', 'undeclared', 'Not a platform cookie'],
    })
    const text = await textOf('vuid')
    expect(text).toContain('Not one of the platform’s own cookies')
    expect(text).not.toContain('Not in the policy')
    expect(text).not.toContain('2002/58')
    expect(await popup.$eval('[data-group="undeclared"] h2', title => title.textContent)).toBe(
      'Not the platform’s own 1',
    )
  })
})
