import { scenarios } from '@banklink/link-simulator'
import type { Page } from '@playwright/test'
import type { AccountPage } from './accountPage.ts'
import { expect, test, webview } from './test.ts'

const tag = { tag: ['@oauth-one-shot'] }

test.use({ userAgent: webview })

test(
  'a return that is reloaded shows that, and the same link can start again',
  tag,
  async ({ page, account, platform, driver }) => {
    await page.goto('/')
    await account.linkButton.click()
    const away = await scenarios.oauthRedirect(driver)
    // By now the page may have cleaned its own address.
    const returned = away.kind === 'redirect' ? (away.returnUri ?? '') : ''
    expect(returned).toContain('oauth_state_id=')
    await expect(driver.heading()).toBeVisible()
    await expectCleaned(page)
    // The address as it came: somebody went back to it, or kept it.
    await page.goto(returned)
    await expect(page.getByText('This page was already opened after your bank sign-in.')).toBeVisible()
    await expectCleaned(page)
    expect(await platform.exchanges()).toBe(0)

    await page.getByRole('button', { name: 'Try again' }).click()
    await scenarios.instantSuccess(driver)
    await expectLinked({ page, account }, 'First Platypus Bank')
    expect(await platform.exchanges()).toBe(1)
  },
)

test(
  'a user who was at the bank for too long sees that, and can start again',
  tag,
  async ({ page, account, platform, driver }) => {
    await page.clock.install()
    await page.goto('/')
    await account.linkButton.click()
    await driver.acceptConsent()
    await driver.chooseInstitution('Platypus OAuth Bank')
    await driver.goToBank('redirect')
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible()
    await page.clock.fastForward('05:00:00')
    await driver.allowAtBank(['Plaid Checking'])
    await expect(page.getByText('Your bank sign-in timed out, so nothing changed.')).toBeVisible()
    await expectCleaned(page)
    expect(await platform.exchanges()).toBe(0)
    await page.getByRole('button', { name: 'Try again' }).click()
    await scenarios.instantSuccess(driver)
    await expectLinked({ page, account }, 'First Platypus Bank')
  },
)

test(
  "another user's return is not resumed, and nothing of it is left",
  tag,
  async ({ page, account, platform, driver }) => {
    await page.goto('/')
    await account.linkButton.click()
    await driver.acceptConsent()
    await driver.chooseInstitution('Platypus OAuth Bank')
    await driver.goToBank('redirect')
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible()
    expect((await page.request.post('/demo/session', { data: { user: 'theo' } })).ok()).toBe(true)
    await driver.allowAtBank(['Plaid Checking'])
    await expect(page.getByText('Another user started that bank sign-in here, so nothing was linked.')).toBeVisible()
    await expectCleaned(page)
    expect(await platform.exchanges()).toBe(0)
    expect(await platform.rows('theo')).toEqual([])

    await page.getByRole('link', { name: 'Go back' }).click()
    await expect(page.getByRole('heading', { name: 'Hello, Theo' })).toBeVisible()
    await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  },
)

test('a return without a record in this browser shows that', tag, async ({ page, platform }) => {
  await page.goto('/bank-return?oauth_state_id=5b1f4bd4-0000-4000-8000-000000000000')
  await expect(page.getByText('We couldn’t pick up where you left off.')).toBeVisible()
  await expectCleaned(page)
  await page.getByRole('link', { name: 'Go back' }).click()
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  await expect(page).toHaveURL('/')
  expect((await platform.state()).plaid.linkTokens).toEqual([])
})

test('a user on the page without a return is led away from it', tag, async ({ page }) => {
  await page.goto('/bank-return')
  await expect(page.getByText('There’s nothing to finish on this page.')).toBeVisible()
  await page.getByRole('link', { name: 'Go back' }).click()
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
})

async function expectCleaned(page: Page): Promise<void> {
  await expect.poll(() => new URL(page.url()).search).toBe('')
}

async function expectLinked({ page, account }: { page: Page; account: AccountPage }, bank: string): Promise<void> {
  await expect(account.account(bank)).toContainText('Active')
  await expect(page).toHaveURL('/')
}
