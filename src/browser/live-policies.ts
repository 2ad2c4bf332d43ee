/**
 * The policies that were read from portals of which none is bundled, under `livePolicy:<host>` in
 * `storage.local`. They stay until the user forgets them, or clears the extension's storage.
 */
import browser from 'webextension-polyfill'
import type { Policy } from '../policy/policy.ts'
import { registry, type StandingPolicy } from '../policy/registry.ts'

/**
 * To be raised when what is kept of a policy changes its shape: then those kept by other versions of the
 * extension are as good as none. A number, since checking the whole would make opening the popup slower.
 */
const format = 1
const prefix = 'livePolicy:'
const keyOf = (host: string) => `${prefix}${host}`

interface Kept {
  readonly format: typeof format
  readonly policy: Policy
}

/** The policies of a portal, the closest first: where none of its own is bundled, the one read from it. */
export async function policiesOf(host: string): Promise<readonly StandingPolicy[]> {
  const bundled = registry.policiesFor(host)
  if (bundled[0]?.standing !== 'platform') return bundled
  const live = await livePolicyOf(host)
  return live ? [{ standing: 'own', policy: live }, ...bundled] : bundled
}

/** Keeps a policy for its host, in place of an earlier one. */
export async function keepLivePolicy(host: string, policy: Policy): Promise<void> {
  const kept: Kept = { format, policy }
  await browser.storage.local.set({ [keyOf(host)]: kept })
}

export async function forgetLivePolicy(host: string): Promise<void> {
  await browser.storage.local.remove(keyOf(host))
}

/** Calls back when a policy was kept or forgotten, here or in another page. */
export function onLivePolicyChange(listener: () => void): () => void {
  const relay = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some(key => key.startsWith(prefix))) listener()
  }
  browser.storage.onChanged.addListener(relay)
  return () => browser.storage.onChanged.removeListener(relay)
}

async function livePolicyOf(host: string): Promise<Policy | undefined> {
  const { [keyOf(host)]: kept } = await browser.storage.local.get(keyOf(host))
  return isKept(kept) ? kept.policy : undefined
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === format
}
