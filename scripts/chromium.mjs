import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

const extension = process.platform === 'win32' ? '.exe' : ''
// The first of them draws no window, and needs a third less CPU for the same tests.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
].map((name) => name + extension)

/** The path of a Chromium that is there already: `CHROMIUM_PATH`, the PATH, Playwright's own; else null. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (!isExecutable(env.CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH names no program: ${env.CHROMIUM_PATH}`)
    return env.CHROMIUM_PATH
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable)
  return onPath ?? playwrightsOwn()
}

/**
 * Like {@link findChromium}, and where there is none fetches one: Playwright's download first, then, as root on
 * Debian, the distribution's package. Throws with the exact line to type where neither can be had.
 */
export function ensureChromium(log = console.log) {
  const found = findChromium()
  if (found) return found
  log('No Chromium here. Trying Playwright’s download…')
  if (run(process.execPath, [playwrightCli(), 'install', 'chromium-headless-shell', 'chromium'])) {
    const own = playwrightsOwn()
    if (own) return own
  }
  if (isRootOnDebian()) {
    log('Trying Debian’s packages…')
    run('apt-get', ['update', '-qq'])
    // Older releases have the second alone.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { DEBIAN_FRONTEND: 'noninteractive' })
      const packaged = findChromium()
      if (packaged) return packaged
    }
  }
  throw new Error(`The browser tests need Chromium, and it could not be installed. Type:\n\n  ${lineToType()}\n`)
}

/** Launch options for Playwright, without the background traffic of a browser at rest. */
export function chromiumLaunch() {
  const executablePath = findChromium()
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}

function playwrightsOwn() {
  try {
    const path = createRequire(import.meta.url)('playwright').chromium.executablePath()
    return path && existsSync(path) ? path : null
  } catch {
    return null
  }
}

function playwrightCli() {
  return join(createRequire(import.meta.url).resolve('playwright/package.json'), '..', 'cli.js')
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isRootOnDebian() {
  return process.platform === 'linux' && process.getuid?.() === 0 && isDebian() && hasApt()
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

function hasApt() {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function lineToType() {
  return isDebian() ? 'sudo apt-get install -y chromium' : 'npx playwright install --with-deps chromium'
}

function run(command, args, env = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
}
