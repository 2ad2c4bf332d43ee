/**
 * The pictures of the stores: what a user sees, of a made-up portal on the replica, in the sizes that the stores
 * want; and what is drawn from the product's icon. `docs/store/README.md` says what each is for.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import type { Language } from '../../src/browser/languages.ts'
import { type Colour, toPng } from '../../src/cli/palette-png.ts'
import { replicaHost } from '../replica/hosts.ts'
import { type PolicyTable, policyHtml, policyTable } from '../replica/policy-page.ts'
import type { Portal } from '../replica/server.ts'
import type { AnyDriver } from './driver/launch.ts'
import { withPlace } from './place.ts'
import { recordedOnce } from './recorded.ts'
import { openReport, openSettings, settled } from './scenes.ts'
import { speakIn } from './speak-in.ts'

const root = new URL('../../', import.meta.url)
const host = 'harbour-demo.huwise.com'

/** The stores show a picture at half its size: what is read in it is taken a quarter larger than on a screen. */
const window = { width: 1024, height: 640, deviceScaleFactor: 1.25 } as const
const whole = { width: 1280, height: 800 } as const
/** Chrome gives a popup no more height. */
const popup = { width: 420, height: 600 } as const

/**
 * Takes them. In English they are those of the repository, in `docs/store/pictures/`, and so is what is drawn; in
 * other languages they are in `out/store/`, since a store that shows one set of pictures shows the English one.
 *
 * @returns the files' paths
 */
export async function takeStorePictures(languages: readonly Language[]): Promise<string[]> {
  const files: string[] = []
  for (const language of languages) {
    const folder = fileURLToPath(
      new URL(language === 'en' ? 'docs/store/pictures' : `out/store/${language}`, root),
    )
    mkdirSync(folder, { recursive: true })
    await withPlace('chromium', async place => {
      const driver = await place.launch({ locale: language, prompts: true })
      if (language !== 'en') await speakIn(driver, language)
      const pictures = await photograph(driver, place.portal)
      if (language === 'en') pictures.push(...(await draw(driver)))
      for (const { name, png } of pictures) {
        const file = `${folder}/${name}.png`
        writeFileSync(file, png)
        files.push(file)
        // The store takes the icon of the package.
        if (name === 'icon-128') writeFileSync(new URL('public/icons/icon-128.png', root), png)
      }
      await driver.close()
    })
  }
  return files
}

interface Picture {
  readonly name: string
  readonly png: Uint8Array
}

async function photograph(driver: AnyDriver, portal: Portal): Promise<Picture[]> {
  const tab = await visit(driver, portal)
  await tab.page.setViewport(window)
  const page = await tab.page.screenshot()

  const list = await driver.openPopupInTab(tab.tabId)
  await list.setViewport({ ...popup, deviceScaleFactor: window.deviceScaleFactor })
  await settled(list)
  const closed = await list.screenshot()
  await open(list, '_pk_id.1.1fff')
  const opened = await list.screenshot()

  const report = await openReport(driver, `?host=${host}`)
  await report.setViewport(window)
  const summary = await report.screenshot()
  await goTo(report, '#draft')
  const draft = await report.screenshot()

  await driver.evaluateInExtension(api =>
    api.storage.local.set({
      portals: {
        'opendata.rivertown.gov.uk': { added: { at: 1_790_000_000_000, by: 'recognised' } },
        'riverside-demo.opendatasoft.com': { pausedAt: 1_790_000_000_000 },
      },
    }),
  )
  const settings = await openSettings(driver)
  await settings.setViewport(window)
  await settings.waitForSelector('[data-portal="opendata.rivertown.gov.uk"][data-access]')
  return [
    { name: 'popup', png: await over(driver, page, closed) },
    { name: 'cookie', png: await over(driver, page, opened) },
    { name: 'report', png: summary },
    { name: 'draft', png: draft },
    { name: 'settings', png: await settings.screenshot() },
  ]
}

