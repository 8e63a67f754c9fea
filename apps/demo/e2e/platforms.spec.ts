import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

test('the platform is switched in one place, and each keeps its own', { tag: ['@sandbox', '@phone'] }, async ({
  page,
  account,
  platform,
}) => {
  await platform.link({ bank: 'Tartan Bank' })
  await page.goto('/')
  await expect(account.account('Tartan Bank')).toContainText('Active')

  await account.backstageButton.click()
  await account.backstage.getByRole('radio', { name: 'Cybrid' }).check()
  await expect(account.backstage.getByText('External bank accounts of Nora Whitfield at Cybrid')).toBeVisible()
  await account.backstage.getByRole('checkbox', { name: /^Without the gateway/ }).check()
  await expect(account.backstage.getByRole('checkbox', { name: /^Without the gateway/ })).toBeChecked()
  await account.backstage.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.accounts).toContainText('Active')
  const { cybrid } = await platform.state()
  expect(cybrid.externalBankAccounts).toEqual([expect.objectContaining({ state: 'completed' })])

  await page.reload()
  await expect(account.account('••0000')).toContainText('Active')
  await expect(account.account('Tartan Bank')).toHaveCount(0)
  await account.backstageButton.click()
  await expect(account.backstage.getByRole('radio', { name: 'Cybrid' })).toBeChecked()
  await account.backstage.getByRole('radio', { name: 'Bond', exact: true }).check()
  await account.backstage.getByRole('button', { name: 'Close' }).click()
  await expect(account.account('Tartan Bank')).toContainText('Active')
  await expect(account.accounts).toHaveCount(1)
})
