#!/usr/bin/env node
// Takes pictures of every story of `Looks` for a person to look at, on a phone and on a desktop, from a Storybook that it
// builds first. `Themes` has all themes, in light and in dark, on one picture.
// `node scripts/screenshots.mjs [FOLDER] [--storybook BUILT]`; the folder is `screenshots` if left out.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium, devices } from '@playwright/test'
import { chromiumLaunch } from './chromium.mjs'
import { buildStorybook } from './storybook/buildStorybook.mjs'
import { serveFolder } from './storybook/serveFolder.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values, positionals } = parseArgs({ options: { storybook: { type: 'string' } }, allowPositionals: true })
const pictures = resolve(positionals[0] ?? join(root, 'screenshots'))
const folder = values.storybook ?? mkdtempSync(join(tmpdir(), 'banklink-storybook-'))
if (!values.storybook) buildStorybook(root, folder)
mkdirSync(pictures, { recursive: true })

const screens = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: devices['Pixel 7'],
}
const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
const stories = Object.values(entries).filter(({ type, title }) => type === 'story' && title.startsWith('Looks/'))

const server = await serveFolder(folder, '/')
const browser = await chromium.launch(chromiumLaunch())
let failed = 0
for (const [screen, options] of Object.entries(screens)) {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' })
  const page = await context.newPage()
  for (const story of stories) await shoot(page, { story, screen })
  await context.close()
}
await browser.close()
await server.close()
if (!values.storybook) rmSync(folder, { recursive: true, force: true })
console.log(`screenshots: ${stories.length * Object.keys(screens).length - failed} in ${pictures}, ${failed} failed`)
process.exitCode = failed ? 1 : 0

async function shoot(page, { story, screen }) {
  try {
    await page.goto(`${server.url}iframe.html?id=${story.id}&viewMode=story`)
    await page.waitForFunction(() => {
      const { phase } = globalThis['__STORYBOOK_PREVIEW__']?.currentRender ?? {}
      return phase === 'completed' || phase === 'finished' || phase === 'errored'
    })
    await page.screenshot({ path: join(pictures, `${story.id}.${screen}.png`), fullPage: true })
  } catch (error) {
    failed += 1
    console.log(`${story.id}, ${screen}: ${error.message}`)
  }
}
