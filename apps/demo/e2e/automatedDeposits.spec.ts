import { scenarios } from '@banklink/link-simulator'
import { expect, test } from './test.ts'

const tag = { tag: ['@bond-automated-deposits'] }
const day = 86_400_000

test(
  'deposits that check themselves: the account waits, and a day later it is active',
  tag,
  async ({ page, account, platform, driver }) => {
    await page.goto('/')
    await account.linkButton.click()
    await scenarios.automatedDeposits(driver)
    await expect(account.accounts).toContainText('Verifying')
    await expect(page.getByText('is linked.')).toHaveCount(0)
    await expect(page.getByText('Next: set up a weekly deposit')).toHaveCount(0)
    expect(await platform.rows()).toEqual(['inactive pending_automatic_verification Houndstooth Bank'])

    await platform.advance(day)
    await page.reload()
    await expect(account.accounts).toContainText('Active')
    expect(await platform.rows()).toEqual(['active automatically_verified Houndstooth Bank'])
    expect(await platform.exchanges()).toBe(1)
  },
)

test(
  'deposits that could not be verified: the link has failed, and is started again',
  tag,
  async ({ page, account, platform, driver }) => {
    const id = await platform.link({ status: 'pending_automatic_verification' })
    await platform.endDeposits(id, 'expire')
    await platform.advance(8 * day)
    await page.goto('/')
    await expect(account.accounts).toContainText('We couldn’t verify this account in time.')
    await account.accounts.getByRole('button', { name: /^Link again/ }).click()
    await scenarios.instantSuccess(driver)
    await expect(account.accounts.filter({ hasText: 'Active' })).toHaveCount(1)
    expect(await platform.rows()).toEqual([
      'inactive verification_expired First Platypus Bank',
      'active instantly_verified First Platypus Bank',
    ])
  },
)
