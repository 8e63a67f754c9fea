import { readPage } from '../builders/readPage.mjs'

/** The kit's button has the color of the recipe in light, and with the class `dark` the one for dark; all can be read. */
export async function checkColors(browser, url, expected) {
  for (const [scheme, color] of Object.entries(expected)) {
    const page = await browser.newPage()
    try {
      await page.goto(url)
      await page.getByText('No bank account linked yet').waitFor()
      if (scheme === 'dark') await page.evaluate(() => document.documentElement.classList.add('dark'))
      await page.addStyleTag({ content: '* { transition: none !important }' })
      const { texts, isDark } = await page.evaluate(readPage, [])
      const [fill, wanted] = await page.evaluate(fillAnd, color)
      const faint = texts.filter(({ contrast, isOnPage }) => !isOnPage && !(contrast >= 4.5))
      if (isDark !== (scheme === 'dark')) throw new Error(`The kit is not ${scheme} where the page is.`)
      if (fill !== wanted) throw new Error(`The button is ${fill}, not ${wanted}, in ${scheme}.`)
      if (faint.length > 0) throw new Error(`Cannot be read in ${scheme}: ${JSON.stringify(faint)}`)
    } finally {
      await page.close()
    }
  }
}

/** The color of the button that links, and another one, as they are painted. Runs in the page. */
function fillAnd(color) {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => /Link a bank/.test(textContent))
  const context = document.createElement('canvas').getContext('2d')
  return [getComputedStyle(button).backgroundColor, color].map((each) => {
    context.fillStyle = each
    context.fillRect(0, 0, 1, 1)
    return [...context.getImageData(0, 0, 1, 1).data].join()
  })
}
