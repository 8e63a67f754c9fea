#!/usr/bin/env node
// Does what docs/guides/offline.md tells a reader to do: writes its files into an empty folder that has the packages that its
// commands install and no others, and runs its commands. The packages must be built. Needs no network.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { chromiumLaunch } from './chromium.mjs'
import { installFromWorkspace } from './offline/installFromWorkspace.mjs'
import { recordWalk } from './offline/recordWalk.mjs'
import { root } from './publish/metadata.mjs'
import { readTutorial } from './tutorials/readTutorial.mjs'
import { startLine, type } from './tutorials/type.mjs'
import { writeFiles } from './tutorials/writeFiles.mjs'

const { lines, files } = readTutorial(readFileSync(join(root, 'docs', 'guides', 'offline.md'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'banklink-offline-'))
const launch = chromiumLaunch()

/** What each command of the page is here. One that is not in this table fails, so that none is passed over. */
const commands = [
  { form: /^npm (init|pkg) /, run: writeManifest },
  { form: /^npm install /, run: async (line) => installFromWorkspace(line, { folder }) },
  { form: /^npx vitest run$/, run: (line) => type([line], { cwd: folder }) },
  { form: /^npx vite --mode simulated$/, run: record },
  { form: /^npx playwright install chromium$/, run: async () => {} }, // the one that this machine has does
  { form: /^npx playwright test$/, run: testInBrowser },
]

try {
  writeFiles(folder, files)
  for (const line of lines.flat()) {
    const started = performance.now()
    const command = commands.find(({ form }) => form.test(line))
    if (!command) throw new Error(`docs/guides/offline.md tells a reader to type "${line}", which nothing here does.`)
    await command.run(line)
    console.log(`${((performance.now() - started) / 1000).toFixed(1)} s  ${line}`)
  }
  console.log(`offline: ${Object.keys(files).length} files, ${lines.flat().length} commands`)
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

async function writeManifest() {
  writeFiles(folder, { 'package.json': '{ "private": true, "type": "module" }' })
}

/** Clicks as the page tells a reader to, and compares what the recorder says with what the page shows. */
async function record(line) {
  const dev = await startLine(`${line} --port ${await freePort()}`, { cwd: folder, says: /(http:\/\/localhost:\d+)/ })
  const browser = await chromium.launch(launch)
  try {
    const script = await recordWalk(browser, dev.said)
    const shown = `${files['e2e/walk.ts'].replace(/^.*\n/, '')}\n`
    if (script !== shown) throw new Error(`The page shows another script than the recorder:\n${script}`)
  } finally {
    await browser.close()
    await dev.stop()
  }
}

async function testInBrowser(line) {
  const config = [
    "import config from './playwright.config.ts'",
    `export default { ...config, use: { ...config.use, launchOptions: ${JSON.stringify(launch)} } }`,
  ]
  writeFiles(folder, { 'here.config.ts': config.join('\n') })
  const variables = { PORT: String(await freePort()) }
  await type([`${line} --config here.config.ts`], { cwd: folder, variables })
}

/** A port that nothing listens on. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
