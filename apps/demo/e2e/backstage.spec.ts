import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

test('the drawer shows the platform’s side', { tag: ['@sandbox', '@phone'] }, async ({ page, account }) => {
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')

  await account.backstageButton.click()
  await expect(account.backstage).toContainText('active, instantly_verified')

  await page.keyboard.press('Escape')
  await expect(account.backstage).toBeHidden()
  await expect(account.backstageButton).toBeFocused()
})

test('a reset empties the platform and the page, and linking continues', { tag: ['@sandbox'] }, async ({
  page,
  account,
  platform,
}) => {
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  const mock = await account.openDevtools('Mock')
  await mock.getByRole('button', { name: 'Begin anew' }).click()
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  await expect(await account.devtoolsTab('Timeline')).toContainText('No events yet')
  await page.keyboard.press('Escape')
  expect(await platform.rows()).toEqual([])

  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
})

test('a fault from the panel meets the next exchange, not the token before it', { tag: ['@bond-exchange'] }, async ({
  page,
  account,
  platform,
}) => {
  await page.goto('/')
  const mock = await account.openDevtools('Mock')
  await mock.getByRole('button', { name: 'Refuse the next exchange' }).click()
  await expect(mock.getByRole('list', { name: 'Faults that wait' })).toContainText('Refuse the next')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.linkError).toContainText('We couldn’t link your account')
  await expect(mock.getByRole('list', { name: 'Faults that wait' })).toHaveCount(0)
  expect((await platform.state()).counts.activeAccounts).toBe(0)
})

test('a list that fails from the panel is seen at once', { tag: ['@manage-accounts'] }, async ({ page, account }) => {
  await page.goto('/')
  const mock = await account.openDevtools('Mock')
  await mock.getByRole('button', { name: 'Fail the next list' }).click()
  await expect(page.getByText('We couldn’t load')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
})
