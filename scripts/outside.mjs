#!/usr/bin/env node
// Tests examples/test-kit as somebody else would: packs the two stand-ins, which must be built, installs them into a
// copy outside the repository, and runs types, tests, build and browser tests there. Writes `{ passed, failed }` to
// the file that OUTSIDE_REPORT names.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './chromium.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const packages = ['link-simulator', 'mock-backend']
const isWindows = process.platform === 'win32'
/** Beside what the app has of its own: what npm was called with to run this would change how it installs. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^npm_(config_(call|package|yes|local_prefix)$|lifecycle_)/.test(name),
  ),
)

const folder = mkdtempSync(join(tmpdir(), 'banklink-outside-'))
const app = join(folder, 'app')
const total = { passed: 0, failed: 0 }
try {
  const chromium = ensureChromium()
  copyApp()
  run(npm(), ['install', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier'], { cwd: app })
  check('types', ['typescript/bin/tsc', '--noEmit'])
  check('tests', ['vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=vitest.json'])
  check('build', ['vite/bin/vite.js', 'build', '--logLevel=warn'])
  check('browser', ['@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(app, 'playwright.json'),
  })
} catch (error) {
  console.error(error.message)
  total.failed += 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (process.env.OUTSIDE_REPORT) writeFileSync(process.env.OUTSIDE_REPORT, JSON.stringify(total))
console.log(`outside: ${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed ? 1 : 0

/** The app without what was built or installed beside it, and with the packed stand-ins among what it needs. */
function copyApp() {
  const isSource = (path) => !/[\\/](node_modules|dist|test-results|package-lock\.json)$/.test(path)
  cpSync(join(root, 'examples', 'test-kit'), app, { recursive: true, filter: isSource })
  const path = join(app, 'package.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  for (const name of packages) manifest.devDependencies[`@banklink/${name}`] = `file:${pack(name)}`
  writeFileSync(path, JSON.stringify(manifest))
}

function pack(name) {
  const cwd = join(root, 'packages', name)
  if (!existsSync(join(cwd, 'dist', 'index.js'))) {
    throw new Error(`packages/${name} is not built, so there is nothing to pack. Run: npm run check build outside`)
  }
  const tarball = join(folder, `${name}.tgz`)
  run('pnpm', ['pack', '--out', tarball], { cwd, stdout: 'ignore' })
  return tarball
}

/** One check of the app by a tool that it has installed, in this Node: what npm runs in may be older. */
function check(name, [script, ...args], more = {}) {
  console.log(`\n── outside, ${name}`)
  const { status } = spawnSync(process.execPath, [join(app, 'node_modules', script), ...args], {
    cwd: app,
    env: { ...env, ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const isFine = status === 0
  const { passed, failed } = countOf(name) ?? { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 }
  total.passed += passed
  total.failed += isFine ? failed : failed || 1
}

/** How many tests ran; null for a check that is one itself. Throws where there were to be some and none were. */
function countOf(name) {
  if (name === 'tests') {
    const { numPassedTests, numFailedTests } = read('vitest.json')
    return some({ passed: numPassedTests, failed: numFailedTests })
  }
  if (name === 'browser') {
    const { stats } = read('playwright.json')
    return some({ passed: stats.expected, failed: stats.unexpected + stats.flaky })
  }
  return null
}

function some(count) {
  if (count.passed + count.failed === 0) throw new Error('There were to be tests, and none ran.')
  return count
}

function read(file) {
  return JSON.parse(readFileSync(join(app, file), 'utf8'))
}

function run(command, args, { cwd, stdout = 'inherit' }) {
  const { status, error } = spawnSync(command, args, {
    cwd,
    env,
    stdio: ['ignore', stdout, 'inherit'],
    shell: isWindows,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args[0]} failed with ${status}, so the app was not tested.`)
}

function npm() {
  return isWindows ? 'npm.cmd' : 'npm'
}
