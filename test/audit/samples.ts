import type { ObservedCookie } from '../../src/cookie/observed-cookie.ts'
import type { Declaration } from '../../src/policy/policy.ts'
import type { StandingPolicy } from '../../src/policy/registry.ts'

/** A cookie as a portal sets it; the tests say what is different. */
export function aCookie(different: Partial<ObservedCookie> = {}): ObservedCookie {
  return {
    name: 'sessionid',
    domain: 'data.city.gov',
    hostOnly: true,
    path: '/',
    storeId: '0',
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
    ...different,
  }
}

export function aDeclaration(different: Partial<Declaration> = {}): Declaration {
  const { names = ['sessionid'], purposes = 'To remember the user' } = different
  return {
    names,
    provider: 'Opendatasoft',
    function: 'Authentication',
    location: 'front and back office',
    purposes,
    category: 'necessary',
    lifetime: { kind: 'unstated' },
    heading: 'Strictly necessary cookies',
    row: `Opendatasoft\tAuthentication (front and back office)\t${names.join(', ')}\t${purposes}`,
    ...different,
  }
}

export function aPolicy(
  standing: StandingPolicy['standing'],
  ...declarations: Partial<Declaration>[]
): StandingPolicy {
  return {
    standing,
    policy: {
      hosts: standing === 'own' ? ['data.city.gov'] : [],
      language: 'en',
      source: { document: 'data.city.gov.txt', ...(standing === 'own' && { retrieved: '2026-01-01' }) },
      declarations: declarations.map(aDeclaration),
    },
  }
}
