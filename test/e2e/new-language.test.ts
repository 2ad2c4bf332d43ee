import { spawnSync } from 'node:child_process'
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inMirroredLanguage } from '../pseudo-language.ts'
import { messagesOf } from '../words-of.ts'
import { openOn, openSettings } from './scenes.ts'
import { useSession } from './session.ts'

/** What a build is made of. */
const sources = [
  'src',
  'public',
  'manifest.json',
  'vite.config.ts',
  'package.json',
  'tsconfig.json',
  'LICENSE',
]
/** Arabic has six forms for numbers of things, and runs from right to left. */
const [tag, name] = ['ar', 'العربية']

describe('in chromium', () => {
  const session = useSession('chromium', async starting =>
    starting.restart({ extensionDir: await builtWithOneMore(join(await starting.folder(), 'project')) }),
  )

  test('a language more is a folder and a line', async () => {
    const settings = await openSettings(session.driver)
    await settings.select('[data-setting="language"] select', tag)
    await settings.waitForSelector(`html[lang="${tag}"][dir="rtl"]`)
    expect(await settings.$eval('[data-setting="language"] :checked', one => one.textContent)).toBe(name)
    const { settings_title: title } = messagesOf('en')
    expect(await settings.$eval('h1', one => one.textContent)).toBe(inMirroredLanguage(title?.message ?? ''))
    // A form that only this language has: of three things there are few.
    const cookies = ['one', 'two', 'three'].map(name => `${name}=1; Path=/`)
    const popup = await openOn(
      session.driver,
      'data.jerseycitynj.gov',
      session.portal.setCookiePath(...cookies, 'csrftoken=1; Path=/'),
    )
    await popup.waitForSelector('[data-cookie="three"]')
    expect(await popup.$eval('h1', one => one.textContent)).toMatch(/\(few\)$/)
  })
})

/** The project in another folder, with words that are made up. */
async function builtWithOneMore(project: string): Promise<string> {
  await mkdir(project, { recursive: true })
  await Promise.all(sources.map(source => cp(source, join(project, source), { recursive: true })))
  await symlink(join(process.cwd(), 'node_modules'), join(project, 'node_modules'))
  const list = join(project, 'src/browser/languages.ts')
  const before = await readFile(list, 'utf8')
  await writeFile(
    list,
    before.replace("  en: 'English',\n", line => `${line}  ${tag}: '${name}',\n`),
  )
  const folder = join(project, `public/_locales/${tag}`)
  await mkdir(folder)
  await writeFile(join(folder, 'messages.json'), JSON.stringify(madeUp()))
  const { status, stderr } = spawnSync('node_modules/.bin/vite', ['build', '--mode', 'chrome'], {
    cwd: project,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`expected a build with one language more; got ${stderr}`)
  return join(project, 'dist/chrome')
}

function madeUp(): Record<string, { message: string }> {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  const kept: Readonly<Record<string, string>> = { locale: tag, direction: 'rtl' }
  return Object.fromEntries(
    Object.entries(messagesOf('en')).flatMap(([id, { message }]) => {
      const said = kept[id] ?? (id.startsWith('extension_') ? message : inMirroredLanguage(message))
      return id.endsWith('_other')
        ? forms.map(form => [id.replace(/other$/, form), { message: `${said} (${form})` }])
        : [[id, { message: said }]]
    }),
  )
}
