import { generate } from 'selfsigned'

export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** A self-signed certificate for the given names and every name below their parent domains. */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const names = new Set(hosts)
  for (const host of hosts) names.add(`*.${host.split('.').slice(1).join('.')}`)
  const made = await generate([{ name: 'commonName', value: 'Replica portal' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...names].map(value => ({ type: 2 as const, value })) },
    ],
  })
  return { key: made.private, cert: made.cert }
}