/** A visit as anybody's: the choice in the banner, some pages, one of them with a video. Then the policy is read. */
async function visit(driver: AnyDriver, portal: Portal) {
  const demo = replicaHost(host)
  if (!demo) throw new Error(`expected the replica to have ${host}`)
  const content = [policyTable(demo), statistics].map(table => policyHtml(demo, table)).join('')
  portal.configure(host, { policy: { kind: 'page', content } })
  const tab = await driver.openPortal(host, portal.setCookiePath(...cookies))
  await tab.page.goto(portal.url(host, '/?analytics'))
  await tab.page.goto(portal.url(host, '/pages/video/'))
  await recordedOnce(driver, 'vuid')
  const asking = await driver.openPopupInTab(tab.tabId)
  await (await asking.waitForSelector('[data-action="read-policy"]'))?.click()
  await asking.waitForSelector('[data-live="used"]')
  await asking.close()
  await tab.page.goto(portal.url(host, '/'))
  return tab
}

/** What the portal's pages do not set by themselves. The language lasts 400 days; the policy says twelve months. */
const cookies = [
  'cookies_preferences=%7B%22matomo%22%3Atrue%2C%22ga%22%3Atrue%7D; Path=/; Max-Age=15552000; SameSite=Lax; Secure',
  'django_language=en; Path=/; Max-Age=34560000; SameSite=Lax; Secure',
  '_hjSessionUser_24680=1; Path=/; Max-Age=31536000; SameSite=Lax; Secure',
] as const

const statistics: PolicyTable = {
  heading: 'Statistical cookies',
  columns: ['Supplier name', 'Cookie name', 'Duration', 'Function'],
  rows: [
    ['Matomo', '_pk_id.*', '13 months', 'counts visits to the portal'],
    ['Matomo', '_pk_ses.*', '30 minutes', 'counts visits to the portal'],
  ],
}

async function open(list: Page, cookie: string): Promise<void> {
  const row = `[data-cookie="${cookie}"]`
  await (await list.waitForSelector(`${row} summary`))?.click()
  await list.waitForSelector(`${row} .details`)
  // What it rests on, and what was measured.
  await list.$$eval(`${row} .details details`, folds => {
    for (const fold of folds.slice(0, 2)) fold.open = true
  })
  await list.$eval(row, one => scrollBy(0, one.getBoundingClientRect().top))
}

async function goTo(page: Page, part: string): Promise<void> {
  await (await page.waitForSelector(`nav a[href="${part}"]`))?.click()
  await page.waitForSelector(`nav a[href="${part}"][aria-current]`)
}

/** The popup where the browser shows it, at the upper right of the page. Both are as they were photographed. */
async function over(driver: AnyDriver, page: Uint8Array, list: Uint8Array): Promise<Uint8Array> {
  const html = `<style>
    body { margin: 0; overflow: hidden }
    img { position: absolute; display: block }
    .popup { top: 8px; right: 20px; border-radius: 10px; box-shadow: 0 0 0 1px rgb(0 0 0 / 12%), 0 10px 36px rgb(0 0 0 / 30%) }
  </style><img src="${dataUrl(page)}" width="1280" height="800" alt=""><img class="popup" src="${dataUrl(list)}" alt="">`
  return drawn(driver, html, whole)
}

/** What shows no page: the icon with the padding that the stores want, the logo, and the tile. */
async function draw(driver: AnyDriver): Promise<Picture[]> {
  const icon = read('src/cli/icon.svg')
  return [
    { name: 'icon-128', png: await inPalette(driver, icon, 128, 96) },
    { name: 'logo-300', png: await inPalette(driver, icon, 300, 300) },
    { name: 'tile-440x280', png: await drawn(driver, tile(icon), { width: 440, height: 280 }) },
  ]
}

