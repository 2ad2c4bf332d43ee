/**
 * Takes a picture of every scene in both browsers, light and dark, into out/pictures/, and those of the
 * README into test/pictures/:
 *
 *     npm run pictures [-- --browser chromium] [-- --scheme light] [-- --languages fr,de] [-- --scene report --scene settings]
 *
 * Those of the stores instead, into docs/store/pictures/ (`store-pictures.ts`):
 *
 *     npm run pictures -- --store [--languages all]
 *
 * A scene can be named by its beginning. The languages are those of the extension, or `all`; `pseudo` is one in which
 * every text is 40 % longer, and `mirrored` is written from right to left, too. English unless given.
 */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Language, languageTags } from '../../src/browser/languages.ts'
import { copyInPseudoLanguage, type PseudoLanguage, pseudoLanguages } from '../pseudo-language.ts'
import { browserNames } from './driver/launch.ts'
import { type Place, withPlace } from './place.ts'
import { scenes } from './scenes.ts'
import { speakIn } from './speak-in.ts'
import { takeStorePictures } from './store-pictures.ts'

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    scheme: { type: 'string' },
    languages: { type: 'string', default: 'en' },
    scene: { type: 'string', multiple: true },
    store: { type: 'boolean', default: false },
  },
})
const popupWidth = 420
const known = [...languageTags, ...pseudoLanguages]
const languages = values.languages === 'all' ? languageTags : values.languages.split(',').map(oneOf)

function oneOf(language: string): Language | PseudoLanguage {
  const found = known.find(one => one === language)
  if (!found) throw new Error(`expected --languages all, or some of ${known.join(', ')}; got ${language}`)
  return found
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
if (values.store) {
  const files = await takeStorePictures(languageTags.filter(tag => languages.includes(tag)))
  console.log(files.join('\n'))
} else {
  for (const name of browserNames.filter(one => values.browser === undefined || values.browser === one)) {
    for (const scheme of (['light', 'dark'] as const).filter(one => (values.scheme ?? one) === one)) {
      for (const language of languages) await withPlace(name, place => pictures(place, scheme, language))
    }
  }
  console.log(`${taken} pictures are in ${folder}`)
}

async function pictures(
  place: Place,
  colorScheme: 'light' | 'dark',
  language: Language | PseudoLanguage,
): Promise<void> {
  const { browser, portal } = place
  const pseudo = pseudoLanguages.find(one => one === language)
  const tag = languageTags.find(one => one === language) ?? 'en'
  const driver = await place.launch({
    colorScheme,
    locale: tag,
    downloadDir: folder,
    prompts: true,
    ...(pseudo && {
      extensionDir: await copyInPseudoLanguage(place.extensionDir, await place.folder(), pseudo),
    }),
  })
  // Firefox speaks the language itself only where its translation is installed.
  if (tag !== 'en') await speakIn(driver, tag)
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
