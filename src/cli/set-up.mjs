/**
 * Installs what the project needs, before any of it can be imported: the npm packages, and on Debian the
 * two browsers. So this one file is plain JavaScript on nothing but Node. It says what it could not install
 * and how to do it by hand, and it does nothing when everything is there.
 *
 * `--spreadsheet` asks for LibreOffice too: it is large, and only one check needs it.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What must be found, and the Debian package that brings it. */
const programs = [
  {
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    package: 'chromium',
  },
  { name: 'Firefox', variable: 'FIREFOX_PATH', commands: ['firefox-esr', 'firefox'], package: 'firefox-esr' },
  ...(process.argv.includes('--spreadsheet')
    ? [{ name: 'LibreOffice', commands: ['soffice'], package: 'libreoffice-calc-nogui' }]
    : []),
]

/** On Debian, languages and fonts are packages of their own; elsewhere browsers bring their languages. */
const debianFiles = [
  { file: '/usr/share/doc/chromium-l10n', package: 'chromium-l10n' },
  { file: '/usr/share/doc/firefox-esr-l10n-fr', package: 'firefox-esr-l10n-fr' },
  { file: '/usr/share/doc/fonts-dejavu-core', package: 'fonts-dejavu-core' },
]

checkNode()
installPackages()
installBrowsers()

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  // As `engines` in package.json has it: what the packages ask for.
  if (major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19)) return
  fail(`Node 20.19, 22.13 or 24, or a newer one of these lines, is needed; this is ${process.versions.node}.`)
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const marker = join(root, 'node_modules/.set-up')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return
  console.log('Installing the npm packages …')
  const { status } = run('npm', ['ci', '--no-audit', '--no-fund'])
  if (status !== 0) fail('"npm ci" failed, see above. Is the npm registry reachable?')
  writeFileSync(marker, lock)
}

function installBrowsers() {
  const missing = programs.filter(program => !isInstalled(program))
  const isDebian = existsSync('/etc/debian_version') && isCommand('apt-get')
  const wanted = [
    ...missing.map(program => program.package),
    ...(isDebian ? debianFiles.filter(({ file }) => !existsSync(file)).map(one => one.package) : []),
  ]
  if (wanted.length === 0) return
  if (!isDebian) {
    fail(
      `Not found: ${missing.map(({ name }) => name).join(', ')}. ` +
        `Install it, or say where it is: ${missing.map(placeOf).join(' ')}`,
    )
  }
  console.log(`Installing from Debian: ${wanted.join(' ')} …`)
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive']
  const install = [
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    'install',
    '--yes',
    '--no-install-recommends',
    ...wanted,
  ]
  const update = [...asRoot, 'apt-get', 'update']
  const done = [update, install].every(([command = '', ...args]) => run(command, args, 'quiet').status === 0)
  if (!done) fail(`That did not work. Run it by hand: sudo apt-get install ${wanted.join(' ')}`)
}

/** @param {{ variable?: string, commands: string[] }} program */
function isInstalled({ variable, commands }) {
  return Boolean(variable && process.env[variable]) || commands.some(isCommand)
}

/** @param {{ variable?: string, commands: string[] }} program */
function placeOf({ variable, commands }) {
  return variable ? `${variable}=/path/to/it` : `${commands.join(' or ')} in the PATH`
}

/** @param {string} command */
function isCommand(command) {
  return (process.env.PATH ?? '').split(delimiter).some(folder => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {'quiet' | 'loud'} [volume]
 */
function run(command, args, volume = 'loud') {
  const stdout = volume === 'quiet' ? 'ignore' : 'inherit'
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', stdout, 'inherit'] })
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(`Set-up: ${message}`)
  process.exit(1)
}
