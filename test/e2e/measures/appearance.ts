import type { Page } from 'puppeteer-core'

interface Appearance {
  readonly dark?: boolean
  /** Colours that the user has forced on all pages, as Windows does in its contrast themes. */
  readonly forced?: boolean
}

/** Has Chromium show the page so; what is not named is off. By its own protocol, since puppeteer lacks the second. */
export async function appear(page: Page, { dark = false, forced = false }: Appearance): Promise<void> {
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ],
  })
}
