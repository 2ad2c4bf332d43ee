import { existsSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import en from '../../public/_locales/en/messages.json' with { type: 'json' }
import { buttonStates } from '../../src/background/button-states.ts'
import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import { aCookie } from '../audit/samples.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'

const host = 'data.jerseycitynj.gov'
const patterns = ['*://data.jerseycitynj.gov/*', '*://jerseycitynj.gov/*', '*://*.opendatasoft.com/*']
const name = 'Portal Cookie Inspector'

interface Situation {
  readonly tab: { readonly id: number; readonly url?: string; readonly incognito: boolean }
  readonly get: () => Promise<unknown>
  readonly granted: readonly string[]
  readonly cookies: readonly ObservedCookie[]
  readonly isFirefox: boolean
  /** What the tab's button is called before. */
  readonly title: string
}

const usual: Situation = {
  tab: { id: 7, url: `https://${host}/`, incognito: false },
  get: async () => ({}),
  granted: patterns,
  cookies: [aCookie({ name: 'surprise', domain: host })],
  isFirefox: false,
  title: name,
}

/** A toolbar with the button of one tab, and what is on it. */
async function toolbar(different: Partial<Situation> = {}, more: Parameters<typeof fakeBrowser>[0] = {}) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { tab, get, granted, cookies, isFirefox, title } = { ...usual, ...different }
  const button: Record<string, unknown> = { title }
  const put = (what: string) => async (details: unknown) => {
    const { tabId, ...value } = details as Record<string, unknown>
    expect(tabId).toBe(tab.id)
    button[what] = Object.values(value)[0]
  }
  fakeBrowser({
    'storage.local.get': get,
    'tabs.query': async () => [tab],
    'tabs.get': async () => tab,
    'runtime.getManifest': () => ({ host_permissions: patterns }),
    'permissions.getAll': async () => ({ origins: granted }),
    ...(isFirefox && { 'runtime.getBrowserInfo': () => ({}) }),
    'cookies.getAll': async () => cookies.map(cookie => ({ ...cookie, value: '1', session: true })),
    'cookies.getAllCookieStores': async () => [],
    'i18n.getMessage': (id, marks) =>
      en[id as keyof typeof en].message.replace(
        /\$(\d)/g,
        (_, place) => (marks as string[])[place - 1] ?? '',
      ),
    'action.setIcon': put('icon'),
    'action.setBadgeBackgroundColor': put('colour'),
    'action.setBadgeText': put('number'),
    'action.setTitle': put('title'),
    'action.getTitle': async () => button.title,
    ...more,
  })
  return { ...(await import('../../src/background/badge.ts')), button, tab }
}

const icons = (state: string) => ({ 16: `/icons/${state}-16.png`, 32: `/icons/${state}-32.png` })

test.each<[reason: string, get: () => Promise<unknown>, milliseconds: number]>([
  ['is given', async () => ({}), 0],
  ['is refused', () => Promise.reject(new Error('the disk is on fire')), 0],
  ['never comes', () => new Promise(() => {}), 10_000],
])('the badge counts where what is stored %s', async (_, get, milliseconds) => {
  const { showBadges, button } = await toolbar({ get })
  const showing = showBadges()
  await vi.advanceTimersByTimeAsync(milliseconds)
  await showing
  expect(button.number).toBe('1')
})

test('in Firefox the badge waits a second for the containers that the record knows, and no longer', async () => {
  // A database that is held elsewhere: nothing ever comes of opening it.
  vi.stubGlobal('indexedDB', { open: () => new EventTarget() })
  const { showBadges, button } = await toolbar({ isFirefox: true })
  const showing = showBadges()
  await vi.advanceTimersByTimeAsync(1_000)
  await showing
  expect(button.number).toBe('1')
})

