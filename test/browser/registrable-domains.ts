/** What the browsers' lists of public suffixes say; test/e2e/browser-facts.test.ts asks the browsers themselves. */
export const registrableDomains: readonly (readonly [
  reason: string,
  host: string,
  domain: string | undefined,
])[] = [
  ['below a domain of the owner', 'data.city.gov', 'city.gov'],
  ['a public suffix of two labels', 'data.city.gov.uk', 'city.gov.uk'],
  ['a public suffix of three labels', 'data.city.k12.ca.us', 'city.k12.ca.us'],
  ['two labels below the owner’s domain', 'a.data.city.gov', 'city.gov'],
  ['the owner’s domain itself', 'city.gov', 'city.gov'],
  [
    'the owner’s domain below a public suffix of two labels',
    'info-financiere.gouv.fr',
    'info-financiere.gouv.fr',
  ],
  ['a private suffix: what is beside it is someone else’s', 'city.github.io', 'city.github.io'],
  ['below a domain on a private suffix', 'data.city.github.io', 'city.github.io'],
  ['a private suffix itself', 'github.io', undefined],
  ['a public suffix itself', 'gov.uk', undefined],
  ['a wildcard of the list: every name below ck is a public suffix', 'data.city.gov.ck', 'city.gov.ck'],
  ['an exception of the list', 'data.www.ck', 'www.ck'],
  ['a name in another script', 'data.xn--85x722f.xn--55qx5d.cn', 'xn--85x722f.xn--55qx5d.cn'],
  ['an ending that the list does not name', 'data.city.unheard-of', 'city.unheard-of'],
]

/** The call of that name, as a browser answers it for the hosts above. */
export function getDomain(host: unknown): string | null {
  const row = registrableDomains.find(([, known]) => known === host)
  if (!row) throw new Error(`expected a host whose registrable domain is known; got ${host}`)
  return row[2] ?? null
}
