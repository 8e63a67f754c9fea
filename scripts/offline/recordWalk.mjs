import { playwrightLink } from '../../packages/link-simulator/dist/playwright/index.js'

/** Links Plaid Saving by clicks in the simulator's panel, and returns the script that its recorder shows then. */
export async function recordWalk(browser, url) {
  const page = await browser.newPage()
  await page.route('**/api/link-token', (route) => route.fulfill({ body: 'link-sandbox-1' }))
  await page.goto(url)
  await page.getByRole('button', { name: 'Link your bank' }).click()
  const link = playwrightLink(page)
  await link.acceptConsent()
  await link.chooseInstitution('First Platypus Bank')
  await link.submitCredentials('user_good', 'pass_good')
  await link.chooseAccounts(['Plaid Saving'])
  await link.finish()
  await page.getByText('Linked: Plaid Saving').waitFor()
  const recorder = page.locator('#link-simulator-recorder').contentFrame()
  await recorder.getByText('Recorder').click()
  return await recorder.getByRole('textbox', { name: 'Recorded script' }).inputValue()
}