describe('the button tells by its icon and its title', () => {
  const declared = ['sessionid', 'csrftoken'].map(cookie => aCookie({ name: cookie, domain: host }))
  const ofPlatform = 'some-portal.opendatasoft.com'
  const onPlatform = { id: 7, url: `https://${ofPlatform}/explore/`, incognito: false }
  const foreign = '*://opendata.rivertown.gov.uk/*'
  const onForeign = { id: 7, url: 'https://opendata.rivertown.gov.uk/', incognito: false }
  const foreignAdded = async () => ({
    portals: { 'opendata.rivertown.gov.uk': { added: { at: 1, by: 'recognised' } } },
  })

  test.each<
    [what: string, situation: Partial<Situation>, state: string, title: string | undefined, number?: string]
  >([
    [
      'a page that is no portal',
      { tab: { ...usual.tab, url: 'https://www.opendatasoft.com/' } },
      'no-portal',
      said('not_a_portal_title'),
    ],
    ['a page of the browser itself', { tab: { ...usual.tab, url: 'about:blank' } }, 'no-portal', undefined],
    ['a page whose address is hidden', { tab: { id: 7, incognito: false } }, 'no-portal', undefined],
    [
      'a portal in a private window, of which nothing is said',
      { tab: { ...usual.tab, incognito: true } },
      'no-portal',
      undefined,
    ],
    [
      'a portal all of whose cookies are declared',
      { cookies: declared },
      'all-declared',
      said('headline_necessary_own_other', 2),
    ],
    [
      'one cookie that is declared',
      { cookies: declared.slice(1) },
      'all-declared',
      '1 cookie here, declared necessary',
    ],
    [
      'a cookie that is not declared',
      { cookies: [...declared, ...usual.cookies] },
      'in-question',
      said('headline_undeclared_own_one', 1, 3),
      '1',
    ],
    [
      'a cookie that perhaps is another site’s: not undeclared, so without a number',
      { cookies: [...declared, aCookie({ domain: 'jerseycitynj.gov', hostOnly: false })] },
      'in-question',
      said('headline_unclear_one', 1, 3),
    ],
    ['no cookies, which nobody has declared', { cookies: [] }, 'portal', said('headline_none')],
    [
      'cookies that are the platform’s, where the portal’s own policy is not known',
      { tab: onPlatform, cookies: declared.map(cookie => ({ ...cookie, domain: ofPlatform })) },
      'portal',
      said('headline_necessary_platform_other', 2),
    ],
    [
      'one that is not the platform’s',
      { tab: onPlatform, cookies: [aCookie({ name: 'surprise', domain: ofPlatform })] },
      'in-question',
      'The only cookie here is not one of the platform’s own',
      '1',
    ],
    [
      'a portal that is paused, with what is undeclared there',
      { get: async () => ({ portals: { [host]: { pausedAt: 1 } } }) },
      'paused',
      said('paused_by_user'),
    ],
    [
      'a portal that the organisation has paused',
      {
        get: async () => ({
          managed: { format: 1, settings: { portals: [], paused: [host], settings: {} } },
        }),
      },
      'paused',
      said('paused_by_organisation'),
    ],
    [
      'a portal to which access was not given, where its address is known by a press on the button',
      { granted: [], cookies: [] },
      'no-access',
      said('no_access_title'),
    ],
    [
      'one added by the user, before access',
      { tab: onForeign, get: foreignAdded, cookies: [] },
      'no-access',
      said('no_access_title'),
    ],
    [
      'a portal of whose cookies a part is hidden: what is seen may not be all',
      { granted: patterns.map(pattern => pattern.replace('*:', 'https:')), cookies: declared },
      'portal',
      said('button_partial'),
    ],
    [
      'a portal of whose parent domain the cookies are hidden',
      { granted: patterns.slice(0, 1), cookies: declared },
      'portal',
      said('button_partial'),
    ],
    [
      'the same with one that is undeclared: that it is, is certain',
      {
        tab: onForeign,
        get: foreignAdded,
        granted: [foreign.replace('*:', 'https:')],
        cookies: [aCookie({ name: 'surprise', domain: 'opendata.rivertown.gov.uk' })],
      },
      'in-question',
      'The only cookie here is not one of the platform’s own',
      '1',
    ],
  ])('%s', async (_, situation, state, title, number = '') => {
    const { showBadgeAfterNavigation, button, tab } = await toolbar(situation)
    await showBadgeAfterNavigation(7, { status: 'complete' }, tab as never)
    expect(button).toMatchObject({
      icon: icons(state),
      title: title === undefined ? name : `${name} · ${title}`,
      number,
    })
  })

  test('by icons that are there, in each state and for screens of either kind', () => {
    const files = buttonStates.flatMap(state => Object.values(icons(state)))
    expect(files.filter(file => !existsSync(new URL(`../../public${file}`, import.meta.url)))).toEqual([])
  })
})