/** From nothing to the icon's blue, then from that to white: its edges are mixtures of these. */
const blue = [0x1d, 0x5f, 0xa8] as const
const steps = 7
const palette: readonly Colour[] = [
  ...Array.from({ length: steps }, (_, step): Colour => [...blue, Math.round((255 * step) / steps)]),
  ...Array.from({ length: steps + 1 }, (_, step): Colour => {
    const [red, green, blueOf] = blue.map(channel => Math.round(channel + ((255 - channel) * step) / steps))
    return [red ?? 0, green ?? 0, blueOf ?? 0, 255]
  }),
]

/** The icon in the middle of a square, in few colours: the package is fetched whole at every update. */
async function inPalette(
  driver: AnyDriver,
  icon: string,
  size: number,
  artwork: number,
): Promise<Uint8Array> {
  const page = await driver.puppeteer.newPage()
  const pixels = await page.evaluate(
    async (svg, side, inner) => {
      const image = new Image(inner, inner)
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
      await image.decode()
      const canvas = new OffscreenCanvas(side, side).getContext('2d')
      canvas?.drawImage(image, (side - inner) / 2, (side - inner) / 2, inner, inner)
      return [...(canvas?.getImageData(0, 0, side, side).data ?? [])]
    },
    icon,
    size,
    artwork,
  )
  await page.close()
  return toPng({
    size,
    palette,
    pixels: Array.from({ length: size ** 2 }, (_, pixel) => nearest(pixels, 4 * pixel)),
  })
}

function nearest(pixels: readonly number[], at: number): number {
  const [red = 0, , , alpha = 0] = pixels.slice(at, at + 4)
  const throughAll = Math.round((steps * alpha) / 255)
  return throughAll < steps ? throughAll : steps + Math.round((steps * (red - blue[0])) / (255 - blue[0]))
}

/** The icon's cookie beside the rows of a policy, one of which is missing. Made to be read at half its size, too. */
function tile(icon: string): string {
  const cookie = icon
    .replace(/<rect[^>]*>/, '')
    .replace('<svg ', '<svg x="26" y="22" width="192" height="192" ')
  const row = (y: number, bar: number, sign: string) =>
    `<rect x="222" y="${y}" width="180" height="44" rx="9" fill="var(--surface)"/>
    <rect x="238" y="${y + 17}" width="${bar}" height="10" rx="5" fill="var(--control)"/>${sign}`
  const check = (y: number) =>
    `<circle cx="380" cy="${y + 22}" r="13" fill="var(--fine)"/>
    <path d="M374 ${y + 22}l4.5 4.5 8-9" fill="none" stroke="var(--surface)" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"/>`
  const question = (y: number) =>
    `<circle cx="380" cy="${y + 22}" r="13" fill="var(--question)"/>
    <path d="M375.8 ${y + 19}q0-4.8 4.4-4.8 4.4 0 4.4 4 0 3.2-4.4 5.2v1.6" fill="none" stroke="var(--surface)" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>
    <circle cx="380.2" cy="${y + 29}" r="1.9" fill="var(--surface)"/>`
  return `<style>${read('src/surface/tokens.css')} :root { color-scheme: light } body { margin: 0 } svg { display: block }</style>
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 440 280" width="440" height="280">
    <rect width="440" height="280" fill="#1d5fa8"/>
    ${cookie}
    ${row(40, 112, check(40))} ${row(94, 84, check(94))} ${row(148, 98, question(148))}
    <text x="220" y="249" fill="#fff" text-anchor="middle" style="font: 600 26px var(--sans)">${productName}</text>
  </svg>`
}

const { message: productName } = JSON.parse(read('public/_locales/en/messages.json')).extension_name

/** An HTML page as a picture; what it does not cover is transparent. */
async function drawn(
  driver: AnyDriver,
  html: string,
  size: { width: number; height: number },
): Promise<Uint8Array> {
  const page = await driver.puppeteer.newPage()
  await page.setViewport(size)
  await page.setContent(`<!doctype html>${html}`)
  const png = await page.screenshot({ omitBackground: true })
  await page.close()
  return png
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

function dataUrl(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`
}
