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
import { browserNames } from './driver/launch.ts'
import { type Place, withPlace } from './place.ts'
import { scenes } from './scenes.ts'

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    locale: { type: 'string', default: 'en' },
    scene: { type: 'string', multiple: true },
  },
})
const popupWidth = 420
const folder = fileURLToPath(new URL('../../out/pictures', import.meta.url))
mkdirSync(folder, { recursive: true })

const wanted = scenes.filter(
  ({ name }) => values.scene?.some(beginning => name.startsWith(beginning)) ?? true,
)
if (wanted.length === 0) throw new Error(`expected the beginning of a scene's name; got ${values.scene}`)

let taken = 0
for (const name of browserNames.filter(one => values.browser === undefined || values.browser === one)) {
  for (const colorScheme of ['light', 'dark'] as const)
    await withPlace(name, place => pictures(place, colorScheme))
}

const chosen = `${folder}/own-policy-chromium-light-en.png`
if (existsSync(chosen)) cpSync(chosen, fileURLToPath(new URL('../pictures/popup.png', import.meta.url)))
console.log(`${taken} pictures are in ${folder}`)

async function pictures({ browser, portal, launch }: Place, colorScheme: 'light' | 'dark'): Promise<void> {
  const locale = values.locale === 'fr' ? 'fr' : 'en'
  const driver = await launch({ colorScheme, locale, downloadDir: folder, prompts: true })
  for (const scene of wanted) {
    if (scene.only && scene.only !== browser) continue
    const page = await scene.open(driver, portal)
    const { widths = [popupWidth] } = scene
    for (const width of widths) {
      // So high that nothing needs to scroll.
      await page.setViewport({ width, height: 240 })
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewport({ width, height })
      const title = width === popupWidth ? scene.name : `${scene.name}-${width}`
      await page.screenshot({ path: `${folder}/${title}-${browser}-${colorScheme}-${locale}.png` })
      taken++
    }
    await scene.leave?.(driver, portal)
  }
  await driver.close()
}