describe('when access is taken away, a tab whose address is hidden from then on', () => {
  const tab = { id: 7, incognito: false }
  test.each<[what: string, title: string, state: string]>([
    ['showed a portal, by its button', `${name} · ${said('headline_necessary_own_other', 2)}`, 'no-access'],
    ['showed one without access before', `${name} · ${said('no_access_title')}`, 'no-access'],
    ['showed no portal', `${name} · ${said('not_a_portal_title')}`, 'no-portal'],
    ['was hidden before, or has gone elsewhere since', name, 'no-portal'],
  ])('%s', async (_, title, state) => {
    const { showAccessTaken, button } = await toolbar({ tab, title })
    await showAccessTaken()
    expect(button).toMatchObject({
      icon: icons(state),
      number: '',
      title: state === 'no-access' ? `${name} · ${said('no_access_title')}` : name,
    })
  })

  test('a tab that is not hidden keeps what it shows', async () => {
    const { showAccessTaken, button } = await toolbar({ title: 'as it was' })
    await showAccessTaken()
    expect(button).toEqual({ title: 'as it was' })
  })
})

test('a tab that goes elsewhere while its cookies are counted is not told of them', async () => {
  const { showBadges, button } = await toolbar(
    {},
    { 'tabs.get': async () => ({ ...usual.tab, url: 'https://data.townofcary.org/' }) },
  )
  await showBadges()
  expect(button).toEqual({ title: name })
})

test('a tab that is closed while its button is drawn holds up no other', async () => {
  const second = { ...usual.tab, id: 8 }
  const drawn = vi.fn(async ({ tabId }) => {
    if (tabId === 7) throw new Error('No tab with id: 7')
  })
  let isDrawn = false
  const { showBadges } = await toolbar(
    {},
    {
      'tabs.query': async () => [usual.tab, second],
      'tabs.get': async id => {
        if (id === 8) return second
        if (isDrawn) throw new Error('No tab with id: 7')
        isDrawn = true
        return usual.tab
      },
      'action.setIcon': async details => drawn(details as { tabId: number }),
      'action.setBadgeBackgroundColor': async () => {},
      'action.setBadgeText': async () => {},
      'action.setTitle': async () => {},
    },
  )
  await showBadges()
  expect(drawn.mock.calls.map(([{ tabId }]) => tabId)).toEqual([7, 8])
})

test('an icon that takes long is not set after one that is asked for later', async () => {
  const set: string[] = []
  const reads = [100, 0]
  const { showBadgeAfterNavigation, tab } = await toolbar(
    {},
    {
      'action.setIcon': async () => {
        const milliseconds = reads.shift()
        await new Promise(resolve => setTimeout(resolve, milliseconds))
        set.push(`after ${milliseconds}`)
      },
    },
  )
  const both = [1, 2].map(() => showBadgeAfterNavigation(7, { status: 'complete' }, tab as never))
  await vi.advanceTimersByTimeAsync(200)
  await Promise.all(both)
  expect(set).toEqual(['after 100', 'after 0'])
})

/** A message by its identifier, so that its wording is free to change. */
function said(id: keyof typeof en, ...values: readonly number[]): string {
  return en[id].message.replace(/\$(\d)/g, (_, place) => String(values[Number(place) - 1]))
}
