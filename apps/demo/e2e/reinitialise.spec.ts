import { scenarios } from '@banklink/link-simulator'
import { expect, test } from './test.ts'

const tag = { tag: ['@bond-reinitialise'] }

test(
  'Bond gives a new token for the same account, and a lapsed login is renewed',
  tag,
  async ({ page, account, platform, driver }) => {
    const id = await platform.link()
    await platform.mock.requireLogin(id)
    await page.goto('/')
    await expect(account.accounts).toContainText('Reconnect needed')
    await account.banner.getByRole('button', { name: /^Reconnect/ }).click()
    await scenarios.renewLogin(driver)
    await expect(page.getByText(/is reconnected\./)).toBeVisible()
    await expect(account.accounts).toContainText('Active')

    const { bond, plaid } = await platform.state()
    expect(bond.cardAccounts[0]?.linkedAccounts.map(({ linkedAccountId }) => linkedAccountId)).toEqual([id])
    expect(plaid.items).toEqual([expect.objectContaining({ loginRequired: false, hasAccess: true })])
    expect(plaid.linkTokens.map(({ purpose }) => purpose)).toEqual(['link', 'update'])
    expect(await platform.asked('PATCH', /plaid$/)).toBeGreaterThan(0)
    // The one of the link before: nothing was exchanged again.
    expect(await platform.exchanges()).toBe(1)
  },
)

test(
  'the same way verifies a deposit, and nothing is exchanged again',
  tag,
  async ({ page, account, platform, driver }) => {
    const id = await platform.link({ status: 'pending_manual_verification' })
    const before = await platform.asked('POST', /plaid$/)
    await page.goto('/')
    await account.accounts.getByRole('button', { name: /^Enter code/ }).click()
    await scenarios.verifyDeposits(driver)
    await expect(account.accounts).toContainText('Active')
    const { bond } = await platform.state()
    expect(bond.cardAccounts[0]?.linkedAccounts).toEqual([
      expect.objectContaining({ linkedAccountId: id, status: 'active', verificationStatus: 'manually_verified' }),
    ])
    expect(await platform.asked('POST', /plaid$/)).toBe(before)
    expect(await platform.exchanges()).toBe(1)
  },
)
