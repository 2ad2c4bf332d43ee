/** An entry of someone's own for a host, in the shape of its file; `different` concerns its only row, or the whole. */
export function anEntry(host: string, different: { provider?: string; language?: string } = {}) {
  const { provider = 'Huwise', language = 'en' } = different
  return {
    hosts: [host],
    language,
    source: { document: 'policy.txt', retrieved: '2026-11-20' },
    declarations: [
      {
        names: ['sessionid'],
        provider,
        function: 'Authentication',
        location: '',
        purposes: 'To keep you signed in',
        category: 'necessary',
        lifetime: { kind: 'at-most', days: 14 },
        lifetimeText: '2 weeks',
        heading: 'Strictly necessary cookies',
        row: `${provider}\tsessionid\t2 weeks\tTo keep you signed in`,
      },
    ],
  }
}
