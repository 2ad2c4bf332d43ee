/**
 * Takes a picture of every scene in both browsers, light and dark, into out/pictures/, and the one of the
 * README into test/pictures/:
 *
 *     npm run pictures [-- --browser chromium] [-- --locale fr] [-- --scene report --scene settings]
 *
 * A scene can be named by its beginning.
 */
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startPortal } from '../replica/server.ts'
import { launchChromium } from './driver/chromium.ts'
import { launchFirefox } from './driver/firefox.ts'
import { scenes } from './scenes.ts'

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    locale: { type: 'string', default: 'en' },
    scene: { type: 'string', multiple: true },
  },
})
const popupWidth = 440
const folder = fileURLToPath(new URL('../../out/pictures', import.meta.url))
const dist = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url))
mkdirSync(folder, { recursive: true })

const browsers = [
  { name: 'chromium', launch: launchChromium, extensionDir: dist('chrome') },
  { name: 'firefox', launch: launchFirefox, extensionDir: dist('firefox') },
].filter(({ name }) => values.browser === undefined || values.browser === name)

const wanted = scenes.filter(
  ({ name }) => values.scene?.some(beginning => name.startsWith(beginning)) ?? true,
)
if (wanted.length === 0) throw new Error(`expected the beginning of a scene's name; got ${values.scene}`)

let taken = 0
const portal = await startPortal()
for (const { name, launch, extensionDir } of browsers) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const locale = values.locale === 'fr' ? 'fr' : 'en'
    const driver = await launch({
      extensionDir,
      portal,
      colorScheme,
      locale,
      downloadDir: folder,
      prompts: true,
    })
    try {
      for (const scene of wanted) {
        if (scene.only && scene.only !== driver.name) continue
        const page = await scene.open(driver, portal)
        const { widths = [popupWidth] } = scene
        for (const width of widths) {
          // So high that nothing needs to scroll.
          await page.setViewport({ width, height: 240 })
          const height = await page.evaluate(() => document.documentElement.scrollHeight)
          await page.setViewport({ width, height })
          const title = width === popupWidth ? scene.name : `${scene.name}-${width}`
          await page.screenshot({ path: `${folder}/${title}-${name}-${colorScheme}-${locale}.png` })
          taken++
        }
        await scene.leave?.(driver, portal)
      }
    } finally {
      await driver.close()
    }
  }
}
await portal.close()

const chosen = `${folder}/own-policy-chromium-light-en.png`
if (existsSync(chosen)) cpSync(chosen, fileURLToPath(new URL('../pictures/popup.png', import.meta.url)))
console.log(`${taken} pictures are in ${folder}`)
