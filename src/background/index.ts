// Listeners only, and all of them in the first turn: an event that wakes the worker is delivered to the
// listeners that are there by then (https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/events).
import browser from 'webextension-polyfill'
import { onKnownPortalsChange, onWatchListChange } from '../browser/known-portals.ts'
import { clearHiddenBadges, showBadgeAfterNavigation, showBadges } from './badge.ts'
import { catchUp, watchChange } from './watch-cookies.ts'

browser.cookies.onChanged.addListener(watchChange)
browser.runtime.onInstalled.addListener(() => catchUp('installed'))
browser.runtime.onStartup.addListener(() => catchUp('started'))
browser.permissions.onAdded.addListener(() => catchUp('access'))
browser.permissions.onRemoved.addListener(() => catchUp('access'))
browser.permissions.onRemoved.addListener(clearHiddenBadges)
browser.tabs.onUpdated.addListener(showBadgeAfterNavigation)
onWatchListChange(() => catchUp('portals'))
onKnownPortalsChange(showBadges)
