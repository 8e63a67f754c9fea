import { scenarios } from '../../packages/link-simulator/dist/index.js'
import { playwrightLink } from '../../packages/link-simulator/dist/playwright/index.js'

/** Opens the app and links an account, as docs/start.md says. Fails where the page does not say that it is linked. */
export async function linkAccount(browser, url) {
  const page = await browser.newPage()
  // In development the first request compiles the page.
  page.setDefaultTimeout(120_000)
  try {
    await page.goto(url)
    await page.getByText('No bank account linked yet').waitFor()
    await page.getByRole('button', { name: 'Link a bank account' }).click()
    await scenarios.instantSuccess(playwrightLink(page))
    await page.getByText('First Platypus Bank ••0000 is linked.').waitFor()
    await page.getByRole('listitem', { name: 'First Platypus Bank' }).getByText('Active').waitFor()
  } finally {
    await page.close()
  }
}
