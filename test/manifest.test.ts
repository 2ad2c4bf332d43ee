import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import platform from '../src/policy/registry/platform.json' with { type: 'json' }
import registered from '../src/policy/registry/portals.json' with { type: 'json' }

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const manifest: Record<string, unknown> = JSON.parse(read('manifest.json'))

test('asks for these permissions and no more: a host added here switches the extension off for its users', () => {
  const asked = Object.entries(manifest).filter(([key]) =>
    /permissions|content_scripts|externally|web_accessible/.test(key),
  )
  expect(Object.fromEntries(asked)).toEqual({
    permissions: ['cookies', 'storage', 'activeTab', 'publicSuffix', 'sidePanel'],
    host_permissions: [
      '*://*.opendatasoft.com/*',
      '*://*.huwise.com/*',
      // Exactly the two portals that the extension was first made for, and the domains of their owners: cookies that
      // are set on those are sent to the portals, and Chromium shows them to who may see that very host. Whatever
      // else stands below the domains is not ours to see.
      '*://data.jerseycitynj.gov/*',
      '*://jerseycitynj.gov/*',
      '*://data.townofcary.org/*',
      '*://townofcary.org/*',
    ],
    // What may be asked for, not what is: a portal can stand anywhere. Asked for is the portal on which the
    // user stands and clicks, and the domains above it (test/browser/host-access.test.ts).
    optional_host_permissions: ['*://*/*'],
  })
})

test('each required host is a portal of the registry, the domain above one, or the vendor’s', () => {
  const required = manifest.host_permissions as readonly string[]
  const portals = Object.entries(registered).flatMap(([host, facts]) => ('table' in facts ? [host] : []))
  const whatFor = required.map(pattern => {
    const [, below, domain = ''] = /^\*:\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern) ?? []
    if (below !== undefined) return platform.domains.includes(domain) ? 'the vendor' : undefined
    return portals.find(host => host === domain || host.endsWith(`.${domain}`))
  })
  expect(whatFor).toEqual([
    'the vendor',
    'the vendor',
    'data.jerseycitynj.gov',
    'data.jerseycitynj.gov',
    'data.townofcary.org',
    'data.townofcary.org',
  ])
})

test('promises Firefox that no data are collected', () => {
  expect(manifest).toMatchObject({
    browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
  })
})

const { extension_pages } = manifest.content_security_policy as { extension_pages: string }

test('lets its pages load nothing from elsewhere, and ask only what is encrypted', () => {
  expect(extension_pages).toMatch(/^default-src 'none';/)
  // The messages of another language than the browser's are the extension's own. All else is for what is asked of
  // portals at a click: later ones are not known beforehand.
  expect(extension_pages.match(/[^;]*https?:[^;]*/g)).toEqual([" connect-src 'self' https:"])
  expect(extension_pages).not.toMatch(/\*|unsafe|data:|blob:/)
})

test('lets no text become HTML or script, but for the one use that is named, and no site frame its pages', () => {
  const directives = extension_pages.split('; ')
  expect(directives).toContain("require-trusted-types-for 'script'")
  expect(directives).toContain('trusted-types portal-page')
  expect(directives).toContain("frame-ancestors 'self'")
  expect(read('src/browser/requests/parse-html.ts')).toContain("createPolicy('portal-page'")
})

const isolated = "default-src 'self'; connect-src 'self'"

/** What each page is held to besides; the two frames alone may ask a portal, and are held to its hosts while they do. */
const policies = {
  'src/popup/index.html': isolated,
  'src/report/index.html': isolated,
  'src/settings/index.html': `${isolated}; trusted-types 'none'`,
  'src/welcome/index.html': `${isolated}; frame-src 'none'; trusted-types 'none'`,
  'public/fence.html': "default-src 'none'; connect-src https:; trusted-types 'none'",
  'public/anonymous-frame.html':
    "default-src 'none'; script-src 'self'; connect-src https:; trusted-types 'none'",
}

test('has no page without a policy of its own', () => {
  const pages = ['src', 'public'].flatMap(folder =>
    readdirSync(new URL(`../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.html'))
      .map(file => `${folder}/${file}`),
  )
  expect(Object.keys(policies).sort()).toEqual(pages.sort())
})

test.each(Object.entries(policies))('%s reaches nobody but whom it has to', (page, policy) => {
  const html = read(page)
  const written = html.indexOf(`<meta http-equiv="Content-Security-Policy" content="${policy}">`)
  expect(written).toBeGreaterThan(0)
  // It holds for what stands below it.
  expect(written).toBeLessThan(html.search(/<script|<link|<body|<\/head/))
  expect(html).toContain('<meta http-equiv="x-dns-prefetch-control" content="off">')
})

test('has one worker for all windows, and says so: what comes from private ones it drops', () => {
  expect(manifest.incognito).toBe('spanning')
  expect(read('README.md')).toContain('`incognito`')
})

test('fetches no update of itself: that is for the browser, from where it was got', () => {
  expect(JSON.stringify(manifest)).not.toMatch(/update_url/)
})

test('has one version', () => {
  const { version, packages } = JSON.parse(read('package-lock.json'))
  expect([manifest.version, version, packages[''].version]).toEqual(Array(3).fill(packageJson.version))
})

test.each([
  'cookies',
  'storage',
  'activeTab',
  'publicSuffix',
  'opendatasoft.com',
  'huwise.com',
  '*://data.jerseycitynj.gov/*',
  '*://jerseycitynj.gov/*',
  '*://data.townofcary.org/*',
  '*://townofcary.org/*',
  '*://*/*',
])('the README gives a reason for %s', permission => {
  const name = permission.replace(/[*.]/g, '\\$&')
  expect(read('README.md')).toMatch(new RegExp(`^\\| .*\`[^\`]*${name}[^\`]*\`.* \\| .{20,} \\|$`, 'm'))
})

test.each(
  Object.keys(packageJson.scripts).filter(name => !/^(pre|check|lint|test:|build:|set-up)/.test(name)),
)('the README or the page for developers names npm %s', name => {
  expect(read('README.md') + read('docs/development.md')).toMatch(
    new RegExp(`npm (run )?(--silent )?${name}\\b`),
  )
})
