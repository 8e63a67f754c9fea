#!/usr/bin/env node
// Does what the docs tell a reader to do, word for word, in empty folders and with packed packages: types their commands,
// writes their files, opens the app and links an account, and runs the tests that they show. Prints how long each took.
// `node scripts/tutorials.mjs` runs all, names run those. The packages must be built. Needs the npm registry.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { packPackages } from './builders/packPackages.mjs'
import { ensureChromium } from './chromium.mjs'
import { packages } from './publish/metadata.mjs'
import { tutorials } from './tutorials/tutorials.mjs'

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
    const outcome = await run({ folder: join(folder, name), browser })
    total.passed += 1
    console.log(`${name}: ${outcome} after ${((performance.now() - started) / 60_000).toFixed(1)} minutes`)
  } catch (error) {
    total.failed += 1
    console.log(`FAILED ${name}: ${error.message}`)
  }
}
