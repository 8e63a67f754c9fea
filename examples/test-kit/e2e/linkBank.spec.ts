import { scenarios } from '@banklink/link-simulator'
import { expect, test } from './test.ts'

test.beforeEach(async ({ page, link }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Link your bank' }).click()
  await expect(link.heading()).toBeVisible()
})

test('links an account', { tag: '@test-kit' }, async ({ page, link, plaid }) => {
  await scenarios.instantSuccess(link)
  await expect(page.getByText('Linked: First Platypus Bank ••0000')).toBeVisible()
  expect(plaid.mock.state().plaid.items).toMatchObject([{ hasAccess: true, accounts: [{ name: 'Plaid Checking' }] }])
})

test('links an account at the bank’s own page', { tag: '@test-kit' }, async ({ page, link, plaid }) => {
  await scenarios.oauthPopup(link)
  await expect(page.getByText('Linked: Platypus OAuth Bank ••0000')).toBeVisible()
  expect(plaid.mock.state().plaid.items).toMatchObject([{ hasAccess: true, accounts: [{ name: 'Plaid Checking' }] }])
})

test('shows that the bank is down', { tag: '@test-kit' }, async ({ page, link, plaid }) => {
  await scenarios.institutionDown(link)
  await expect(page.getByText('Your bank is not answering. Try again later.')).toBeVisible()
  expect(plaid.mock.state().plaid.items).toEqual([])
})
