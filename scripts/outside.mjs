#!/usr/bin/env node
// Tests the apps in examples/ as somebody else's: packs our packages, which must be built, installs them into copies
// outside the repository, and runs types, tests, builds and browser tests there. An app on another React generation is
// left out while nothing changed that decides about it; OUTSIDE_ALL=yes leaves none out and installs with npm.
// `node scripts/outside.mjs vite-app vite-app/react18` runs those; OUTSIDE_KEEP=yes leaves the copies. Writes
// `{ passed, failed, skipped }` to the file that OUTSIDE_REPORT names.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packPackages } from './builders/packPackages.mjs'
import { ensureChromium } from './chromium.mjs'
import { copyApp } from './outside/copyApp.mjs'
import { installApp } from './outside/installApp.mjs'
import { outsideApps } from './outside/outsideApps.mjs'
import { provenInputs } from './outside/provenInputs.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const packages = ['backends', 'core', 'gateway', 'link-simulator', 'mock-backend', 'react']
/** Beside what the app has of its own: what npm was called with to run this would change how it installs. */
const env = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config_(call|package|yes|local_prefix)$|lifecycle_)/.test(name),
    ),
  ),
  NEXT_TELEMETRY_DISABLED: '1',
}

const wanted = process.argv.slice(2)
const isWhole = process.env.OUTSIDE_ALL === 'yes'
const proven = provenInputs(root)
const folder = mkdtempSync(join(tmpdir(), 'banklink-outside-'))
let tarballs = {}
const total = { passed: 0, failed: 0, skipped: 0 }
try {
  env.CHROMIUM_PATH = ensureChromium()
  tarballs = packPackages(packages, { folder })
  for (const each of outsideApps.flatMap(runsOf)) {
    if (wanted.length ? !wanted.includes(each.title) : isLeftOut(each)) continue
    const failedBefore = total.failed
    testApp(each)
    if (each.variant && total.failed === failedBefore && !process.env.CI) proven.prove(each)
  }
} catch (error) {
  console.error(error.message)
  total.failed += 1
} finally {
  if (process.env.OUTSIDE_KEEP) console.log(`Left in ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}
if (process.env.OUTSIDE_REPORT) writeFileSync(process.env.OUTSIDE_REPORT, JSON.stringify(total))
console.log(`outside: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed ? 1 : 0

function isLeftOut(each) {
  if (isWhole || !each.variant || !proven.isProven(each)) return false
  console.log(`\n── outside, ${each.title}: passed before with the same inputs, so it is left to npm run test:release`)
  total.skipped += 1
  return true
}

/** The app as it is, and each of its variants. */
function runsOf(app) {
  return [null, ...app.variants].map((variant) => ({
    app,
    variant,
    title: variant ? `${app.name}/${variant}` : app.name,
  }))
}

function testApp({ app, variant, title }) {
  const target = join(folder, title.replace('/', '-'))
  const tarballOf = (name) => tarballs[`@banklink/${name}`].slice('file:'.length)
  copyApp(app, { examples: join(root, 'examples'), variant, target, tarballOf })
  timed(`${title}, install`, () => installApp(target, { installer: isWhole ? 'npm' : 'pnpm', tarballs, env }))
  for (const [name, line] of Object.entries(app.checks)) {
    timed(`${title}, ${name}`, () => check({ name, line, target }))
  }
}

/** One check of the app by a tool that it has installed, in this Node: what npm runs in may be older. */
function check({ name, line: [script, ...args], target }) {
  const isBuild = name.startsWith('build')
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(target, 'node_modules', script), ...args], {
    cwd: target,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(target, 'playwright.json') },
    stdio: isBuild ? 'pipe' : ['ignore', 'inherit', 'inherit'],
    encoding: 'utf8',
  })
  if (isBuild) console.log(stdout + stderr)
  // A build that warns of what we bring would do so in every app.
  const isFine = status === 0 && !(isBuild && /warning/i.test(stdout + stderr))
  const { passed, failed } = countOf(name, target) ?? { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 }
  total.passed += passed
  total.failed += isFine ? failed : failed || 1
}

/** How many tests ran; null for a check that is one itself. Throws where there were to be some and none were. */
function countOf(name, target) {
  const read = (file) => JSON.parse(readFileSync(join(target, file), 'utf8'))
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

function timed(title, act) {
  const started = performance.now()
  console.log(`\n── outside, ${title}`)
  act()
  console.log(`── outside, ${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
