import type { Declaration } from '../policy/policy.ts'

const platformProviders = ['opendatasoft', 'huwise', 'opendatasoft or huwise']

/**
 * Whether a row names the platform's maker as the provider: only then do names such as `sessionid` mean what
 * they mean on the platform.
 */
export function isPlatformRow({ provider }: Declaration): boolean {
  return platformProviders.includes(provider.toLowerCase())
}
