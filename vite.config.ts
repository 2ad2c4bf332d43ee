import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { build, defineConfig, type Plugin } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import { languageTags } from './src/browser/languages.ts'
import { packed, type Words, wordsFile } from './src/browser/words-file.ts'
import { notices, packagesOf } from './src/cli/notices.ts'

// What is built is what users get, whoever builds it: a test runner's NODE_ENV would bring React's development code.
process.env.NODE_ENV = 'production'

// Each folder with an `index.html` is a page; those that the manifest names are known from it.
// Sorted, since not every system lists them alike.
const pages = readdirSync('src')
  .sort()
  .map(folder => `src/${folder}/index.html`)
  .filter(page => existsSync(page) && !JSON.stringify(manifest).includes(page))

// One build per browser: `vite build --mode chrome` and `vite build --mode firefox`.
export default defineConfig(({ mode }) => {
  if (mode !== 'chrome' && mode !== 'firefox') {
    throw new Error(`expected --mode chrome or --mode firefox, got "${mode}"`)
  }
  return {
    plugins: [
      crx({ manifest: manifestFor(mode) as ManifestV3Export, browser: mode }),
      words,
      anonymousFrame,
      modulesIn,
      licences,
      ...(mode === 'firefox' ? [withoutSchema] : []),
    ],
    define: { __REGISTRY_VERSION__: JSON.stringify(registryVersion()) },
    // None is ours, and one from a folder above would not be in the sources.
    css: { postcss: {} },
    // The registry as text that is parsed, which browsers do faster than reading it as code.
    json: { stringify: true, namedExports: false },
    build: {
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      // The page names what its first drawing needs, so that no script waits for another; what comes later
      // must not get in its way.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
      },
      target: 'es2022',
      rolldownOptions: {
        input: pages,
      },
    },
  }
})

/** Leaves to the browser what it shows itself, in the manifest, and ships all else as our pages read it. */
const words: Plugin = {
  name: 'words',
  writeBundle({ dir = '' }) {
    const messages = languageTags.map(tag => [tag, messagesOf(dir, tag)] as const)
    const ids = [...new Set(messages.flatMap(([, said]) => Object.keys(said)))]
    const write = (file: string, content: unknown) => writeFileSync(join(dir, file), JSON.stringify(content))
    mkdirSync(join(dir, 'words'))
    write(wordsFile('ids'), ids)
    for (const [tag, said] of messages) {
      write(wordsFile(tag), packed(ids, said))
      const browsers = Object.entries(said).filter(([id]) => id === 'locale' || id.startsWith('extension_'))
      write(localeFile(tag), Object.fromEntries(browsers.map(([id, message]) => [id, { message }])))
    }
  },
}

function messagesOf(dir: string, tag: string): Words {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(join(dir, localeFile(tag)), 'utf8'),
  )
  return Object.fromEntries(Object.entries(messages).map(([id, { message }]) => [id, message]))
}

function localeFile(tag: string): string {
  return `_locales/${tag.replace('-', '_')}/messages.json`
}

/** Adds the script of the frame that asks anonymously, as the one classic script that such a frame can load. */
const anonymousFrame: Plugin = {
  name: 'anonymous-frame',
  async writeBundle({ dir = '' }) {
    const lib = { entry: 'src/browser/requests/anonymous-frame.ts', fileName: () => 'anonymous-frame.js' }
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      plugins: [modulesIn],
      build: {
        outDir: dir,
        emptyOutDir: false,
        sourcemap: this.environment.config.build.sourcemap,
        target: 'es2022',
        lib: { ...lib, formats: ['iife'], name: '_' },
      },
    })
  },
}

/** Of all that is built, the frame's script too. */
const modules = new Set<string>()

const modulesIn: Plugin = {
  name: 'modules-in',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      const from = file.type === 'chunk' ? file.moduleIds : file.originalFileNames.map(name => resolve(name))
      for (const id of from) modules.add(id)
    }
  },
}

let builtInto: string | undefined

/** Adds our licence, and those of the packages that went into the build. */
const licences: Plugin = {
  name: 'licences',
  writeBundle({ dir }) {
    builtInto = dir
  },
  // By then the frame's script is built, too: what writes, writes side by side.
  closeBundle() {
    if (builtInto === undefined) return
    copyFileSync('LICENSE', join(builtInto, 'LICENSE'))
    writeFileSync(join(builtInto, 'THIRD-PARTY.txt'), notices(packagesOf(modules, process.cwd())))
  },
}

/** For Chrome alone: Firefox knows no schema for what an organisation sets, so its manifest names none. */
const withoutSchema: Plugin = {
  name: 'without-schema',
  writeBundle({ dir = '' }) {
    rmSync(join(dir, 'managed_schema.json'))
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
  // Firefox knows no schema for what an organisation sets, and its linter no such key.
  const {
    browser_specific_settings,
    minimum_chrome_version,
    storage,
    side_panel,
    sidebar_action,
    permissions,
    ...shared
  } = manifest
  const { service_worker, scripts, type } = manifest.background
  if (browser === 'chrome') {
    const background = { service_worker, type }
    return { ...shared, permissions, storage, side_panel, minimum_chrome_version, background }
  }
  return {
    ...shared,
    // Its sidebar needs none.
    permissions: permissions.filter(permission => permission !== 'sidePanel'),
    sidebar_action,
    browser_specific_settings,
    background: { scripts, type },
  }
}
