// Listeners only, and all of them in the first turn: an event that wakes the worker is delivered to the
// listeners that are there by then (https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/events).
import browser from 'webextension-polyfill'
import { onKnownPortalsChange, onWatchListChange } from '../browser/known-portals.ts'
import { onBegunAnew } from '../browser/record/begin-anew.ts'
import { onManagedChange } from '../browser/storage.ts'
import { onSettingsChange } from '../browser/user-settings.ts'
import { onWatchingForgotten } from '../browser/watching-since.ts'
import { showAccessTaken, showBadgeAfterNavigation, showBadges } from './badge.ts'
import {
  catchUp,
  cleanUpAfterNavigation,
  finishEarlierWork,
  followSettings,
  watchChange,
} from './recorder.ts'
import { takeOver } from './take-over-managed.ts'
import { welcome } from './welcome.ts'

browser.cookies.onChanged.addListener(watchChange)
browser.runtime.onInstalled.addListener(() => takeOver().finally(() => catchUp('installed')))
browser.runtime.onInstalled.addListener(welcome)
browser.runtime.onStartup.addListener(() => takeOver().finally(() => catchUp('started')))
browser.permissions.onAdded.addListener(() => catchUp('access'))
browser.permissions.onRemoved.addListener(() => catchUp('access'))
browser.permissions.onRemoved.addListener(showAccessTaken)
browser.tabs.onUpdated.addListener(showBadgeAfterNavigation)
browser.tabs.onUpdated.addListener(cleanUpAfterNavigation)
onManagedChange(takeOver)
onWatchListChange(() => catchUp('portals'))
onKnownPortalsChange(showBadges)
onSettingsChange(followSettings)
onWatchingForgotten(() => catchUp('installed'))
onBegunAnew(() => catchUp('installed'))

// Without a record there is nothing to finish; pages say what is wrong with it.
finishEarlierWork().catch(() => undefined)
// What the organisation has set can be known later than the events above tell of. What holds is kept where it
// cannot be read.
takeOver().catch(() => undefined)
