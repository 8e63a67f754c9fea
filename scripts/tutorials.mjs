#!/usr/bin/env node
// Does what the docs tell a reader to do, word for word, in empty folders and with packed packages: types their commands,
// writes their files, opens the app and links an account, and runs the tests that they show. Prints how long each took.
// `node scripts/tutorials.mjs` runs all, names run those. The packages must be built. Needs the npm registry.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { packPackages } from './builders/packPackages.mjs'
import { ensureChromium } from './chromium.mjs'
import { packages, root } from './publish/metadata.mjs'
import { linkAccount } from './tutorials/linkAccount.mjs'
import { readTutorial } from './tutorials/readTutorial.mjs'
import { startLine, type } from './tutorials/type.mjs'
import { writeFiles } from './tutorials/writeFiles.mjs'

const tutorials = { start, next, vitest, jest }
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in tutorials))
if (unknown.length > 0) {
  console.error(`No such tutorial: ${unknown.join(', ')}. There are: ${Object.keys(tutorials).join(', ')}`)
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'banklink-tutorials-'))
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] })
const total = { passed: 0, failed: 0 }
try {
  // As after `npm run pack` in a clone beside the app.
  const packed = join(folder, 'banklink', 'packed')
  mkdirSync(packed, { recursive: true })
  packPackages(Object.keys(packages), { folder: packed })
  for (const [name, run] of Object.entries(tutorials)) {
    if (wanted.length === 0 || wanted.includes(name)) await follow(name, run)
  }
} finally {
  await browser.close()
  if (process.env.TUTORIALS_KEEP) console.log(`Left in ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}
if (process.env.TUTORIALS_REPORT) writeFileSync(process.env.TUTORIALS_REPORT, JSON.stringify(total))
console.log(`tutorials: ${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

async function follow(name, run) {
  const started = performance.now()
  try {
    const outcome = await run(name)
    total.passed += 1
    console.log(`${name}: ${outcome} after ${((performance.now() - started) / 60_000).toFixed(1)} minutes`)
  } catch (error) {
    total.failed += 1
    console.log(`FAILED ${name}: ${error.message}`)
  }
}

/** docs/start.md: from an empty folder to a linked account. */
async function start(name) {
  const { app, lines } = await makeApp(name, 'docs/start.md')
  const running = []
  try {
    running.push(await startLine(lines[1][0], { cwd: app, says: /Gateway: (\S+)/ }))
    const dev = await startLine(lines[2][0], { cwd: app, says: /(http:\/\/localhost:\d+)/ })
    running.push(dev)
    await linkAccount(browser, dev.said)
  } finally {
    for (const { stop } of running) await stop()
  }
  await type(['npm run build'], { cwd: app })
  return 'linked an account'
}

/** docs/guides/next.md: the five files. */
async function next(name) {
  const { app } = await makeApp(name, 'docs/guides/next.md')
  const dev = await startLine('npm run dev', { cwd: app, says: /(http:\/\/localhost:\d+)/ })
  try {
    await linkAccount(browser, dev.said)
  } finally {
    await dev.stop()
  }
  await type(['npm run build'], { cwd: app })
  return 'linked an account'
}

/** docs/guides/testing.md: a component in Vitest. */
async function vitest(name) {
  const { app } = await makeApp(name, 'docs/start.md')
  const { lines, files } = tutorialOf('docs/guides/testing.md')
  await type(
    lines.find((block) => block.join().includes('vitest jsdom fake-indexeddb')),
    { cwd: app },
  )
  writeFiles(app, pick(files, ['vitest.config.ts', 'setup.ts', 'banklink.ts', 'banklink.test.tsx']))
  await type(['npx vitest run'], { cwd: app })
  return 'passed its test'
}

/** docs/guides/testing.md: the same in Jest. */
async function jest(name) {
  const { app } = await makeApp(name, 'docs/start.md')
  const { lines, files } = tutorialOf('docs/guides/testing.md')
  await type(
    lines.find((block) => block.join().includes('jest-environment-jsdom')),
    { cwd: app },
  )
  writeFiles(app, pick(files, ['jest.config.mjs', 'jsdomWithWeb.cjs', 'jest.setup.cjs', 'banklink.ts']))
  writeFiles(app, { 'banklink.test.tsx': files['banklink.test.tsx'].replace(/^import .* from 'vitest'\n/m, '') })
  await type(['npx jest'], { cwd: app })
  return 'passed its test'
}

/** The app that a page begins with: its first commands typed, its files written. */
async function makeApp(name, page) {
  const parent = join(folder, name)
  mkdirSync(parent)
  const { lines, files } = tutorialOf(page)
  await type(
    lines[0].map((line) => line.replaceAll('../banklink/', '../../banklink/')),
    { cwd: parent },
  )
  const app = join(parent, 'my-app')
  writeFiles(app, files)
  return { app, lines }
}

function tutorialOf(page) {
  return readTutorial(readFileSync(join(root, page), 'utf8'))
}

function pick(files, names) {
  const missing = names.filter((name) => !(name in files))
  if (missing.length > 0) throw new Error(`The page shows no ${missing.join(', ')}.`)
  return Object.fromEntries(names.map((name) => [name, files[name]]))
}
