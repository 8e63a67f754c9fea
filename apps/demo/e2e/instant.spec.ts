import { scenarios } from '@banklink/link-simulator'
import { bodyOf } from './bodyOf.ts'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

test('an account that Plaid verified in the session can be used at once', { tag: ['@bond-instant'] }, async ({
  page,
  account,
  platform,
}) => {
  const sent = page.waitForRequest('**/api/banklink/completions')
  await page.goto('/')
  await expect(page.getByText('None yet')).toBeVisible()
  await account.linkButton.click()
  await finishLink(page)
  // Plaid says nothing of such an account's verification, and Bond is told what that means.
  expect(JSON.parse((await bodyOf(await sent)) ?? '').account.verificationStatus).toBeNull()
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  await expect(page.getByRole('region', { name: 'Total savings' })).toContainText('First Platypus Bank')
  expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
})

test('an account whose numbers match can be used at once', { tag: ['@bond-instant'] }, async ({
  page,
  account,
  platform,
  driver,
}) => {
  await page.goto('/')
  await account.linkButton.click()
  await scenarios.instantMatch(driver)
  await expect(account.account('Houndstooth Bank')).toContainText('Active')
  expect(await platform.rows()).toEqual(['active instantly_verified Houndstooth Bank'])
})
