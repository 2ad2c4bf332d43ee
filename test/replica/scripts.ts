import { analyticsName, lifetimes, tagNames } from './cookies.ts'
import type { ReplicaHost } from './hosts.ts'

/** The scripts a portal's pages load, by path: they write what the server cannot, from inside the page. */
export function scriptAt(path: string, host: ReplicaHost, secure: boolean): string | undefined {
  if (path === '/static/ods/consent.js') return consentScript(host, secure)
  if (path === '/static/video/player.js') return videoScript(secure)
  if (path === '/static/tag/tag.js') return tagScript
  return undefined
}

/** Asks nobody, and looks at no choice. */
const tagScript = tagNames
  .map(name => `document.cookie = '${name}=GA1.1.1.1; Path=/; Max-Age=${lifetimes.tag}; SameSite=Lax'\n`)
  .join('')

function consentScript(host: ReplicaHost, secure: boolean): string {
  const domain = host.analyticsDomain === host.host ? '' : `; Domain=${host.analyticsDomain}`
  return `
const banner = document.querySelector('#consent')
const flag = ${JSON.stringify(secure ? '; Secure' : '')}
function choose(granted) {
  const choice = { functional_cookies: granted, ga: false, matomo: granted, xiti: false, at: false,
    piano: false, eulerian: false, timestamp: Date.now() }
  document.cookie = 'cookies_preferences=' + encodeURIComponent(JSON.stringify(choice)) +
    '; Path=/; Max-Age=${lifetimes.cookies_preferences}; SameSite=Lax' + flag
  if (granted) document.cookie = '${analyticsName}=0123456789abcdef.1700000000.; Path=/' +
    '; Max-Age=${lifetimes.analytics}; SameSite=Lax; Secure${domain}'
  banner.close()
}
banner.querySelector('#consent-accept').addEventListener('click', () => choose(true))
banner.querySelector('#consent-refuse').addEventListener('click', () => choose(false))
document.querySelector('ods-manage-cookies-preferences button').addEventListener('click', () => banner.show())
if (!document.cookie.includes('cookies_preferences=')) banner.show()
`
}

function videoScript(secure: boolean): string {
  const flag = secure ? '; SameSite=None; Secure' : '; SameSite=Lax'
  return `
document.cookie = 'vuid=pl' + Math.floor(Math.random() * 1e9) + '; Path=/; Max-Age=63072000${flag}'
document.querySelector('.video').dataset.state = 'playing'
`
}
