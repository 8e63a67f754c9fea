#!/usr/bin/env node
// Takes pictures for a person to look at, from a Storybook that it builds first: a contact sheet for each component, with
// every story on a desktop and on a phone, light and dark, in each theme; and every story of `Looks` on both screens.
// `node scripts/screenshots.mjs [FOLDER] [--storybook BUILT] [--only TEXT]`; the folder is `screenshots` if left out, and
// `--only` takes the stories whose id has the text.
// `node scripts/screenshots.mjs --demo` writes the pictures of the README and of the docs' first page.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium, devices } from '@playwright/test'
import { chromiumLaunch } from './chromium.mjs'
import { contactSheets } from './screenshots/contactSheets.mjs'
import { demoPictures } from './screenshots/demoPictures.mjs'
import { showStory } from './screenshots/showStory.mjs'
import { buildStorybook } from './storybook/buildStorybook.mjs'
import { serveFolder } from './storybook/serveFolder.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values, positionals } = parseArgs({
  options: { storybook: { type: 'string' }, only: { type: 'string', default: '' }, demo: { type: 'boolean' } },
  allowPositionals: true,
})
const browser = await chromium.launch(chromiumLaunch())
try {
  await (values.demo ? demoPictures(browser, { root, folder: join(root, 'docs', 'public') }) : shootStorybook())
} finally {
  await browser.close()
}

async function shootStorybook() {
  const pictures = resolve(positionals[0] ?? join(root, 'screenshots'))
  const folder = values.storybook ?? mkdtempSync(join(tmpdir(), 'banklink-storybook-'))
  if (!values.storybook) buildStorybook(root, folder)
  mkdirSync(pictures, { recursive: true })
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && id.includes(values.only))
  if (!stories.length) throw new Error(`No story has ${values.only} in its id, such as accounts-linkedaccounts--empty.`)
  const isLook = ({ title }) => title.startsWith('Looks/')
  const server = await serveFolder(folder, '/')
  const { url } = server
  const sheets = await contactSheets(browser, {
    url,
    stories: stories.filter((each) => !isLook(each)),
    folder: pictures,
  })
  const looks = await shootLooks({ url, stories: stories.filter(isLook), pictures })
  await server.close()
  if (!values.storybook) rmSync(folder, { recursive: true, force: true })
  const failures = [...sheets.failures, ...looks.failures]
  for (const failure of failures) console.log(failure)
  console.log(
    `screenshots: ${sheets.count} contact sheets and ${looks.count} pictures in ${pictures}, ${failures.length} failed`,
  )
  process.exitCode = failures.length ? 1 : 0
}

/** Every story of `Looks`, which has all themes in itself, whole. */
async function shootLooks({ url, stories, pictures }) {
  const screens = { desktop: { viewport: { width: 1280, height: 800 } }, phone: devices['Pixel 7'] }
  const failures = []
  for (const [screen, options] of Object.entries(screens)) {
    const context = await browser.newContext({ ...options, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const { id } of stories) {
      try {
        await showStory(page, { url, id })
        await page.screenshot({ path: join(pictures, `${id}.${screen}.png`), fullPage: true })
      } catch (error) {
        failures.push(`${id}, ${screen}: ${error.message}`)
      }
    }
    await context.close()
  }
  return { count: stories.length * Object.keys(screens).length - failures.length, failures }
}
