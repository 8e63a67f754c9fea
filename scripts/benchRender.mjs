#!/usr/bin/env node
// How long the kit's list takes to be rendered, in a production build in Chromium, by turns with its peer: a plain list.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { printRatio } from './bench/printRatio.mjs'
import { chromiumLaunch, ensureChromium } from './chromium.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const rounds = 9

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
  for (const count of [100, 1000]) {
    const measure = (name) => page.evaluate(([list, rows]) => window.measure(list, rows), [name, count])
    // The first of each is slower than all that follow.
    await measure('kit')
    await measure('plain')
    const [ours, peer] = [[], []]
    for (let round = 0; round < rounds; round++) {
      ours.push(await measure('kit'))
      peer.push(await measure('plain'))
    }
    printRatio(`LinkedAccounts, ${count} accounts`, { ours, peer, peerName: 'a plain list' })
  }
} finally {
  await browser.close()
}
