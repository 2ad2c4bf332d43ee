/**
 * Takes a picture of every scene in both browsers, light and dark, into out/pictures/, and the one of the
 * README into test/pictures/:
 *
 *     npm run pictures [-- --browser chromium] [-- --locale fr]
 */
import { cpSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startPortal } from '../portal/server.ts'
import { launchChromium } from './driver/chromium.ts'
import { launchFirefox } from './driver/firefox.ts'
import { scenes } from './scenes.ts'

const { values } = parseArgs({
  options: { browser: { type: 'string' }, locale: { type: 'string', default: 'en' } },
})
const folder = fileURLToPath(new URL('../../out/pictures', import.meta.url))
const dist = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url))
mkdirSync(folder, { recursive: true })

const browsers = [
  { name: 'chromium', launch: launchChromium, extensionDir: dist('chrome') },
  { name: 'firefox', launch: launchFirefox, extensionDir: dist('firefox') },
].filter(({ name }) => values.browser === undefined || values.browser === name)

const portal = await startPortal()
for (const { name, launch, extensionDir } of browsers) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const locale = values.locale === 'fr' ? 'fr' : 'en'
    const driver = await launch({ extensionDir, portal, colorScheme, locale, downloadDir: folder })
    try {
      for (const scene of scenes) {
        if (scene.only && scene.only !== driver.name) continue
        const page = await scene.open(driver, portal)
        // In the width of a popup, and so high that nothing needs to scroll.
        await page.setViewport({ width: 440, height: 240 })
        const height = await page.evaluate(() => document.documentElement.scrollHeight)
        await page.setViewport({ width: 440, height })
        await page.screenshot({
          path: `${folder}/${scene.name}-${name}-${colorScheme}-${locale}.png`,
        })
        await scene.leave?.(driver, portal)
      }
    } finally {
      await driver.close()
    }
  }
}
await portal.close()

cpSync(
  `${folder}/own-policy-chromium-light-en.png`,
  fileURLToPath(new URL('../pictures/popup.png', import.meta.url)),
)
console.log(`Pictures of ${scenes.length} scenes are in ${folder}`)
