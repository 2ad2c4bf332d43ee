/**
 * Lets a document connect to these hosts by https, and to no other from now on: policies of one document are all obeyed
 * (https://www.w3.org/TR/CSP3/#multiple-policies), so what one of them allows another can only narrow.
 */
export function holdToHosts(page: Document, hosts: readonly string[]): void {
  const policy = page.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = `default-src 'none'; connect-src ${hosts.map(host => `https://${host}`).join(' ')}`
  page.head.append(policy)
}
