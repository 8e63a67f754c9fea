import { scenarios } from '@banklink/link-simulator'
import { changeLink } from './changeLink.ts'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@bond-metadata'] }

test("Link's data of the bank and the account is at Bond", tag, async ({ page, account, platform }) => {
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

test('of several accounts the user chooses the one that Bond links', tag, async ({ page, account, platform }) => {
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page, { accounts: ['Plaid Checking', 'Plaid Saving'] })
  const choice = page.getByRole('group', { name: /^Choose the .*account to link$/ })
  await expect(choice).toBeVisible()
  expect(await platform.exchanges()).toBe(0)
  await choice.getByRole('button', { name: /Plaid Saving/ }).click()
  await expect(account.account('First Platypus Bank')).toContainText('Savings ••1111')
  expect((await platform.state()).bond.cardAccounts[0]?.linkedAccounts).toEqual([
    expect.objectContaining({ accountType: 'savings', status: 'active' }),
  ])
})

for (const [status, changed] of [
  ['null', { verificationStatus: null }],
  ['missing', { hasNoStatus: true }],
  ['empty', { verificationStatus: '' }],
] as const) {
  test(`a verification status that is ${status} means instantly verified`, tag, async ({ page, account, platform }) => {
    await changeLink(page, changed)
    await page.goto('/')
    await account.linkButton.click()
    await finishLink(page)
    await expect(account.account('First Platypus Bank')).toContainText('Active')
    expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
  })
}

for (const [bank, institution] of [
  ['no bank', null],
  ['a bank with an empty name', { institution_id: 'ins_109508', name: '' }],
] as const) {
  test(`where Link reports ${bank}, Bond gets no bank_name`, tag, async ({ page, account, platform }) => {
    await changeLink(page, { institution })
    await page.goto('/')
    await account.linkButton.click()
    await finishLink(page)
    await expect(account.accounts).toContainText('Active')
    expect(await platform.fieldsOf('POST', /plaid$/)).toEqual([
      'public_token',
      'linked_account_id',
      'external_account_id',
      'status',
    ])
    expect((await platform.state()).bond.cardAccounts[0]?.linkedAccounts).toMatchObject([{ bankName: null }])
  })
}

test('an account that was linked by its numbers has no bank', tag, async ({ page, account, platform, driver }) => {
  await page.goto('/')
  await account.linkButton.click()
  await scenarios.sameDayDeposits(driver)
  await expect(account.accounts).toContainText('Waiting for deposit')
  expect(await platform.fieldsOf('POST', /plaid$/)).not.toContain('bank_name')
  expect(await platform.rows()).toEqual(['inactive pending_manual_verification'])
})
