import browser from 'webextension-polyfill'

interface BrandedNavigator {
  userAgentData?: { brands: readonly { brand: string; version: string }[] }
}

/** Name and version of the browser, such as `Firefox 153.0` or `Chromium 156`. */
export async function browserVersion(): Promise<string> {
  if ('getBrowserInfo' in browser.runtime) {
    const { name, version } = await browser.runtime.getBrowserInfo()
    return `${name} ${version}`
  }
  const brands = (navigator as BrandedNavigator).userAgentData?.brands ?? []
  // Among the brands Chromium mixes an invented one, so that nobody counts on their order.
  const real = brands.filter(({ brand }) => !/not.{0,3}brand/i.test(brand))
  const named = real.find(({ brand }) => brand !== 'Chromium') ?? real[0]
  return named ? `${named.brand} ${named.version}` : navigator.userAgent
}

/** The version in the manifest. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version
}
