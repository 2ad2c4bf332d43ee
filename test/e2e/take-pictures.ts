/**
 * Takes a picture of every scene in both browsers, light and dark, into out/pictures/, and those of the
 * README into test/pictures/:
 *
 *     npm run pictures [-- --browser chromium] [-- --language fr] [-- --scene report --scene settings]
 *
 * A scene can be named by its beginning. The language `pseudo` is one in which every text is 40 % longer, and
 * `mirrored` is written from right to left, too.
 */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { copyInPseudoLanguage, pseudoLanguages } from '../pseudo-language.ts'
import { browserNames } from './driver/launch.ts'
import { type Place, withPlace } from './place.ts'
import { scenes } from './scenes.ts'

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    language: { type: 'string', default: 'en' },
    scene: { type: 'string', multiple: true },
  },
})
const popupWidth = 420
const { language } = values
const pseudo = pseudoLanguages.find(one => one === language)
if (!pseudo && !['en', 'fr'].includes(language)) {
  throw new Error(`expected --language en, fr, ${pseudoLanguages.join(' or ')}; got ${language}`)
}
const folder = fileURLToPath(new URL('../../out/pictures', import.meta.url))
mkdirSync(folder, { recursive: true })

const wanted = scenes.filter(
  ({ name }) => values.scene?.some(beginning => name.startsWith(beginning)) ?? true,
)
if (wanted.length === 0) throw new Error(`expected the beginning of a scene's name; got ${values.scene}`)

/** Those that the README shows, of the picture that is taken in Chromium, light and in English: so much of its top. */
const inReadme: Readonly<Record<string, { name: string; height: number }>> = {
  'own-policy': { name: 'popup', height: 2_000 },
  'report-1280': { name: 'report', height: 1_060 },
}

let taken = 0
for (const name of browserNames.filter(one => values.browser === undefined || values.browser === one)) {
  for (const colorScheme of ['light', 'dark'] as const)
    await withPlace(name, place => pictures(place, colorScheme))
}

console.log(`${taken} pictures are in ${folder}`)

async function pictures(place: Place, colorScheme: 'light' | 'dark'): Promise<void> {
  const { browser, portal } = place
  const driver = await place.launch({
    colorScheme,
    locale: language === 'fr' ? 'fr' : 'en',
    downloadDir: folder,
    prompts: true,
    ...(pseudo && {
      extensionDir: await copyInPseudoLanguage(place.extensionDir, await place.folder(), pseudo),
    }),
  })
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
      await page.screenshot({ path: `${folder}/${title}-${browser}-${colorScheme}-${language}.png` })
      taken++
      const shown = inReadme[title]
      if (shown && `${browser} ${colorScheme} ${language}` === 'chromium light en') {
        const path = fileURLToPath(new URL(`../pictures/${shown.name}.png`, import.meta.url))
        await page.screenshot({ path, clip: { x: 0, y: 0, width, height: Math.min(height, shown.height) } })
      }
    }
    await scene.leave?.(driver, portal)
  }
  await driver.close()
}
