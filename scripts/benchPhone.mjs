#!/usr/bin/env node
// How long a page with the kit takes on a mid-range phone, by turns with the same page by hand: until its button can be
// used, and from a click until Link opens. Production builds in Chromium, four times slower than this machine, on slow 4G.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium, devices } from '@playwright/test'
import { build } from 'vite'
import { printRatio } from './bench/printRatio.mjs'
import { chromiumLaunch, ensureChromium } from './chromium.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const rounds = 7
/** Chrome's own figures for slow 4G: milliseconds, and bytes in a second. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
/** How long Link's script takes: it comes from Plaid, and is the same for both. */
const scriptMs = 450
const viewport = '<meta name="viewport" content="width=device-width">'
const token = { linkToken: 'link-sandbox-1', expiresInMs: 14_400_000, state: 'state-1' }
const plaid = `window.Plaid = { create: ({ onLoad }) => {
  setTimeout(() => onLoad && onLoad())
  return { open: () => window.linkOpened(), exit() {}, destroy() {}, submit() {} }
} }`
const opened = (figures) => figures.opened
const scenes = [
  { name: 'until the button can be used', read: (figures) => figures.usable, most: 1.5 },
  { name: 'from a click at the first view until Link opens', read: opened, most: 1.5 },
  {
    name: 'from a click three seconds later, Link’s script loaded with the page',
    read: opened,
    waitMs: 3_000,
    query: '?script',
    most: 1.5,
  },
  { name: 'the same, the kit’s script loaded with the click', read: opened, waitMs: 3_000 },
]

process.env.CHROMIUM_PATH = ensureChromium()
const pages = {
  kit: await serve('phoneKit.tsx', { accounts: [] }),
  hand: await serve('phoneByHand.tsx', []),
}
const browser = await chromium.launch(chromiumLaunch())
let isKept = true
try {
  for (const { name, read, waitMs = 0, query = '', most } of scenes) {
    const times = { kit: [], hand: [] }
    for (let round = 0; round < rounds; round++) {
      for (const [which, { url }] of Object.entries(pages)) times[which].push(read(await visit(url + query, waitMs)))
    }
    const both = { ours: times.kit, peer: times.hand, peerName: 'the page by hand', most }
    isKept = printRatio(name, both) && isKept
  }
} finally {
  await browser.close()
  for (const { server } of Object.values(pages)) server.close()
}
process.exitCode = isKept ? 0 : 1

/** One visit without a cache: when the button could be used, and how long after a click Link was opened, in milliseconds. */
async function visit(url, waitMs) {
  const context = await browser.newContext(devices['Pixel 7'])
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slow4g)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.route('https://cdn.plaid.com/**', async (route) => {
      await new Promise((resolve) => void setTimeout(resolve, scriptMs))
      await route.fulfill({ contentType: 'text/javascript', body: plaid })
    })
    await page.addInitScript(clickWhenUsable, waitMs)
    await page.goto(url)
    await page.waitForFunction(() => window.figures.opened !== undefined, undefined, { timeout: 120_000 })
    return await page.evaluate(() => window.figures)
  } finally {
    await context.close()
  }
}

/** In the page: clicks as often as an impatient person does, because the page by hand opens Link with its second click. */
function clickWhenUsable(waitMs) {
  const figures = {}
  let clicked
  window.figures = figures
  window.linkOpened = () => {
    figures.opened ??= performance.now() - clicked
  }
  const look = () => {
    const button = document.querySelector('button:not(:disabled)')
    if (!button) return void requestAnimationFrame(look)
    figures.usable = performance.now()
    setTimeout(click, waitMs)
  }
  const click = () => {
    clicked ??= performance.now()
    document.querySelector('button:not(:disabled)')?.click()
    if (figures.opened === undefined) setTimeout(click, 50)
  }
  requestAnimationFrame(look)
}

async function serve(entry, accounts) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    root,
    mode: 'production',
    base: '/',
    resolve: { conditions: ['banklink-source', 'module', 'browser'] },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: { page: join(root, 'scripts', 'bench', 'page', entry) } },
    },
  })
  const files = new Map(output.map((file) => [`/${file.fileName}`, gzipSync(file.code ?? file.source)]))
  // Both pages ask their server the same; each finds its fields.
  const answers = {
    'GET /api/accounts': accounts,
    'POST /api/link-tokens': { done: true, value: token, ...token },
  }
  const first = output.find(({ isEntry }) => isEntry).fileName
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    const answer = answers[`${request.method} ${pathname}`]
    const file = files.get(pathname)
    if (answer) response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer))
    else if (file) {
      response.setHeader('Content-Type', pathname.endsWith('.css') ? 'text/css' : 'text/javascript')
      response.setHeader('Content-Encoding', 'gzip').end(file)
    } else if (pathname === '/') {
      const script = `<script type="module" src="/${first}"></script>`
      response.setHeader('Content-Type', 'text/html').end(`<!doctype html>${viewport}${script}<div id="root"></div>`)
    } else response.writeHead(404).end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { server, url: `http://127.0.0.1:${server.address().port}/` }
}
