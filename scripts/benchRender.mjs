#!/usr/bin/env node
// How long the kit's list takes to be rendered and to change, in a production build in Chromium, by turns with its peer: a plain list.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { printRatio, printTime } from './bench/printRatio.mjs'
import { chromiumLaunch, ensureChromium } from './chromium.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What is measured, each by turns with a plain list where that does the same. `most`: as many times as long at most. */
const rows = [
  { name: 'LinkedAccounts, 100 accounts, ten shown', what: 'render', count: 100, shown: 10, rounds: 9, most: 3 },
  { name: 'LinkedAccounts, 1,000 accounts, ten shown', what: 'render', count: 1_000, shown: 10, rounds: 9, most: 1 },
  { name: 'all of 100 accounts', what: 'render', count: 100, rounds: 9, most: 4 },
  { name: 'all of 1,000 accounts', what: 'render', count: 1_000, rounds: 9, most: 4 },
  { name: 'all of 10,000 accounts', what: 'render', count: 10_000, rounds: 3, most: 4 },
  { name: 'one of 1,000 accounts changes', what: 'change', count: 1_000, rounds: 9, most: 1.5 },
  { name: 'the session changes beside 1,000 accounts', what: 'session', count: 1_000, rounds: 9, hasPeer: false },
]

process.env.CHROMIUM_PATH = ensureChromium()
const { output } = await build({
  configFile: false,
  logLevel: 'error',
  root,
  mode: 'production',
  resolve: { conditions: ['banklink-source', 'module', 'browser'] },
  build: {
    write: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: { input: join(root, 'scripts', 'bench', 'page', 'main.tsx'), output: { codeSplitting: false } },
  },
})
const script = output.find(({ type }) => type === 'chunk').code
let isKept = true
const browser = await chromium.launch(chromiumLaunch())
try {
  const page = await browser.newPage()
  await page.route('**/*', (route) => {
    const isPage = new URL(route.request().url()).pathname === '/'
    if (isPage) return route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' })
    return route.abort()
  })
  await page.goto('http://127.0.0.1/')
  await page.addScriptTag({ type: 'module', content: script })
  const measure = (list, row) => page.evaluate((of) => window.measure(of), { list, ...row })
  for (const { name, hasPeer = true, rounds, most, ...row } of rows) {
    // The first of each is slower than all that follow.
    await measure('kit', row)
    if (hasPeer) await measure('plain', row)
    const [ours, peer] = [[], []]
    for (let round = 0; round < rounds; round++) {
      ours.push(await measure('kit', row))
      if (hasPeer) peer.push(await measure('plain', row))
    }
    if (hasPeer) isKept = printRatio(name, { ours, peer, peerName: 'a plain list', most }) && isKept
    else printTime(name, ours)
  }
} finally {
  await browser.close()
}
process.exitCode = isKept ? 0 : 1
