import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@bond-metadata'] }

test('what Link says of the bank and the account stands at Bond', tag, async ({ page, account, platform }) => {
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page, { bank: 'Tartan Bank', accounts: ['Plaid Saving'] })
  await expect(account.account('Tartan Bank')).toContainText('Savings ••1111')

  const { bond, plaid } = await platform.state()
  expect(bond.cardAccounts[0]?.linkedAccounts).toEqual([
    expect.objectContaining({
      bankName: 'Tartan Bank',
      accountType: 'savings',
      accountCategory: 'depository',
      status: 'active',
      verificationStatus: 'instantly_verified',
    }),
  ])
  expect(plaid.items).toEqual([
    expect.objectContaining({
      institution: { institution_id: 'ins_109511', name: 'Tartan Bank' },
      accounts: [expect.objectContaining({ name: 'Plaid Saving', mask: '1111' })],
    }),
  ])
})

test('of several accounts the person chooses the one that Bond links', tag, async ({ page, account, platform }) => {
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page, { accounts: ['Plaid Checking', 'Plaid Saving'] })
  const choice = page.getByRole('group', { name: 'Choose the account to link' })
  await expect(choice).toBeVisible()
  expect(await platform.exchanges()).toBe(0)
  await choice.getByRole('button', { name: /Plaid Saving/ }).click()
  await expect(account.account('First Platypus Bank')).toContainText('Savings ••1111')
  expect((await platform.state()).bond.cardAccounts[0]?.linkedAccounts).toEqual([
    expect.objectContaining({ accountType: 'savings', status: 'active' }),
  ])
})
