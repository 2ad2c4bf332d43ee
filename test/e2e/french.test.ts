import { describe, expect, test } from 'vitest'
import { inDepth } from './in-depth.ts'
import { lists, openOn } from './scenes.ts'
import { useSession } from './session.ts'

describe.each(inDepth)('in a French %s', browser => {
  const session = useSession(browser, starting => starting.restart({ locale: 'fr' }))

  test('the popup speaks French: words, numbers, dates, and the language it says it is in', async () => {
    const path = session.portal.setCookiePath('csrftoken=1; Path=/; Max-Age=31449600', 'vuid=1; Path=/')
    const popup = await openOn(session.driver, 'jmorel.opendatasoft.com', path)
    await lists(popup, ['csrftoken', 'vuid'])
    expect(await popup.$eval('html', html => html.lang)).toBe('fr')
    expect(await popup.$eval('.against', line => line.textContent)).toContain(
      'Comparaison avec la politique de ce portail.',
    )
    expect(await popup.$$eval('.mark', chips => chips.map(chip => chip.textContent))).toEqual([
      'Absent de la politique',
      'Déclaré nécessaire',
    ])
    // One is singular.
    expect(await popup.$eval('h1', title => title.textContent)).toBe(
      '1 cookie sur 2 est absent de la politique de cookies de ce portail',
    )
    expect(await popup.$eval('.kind-bar', bar => bar.getAttribute('aria-label'))).toBe(
      '1 absent de la politique et 1 déclaré nécessaire',
    )
    await popup.click('[data-cookie="csrftoken"] summary')
    await popup.waitForFunction(() =>
      document.querySelector('.details')?.textContent.includes('Observé pour la première fois'),
    )
    const details = await popup.$eval('.details', element => element.textContent)
    expect(details).toMatch(/Dure 364\sjours à compter de son dépôt, jusqu’au \d+ \S+ 20\d\d/)
    // What is quoted stays in the language it was written in.
    expect(await popup.$eval('blockquote', quote => [quote.lang, quote.textContent])).toEqual([
      'en',
      'Opendatasoft · API (CSRF) (front et back office) · csrftoken · To retrieve data via API calls',
    ])
  })

  test('a site that is in no registry is asked in French what it is', async () => {
    const popup = await openOn(session.driver, 'jerseycitynj.gov', '/')
    const line = (selector: string) => popup.$eval(selector, element => element.textContent)
    expect(await line('[data-action="recognise"]')).toBe('Est-ce un portail Opendatasoft ?')
    await popup.click('[data-action="recognise"]')
    await popup.waitForSelector('[data-action="forget-recognition"]')
    expect(await line('[role="status"]')).toContain(
      'Aucun catalogue Opendatasoft ouvert n’a répondu à l’adresse jerseycitynj.gov.',
    )
  })
})
