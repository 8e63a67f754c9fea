#!/usr/bin/env node
// Builds Storybook as static files, serves them below a path as a host of pages would, and opens them: the first page, a
// docs page and a story, in which an account is linked by hand. A console warning, an error or a missing file fails it.
// `node scripts/storybook.mjs FOLDER` looks at one that is built already.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, expect } from '@playwright/test'
import { readPage } from './builders/readPage.mjs'
import { chromiumLaunch } from './chromium.mjs'
import { buildStorybook } from './storybook/buildStorybook.mjs'
import { serveFolder } from './storybook/serveFolder.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [given] = process.argv.slice(2)
/** Around a story, in pixels. */
const storyMargin = 16
const folder = given ?? mkdtempSync(join(tmpdir(), 'banklink-storybook-'))
if (!given) buildStorybook(root, folder)

const server = await serveFolder(folder, '/below/a-path/')
const browser = await chromium.launch(chromiumLaunch())
const complaints = []
try {
  await visit('the first page', async (page) => {
    await page.goto(server.url)
    const preview = page.frameLocator('#storybook-preview-iframe')
    await preview.getByRole('heading', { name: 'Banklink', level: 1 }).waitFor()
  })
  await visit('a docs page', async (page) => {
    await page.goto(`${server.url}?path=/docs/linking-linkaccountbutton--docs`)
    const preview = page.frameLocator('#storybook-preview-iframe')
    await preview.getByRole('heading', { name: 'LinkAccountButton', level: 1 }).waitFor()
    await preview.locator('iframe').first().waitFor()
    for (const section of ['Example', 'Anatomy', 'States', 'Props', 'Styling', 'Accessibility']) {
      await preview.getByRole('heading', { name: section, level: 2 }).waitFor()
    }
    await preview.getByRole('cell', { name: 'onLinked' }).first().waitFor()
    if (await preview.getByRole('button', { name: 'Set object' }).count())
      throw new Error('a control asks for an object')
    await checkDocsPage(preview)
  })
  await visit(
    'a docs page on a dark device',
    async (page) => {
      await page.goto(`${server.url}iframe.html?id=linking-linkstatus--docs&viewMode=docs`)
      await checkDocsPage(page)
    },
    { colorScheme: 'dark' },
  )
  await visit(
    'a docs page on a phone',
    async (page) => {
      await page.goto(`${server.url}iframe.html?id=accounts-unverifiedaccountform--docs&viewMode=docs`)
      await page.getByRole('heading', { name: 'Props', level: 2 }).waitFor()
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      await expect.poll(wide, { message: 'a docs page is as wide as the screen' }).toBeLessThanOrEqual(0)
    },
    { viewport: { width: 390, height: 844 } },
  )
  await visit('a story, by hand', async (page) => {
    const globals = 'theme:ink;scheme:dark;platform:cybrid'
    await page.goto(`${server.url}iframe.html?id=linking-linkaccountbutton--by-hand&viewMode=story&globals=${globals}`)
    const button = page.getByRole('button', { name: 'Link a bank account' })
    await button.click()
    await linkByHand(page.frameLocator('iframe[id^="plaid-link-iframe"]'))
    await page.getByText('is linked.').waitFor()
  })
  for (const colorScheme of ['light', 'dark']) {
    await visit(`a story on a ${colorScheme} device`, (page) => checkColors(page, colorScheme), { colorScheme })
  }
} catch (error) {
  complaints.push(error.message)
} finally {
  await browser.close()
  await server.close()
  if (!given) rmSync(folder, { recursive: true, force: true })
}
for (const complaint of complaints) console.log(complaint)
console.log(`storybook: ${complaints.length} complaints`)
process.exitCode = complaints.length ? 1 : 0

/** A docs page has a canvas of the story's height, no row on another background, and no Markdown that is not rendered. */
async function checkDocsPage(preview) {
  const story = preview.frameLocator('iframe[id^="iframe--"]').first()
  await story.getByRole('button').first().waitFor()
  const canvas = preview.locator('iframe[id^="iframe--"]').first()
  const shown = story.locator('#storybook-root')
  const gap = async () => (await canvas.boundingBox()).height - (await shown.boundingBox()).height
  await expect.poll(gap, { message: 'a canvas is as high as its story and its margins' }).toBe(2 * storyMargin)
  const rows = await preview
    .locator('table[data-docs] tr')
    .evaluateAll((all) => all.map((row) => getComputedStyle(row).backgroundColor))
  if (rows.length < 2 || new Set(rows).size > 1) throw new Error(`rows are on ${[...new Set(rows)].join(' and ')}`)
  const texts = await preview.locator('[data-docs]').allInnerTexts()
  const literal = texts
    .join('\n')
    .split('\n')
    .find((line) => line.includes('`'))
  if (literal) throw new Error(`Markdown is not rendered: ${literal}`)
}

/** Opens a page of its own and notes what its console complains about, and each file that is not there. */
async function visit(name, look, options = {}) {
  const page = await browser.newPage(options)
  const note = (text) => complaints.push(`${name}: ${text}`)
  page.on('console', (message) => {
    if (message.type() === 'warning' || message.type() === 'error') note(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => note(error.message))
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()} for ${response.url()}`)
  })
  try {
    await look(page)
  } catch (error) {
    note(error.message)
  }
  await page.close()
}

/** The page and the kit are light or dark as the device is, and the button stands out from the page. */
async function checkColors(page, colorScheme) {
  await page.goto(`${server.url}iframe.html?id=linking-linkaccountbutton--by-hand&viewMode=story`)
  await page.getByRole('button', { name: 'Link a bank account' }).waitFor()
  const { isDark, texts, button } = await page.evaluate(readPage, [])
  if (isDark !== (colorScheme === 'dark')) throw new Error(`the kit is ${isDark ? 'dark' : 'light'}`)
  if (button.fill !== button.accent) throw new Error(`the button is ${button.fill}, not ${button.accent}`)
  const faint = texts.filter(({ contrast }) => !(contrast >= 4.5))
  if (texts.length === 0 || faint.length > 0) throw new Error(`cannot be read: ${JSON.stringify(faint)}`)
}

/** What a user does in Link's window. */
async function linkByHand(link) {
  await link.getByRole('button', { name: 'Continue' }).click()
  await link.getByRole('button', { name: 'First Platypus Bank' }).click()
  await link.getByLabel('Username').fill('user_good')
  await link.getByLabel('Password').fill('pass_good')
  await link.getByRole('button', { name: 'Sign in' }).click()
  await link.getByRole('checkbox', { name: /Plaid Checking/ }).click()
  await link.getByRole('button', { name: 'Continue' }).click()
  await link.getByRole('button', { name: 'Finish' }).click()
}
