import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin } from 'vite'
import manifest from './manifest.json' with { type: 'json' }

// What is built is what users get, whoever builds it: a test runner's NODE_ENV would bring React's development code.
process.env.NODE_ENV = 'production'

// One build per browser: `vite build --mode chrome` and `vite build --mode firefox`.
export default defineConfig(({ mode }) => {
  if (mode !== 'chrome' && mode !== 'firefox') {
    throw new Error(`expected --mode chrome or --mode firefox, got "${mode}"`)
  }
  return {
    plugins: [crx({ manifest: manifestFor(mode) as ManifestV3Export, browser: mode }), preloadView],
    define: { __REGISTRY_VERSION__: JSON.stringify(registryVersion()) },
    build: {
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      // The page names all its scripts, so that none waits for another; the polyfill for that is not needed.
      modulePreload: { polyfill: false },
      target: 'es2022',
    },
  }
})

/** Lets the popup's page fetch its view together with the script that will ask for it. */
const preloadView: Plugin = {
  name: 'preload-view',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const view = Object.values(bundle).find(file => file.type === 'chunk' && file.name === 'view')
      if (!view) throw new Error('expected a chunk named "view" in the build; got none')
      const attrs = { rel: 'modulepreload', crossorigin: true, href: `/${view.fileName}` }
      return [{ tag: 'link', attrs, injectTo: 'head' }]
    },
  },
}

/** Twelve letters of a hash over the bundled policies: another registry has another version. */
function registryVersion() {
  const hash = createHash('sha256')
  for (const file of ['platform', 'portals', 'tables']) {
    hash.update(readFileSync(new URL(`src/policy/registry/${file}.json`, import.meta.url)))
  }
  return hash.digest('hex').slice(0, 12)
}

function manifestFor(browser: 'chrome' | 'firefox') {
  const { browser_specific_settings, minimum_chrome_version, ...shared } = manifest
  const { service_worker, scripts, type } = manifest.background
  return browser === 'chrome'
    ? { ...shared, minimum_chrome_version, background: { service_worker, type } }
    : { ...shared, browser_specific_settings, background: { scripts, type } }
}
