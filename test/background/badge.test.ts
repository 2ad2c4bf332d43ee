import { expect, test, vi } from 'vitest'
import { aCookie } from '../audit/samples.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'

const host = 'data.jerseycitynj.gov'
const tab = { id: 7, url: `https://${host}/`, incognito: false }
const cookie = { ...aCookie({ name: 'surprise', domain: host }), value: '1', session: true }

async function badge(get: () => Promise<unknown>, isFirefox = false) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const shown = vi.fn()
  fakeBrowser({
    'storage.local.get': get,
    'tabs.query': async () => [tab],
    'tabs.get': async () => tab,
    'runtime.getManifest': () => ({ host_permissions: [] }),
    ...(isFirefox && { 'runtime.getBrowserInfo': () => ({}) }),
    'cookies.getAll': async () => [cookie],
    'cookies.getAllCookieStores': async () => [],
    'i18n.getMessage': id => id,
    'action.setBadgeBackgroundColor': async () => {},
    'action.setBadgeText': async details => shown(details),
    'action.setTitle': async () => {},
  })
  const { showBadges } = await import('../../src/background/badge.ts')
  return { showBadges, shown }
}

const counted = { tabId: 7, text: '1' }

test.each<[reason: string, get: () => Promise<unknown>, milliseconds: number]>([
  ['is given', async () => ({}), 0],
  ['is refused', () => Promise.reject(new Error('the disk is on fire')), 0],
  ['never comes', () => new Promise(() => {}), 10_000],
])('the badge counts where what is stored %s', async (_, get, milliseconds) => {
  const { showBadges, shown } = await badge(get)
  const showing = showBadges()
  await vi.advanceTimersByTimeAsync(milliseconds)
  await showing
  expect(shown).toHaveBeenCalledWith(counted)
})

test('in Firefox the badge waits a second for the containers that the record knows, and no longer', async () => {
  // A database that is held elsewhere: nothing ever comes of opening it.
  vi.stubGlobal('indexedDB', { open: () => new EventTarget() })
  const { showBadges, shown } = await badge(async () => ({}), true)
  const showing = showBadges()
  await vi.advanceTimersByTimeAsync(1_000)
  await showing
  expect(shown).toHaveBeenCalledWith(counted)
})
