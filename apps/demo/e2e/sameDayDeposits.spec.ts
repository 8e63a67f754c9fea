import { scenarios } from '@banklink/link-simulator'
import { expect, test } from './test.ts'

const tag = { tag: ['@bond-same-day-deposits'] }

test(
  'a deposit with a code: the user returns, enters it, and the account is active',
  tag,
  async ({ page, account, platform, driver }) => {
    await page.goto('/')
    await account.linkButton.click()
    await scenarios.sameDayDeposits(driver)
    await expect(account.accounts).toContainText('Waiting for deposit')
    expect(await platform.rows()).toEqual(['inactive pending_manual_verification'])

    await page.reload()
    await account.accounts.getByRole('button', { name: /^Enter code/ }).click()
    await scenarios.verifyDeposits(driver)
    await expect(page.getByText(/is verified\./)).toBeVisible()
    await expect(account.accounts).toContainText('Active')
    expect(await platform.rows()).toEqual(['active manually_verified'])
    expect(await platform.exchanges()).toBe(1)
    const { bond, plaid } = await platform.state()
    const [row] = bond.cardAccounts[0]?.linkedAccounts ?? []
    expect(plaid.linkTokens.map(({ purpose, linkedAccountId }) => [purpose, linkedAccountId])).toEqual([
      ['link', row?.linkedAccountId],
      ['update', row?.linkedAccountId],
    ])
  },
)

test('two wrong codes leave a third try', tag, async ({ page, account, platform, driver }) => {
  await platform.link({ status: 'pending_manual_verification' })
  await page.goto('/')
  await account.accounts.getByRole('button', { name: /^Enter code/ }).click()
  await driver.submitDepositCode('AAA')
  await driver.submitDepositCode('BBB')
  await driver.leave()
  await expect(account.accounts.getByRole('alert')).toContainText('That code didn’t match.')
  await expect(account.accounts).toContainText('Waiting for deposit')
  expect(await platform.rows()).toEqual(['inactive pending_manual_verification First Platypus Bank'])

  await account.accounts.getByRole('button', { name: 'Try again' }).click()
  await scenarios.verifyDeposits(driver)
  await expect(account.accounts).toContainText('Active')
  expect(await platform.rows()).toEqual(['active manually_verified First Platypus Bank'])
  expect(await platform.exchanges()).toBe(1)
})

test('three wrong codes lock the account, and it is linked again', tag, async ({ page, account, platform, driver }) => {
  await platform.link({ status: 'pending_manual_verification' })
  await page.goto('/')
  await account.accounts.getByRole('button', { name: /^Enter code/ }).click()
  await scenarios.failDeposits(driver)
  await expect(account.accounts).toContainText('The code didn’t match 3 times, so we can’t verify this account.')
  await expect(account.accounts.getByRole('button', { name: /^Enter code/ })).toHaveCount(0)
  expect(await platform.rows()).toEqual(['inactive verification_failed First Platypus Bank'])
  expect(await platform.exchanges()).toBe(1)

  await account.accounts.getByRole('button', { name: /^Link again/ }).click()
  await scenarios.instantSuccess(driver)
  await expect(account.accounts.filter({ hasText: 'Active' })).toHaveCount(1)
})
