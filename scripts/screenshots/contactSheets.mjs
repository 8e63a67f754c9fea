import { join } from 'node:path'
import { devices } from '@playwright/test'
import { showStory } from './showStory.mjs'

const screens = { desktop: { viewport: { width: 720, height: 640 } }, phone: devices['Pixel 7'] }
const looks = ['light', 'dark'].flatMap((scheme) => ['calm', 'paper', 'ink'].map((theme) => ({ scheme, theme })))

/**
 * Makes one picture for each component of a built Storybook: a row for each story, and a column for each screen, scheme
 * and theme. Answers how many there are, and what could not be shown.
 */
export async function contactSheets(browser, { url, stories, folder }) {
  const failures = []
  const components = Map.groupBy(stories, ({ title }) => title)
  for (const [title, own] of components) {
    const shots = new Map()
    for (const [screen, options] of Object.entries(screens)) {
      const context = await browser.newContext({ ...options, deviceScaleFactor: 1, reducedMotion: 'reduce' })
      for (const story of own) {
        try {
          shots.set(`${story.id} ${screen}`, await shootLooks(context, { url, story }))
        } catch (error) {
          failures.push(`${story.id}, ${screen}: ${error.message}`)
        }
      }
      await context.close()
    }
    await writeSheet(browser, { title, stories: own, shots, path: join(folder, `${slugOf(title)}.png`) })
  }
  return { count: components.size, failures }
}

/** One story in every scheme and theme. It is loaded once: a look is two attributes of the page. */
async function shootLooks(context, { url, story }) {
  const page = await context.newPage()
  try {
    await showStory(page, { url, id: story.id })
    const shots = []
    for (const look of looks) {
      await page.evaluate(({ scheme, theme }) => {
        document.documentElement.dataset.banklinkScheme = scheme
        document.documentElement.dataset.banklinkTheme = theme
      }, look)
      shots.push(await page.screenshot({ clip: await contentOf(page), fullPage: true }))
    }
    return shots
  } finally {
    await page.close()
  }
}

/** The whole width, down to the end of what the story shows. A dialog, a menu or Link is shown on its whole screen. */
async function contentOf(page) {
  const { width, height } = page.viewportSize()
  const content = await page.evaluate(() => {
    const isOver = document.querySelector('dialog[open], :popover-open, iframe')
    const { bottom } = document.querySelector('#storybook-root').getBoundingClientRect()
    return isOver ? 0 : bottom + globalThis.scrollY + 16
  })
  return { x: 0, y: 0, width, height: Math.min(Math.ceil(content) || height, 2 * height) }
}

async function writeSheet(browser, { title, stories, shots, path }) {
  const page = await browser.newPage({ viewport: { width: 3600, height: 100 } })
  const columns = Object.keys(screens).flatMap((screen) => looks.map((look, index) => ({ screen, index, ...look })))
  const rows = stories.map(({ id, name }) => {
    const cells = columns.map(({ screen, index }) => imageOf(shots.get(`${id} ${screen}`)?.[index]))
    return `<tr><th>${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  })
  const heads = columns.map(({ screen, scheme, theme }) => `<th class="${screen}">${screen}, ${scheme}, ${theme}</th>`)
  await page.setContent(
    `<style>${style}</style><h1>${title}</h1><table><tr><th class="name"></th>${heads.join('')}</tr>${rows.join('')}</table>`,
  )
  await page.screenshot({ path, fullPage: true })
  await page.close()
}

const style =
  'body{margin:16px;background:#777;color:#fff;font:14px system-ui}img{width:100%;display:block}th{text-align:left;font-weight:600}td,th{vertical-align:top}table{table-layout:fixed;width:100%}.name{width:4%}.desktop{width:10.2%}.phone{width:5.8%}'

function imageOf(png) {
  return png ? `<img src="data:image/png;base64,${png.toString('base64')}">` : 'not shown'
}

function slugOf(title) {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
