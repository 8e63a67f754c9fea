import type { Locator } from '@playwright/test'
import { menuOf } from './askToRemove.ts'
import { press, tabTo, type } from './keyboard.ts'
import { plaidPath } from './platform.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@accessible'] }

test('a bank account is linked with the keyboard alone', tag, async ({ page, account, link, platform }) => {
  await page.goto('/')
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  await tabTo(page, 'Link a bank account')
  await page.keyboard.press('Enter')
  await link.isOpen()
  await expect(link.frame.getByRole('heading')).toBeFocused()
  await tabTo(page, 'Continue')
  await page.keyboard.press('Enter')
  await expect(link.frame.getByRole('heading', { name: 'Choose your bank' })).toBeFocused()
  await tabTo(page, 'First Platypus Bank')
  await page.keyboard.press('Enter')
  await expect(link.frame.getByRole('heading', { name: 'Sign in to First Platypus Bank' })).toBeFocused()
  await tabTo(page, 'Username')
  await page.keyboard.type('user_good')
  await tabTo(page, 'Password')
  await page.keyboard.type('pass_good')
  await page.keyboard.press('Enter')
  await expect(link.frame.getByRole('heading', { name: 'Choose your accounts' })).toBeFocused()
  await tabTo(page, 'Plaid Checking')
  await page.keyboard.press('Space')
  await tabTo(page, 'Continue')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Finish')
  await page.keyboard.press('Enter')
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  await expect(account.linkButton).toBeFocused()
  expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
})

test('a lapsed login is renewed with the keyboard alone', tag, async ({ page, account, platform, link }) => {
  await platform.mock.requireLogin(await platform.link())
  await page.goto('/')
  // The banner's button comes before the card's, once it is there.
  await expect(account.banner.getByRole('button', { name: /^Reconnect/ })).toBeVisible()
  await press(page, /^Reconnect/)
  await expect(link.frame.getByRole('heading', { name: /needs you to sign in/ })).toBeFocused()
  await press(page, 'Continue')
  await type(page, 'Username', 'user_good')
  await type(page, 'Password', 'pass_good')
  await page.keyboard.press('Enter')
  await press(page, 'Finish')
  await expect(account.accounts).toContainText('Active')
  await expect(account.banner).toContainText('is reconnected.')
  await expectFocusInside(account.banner)
})

test('the code of a deposit is entered with the keyboard alone', tag, async ({ page, account, platform, link }) => {
  await platform.link({ status: 'pending_manual_verification' })
  await page.goto('/')
  await press(page, /^Enter code/)
  await expect(link.frame.getByRole('heading')).toBeFocused()
  await type(page, /code/i, 'ABC')
  await page.keyboard.press('Enter')
  await press(page, 'Finish')
  await expect(account.accounts).toContainText('Active')
  await expect(page.getByText(/is verified\./)).toBeVisible()
  await expectFocusInside(account.accounts)
})

test('an account is removed with the keyboard alone', tag, async ({ page, account, platform }) => {
  await platform.link()
  await page.goto('/')
  await press(page, /^Actions for First Platypus Bank/)
  await tabTo(page, /^Remove First Platypus Bank/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Remove First Platypus Bank/ })).toBeHidden()
  await expect(menuOf(account.accounts)).toBeFocused()
  await page.keyboard.press('Enter')
  await press(page, /^Remove First Platypus Bank/)
  const dialog = page.getByRole('dialog', { name: /^Remove .*\?$/ })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(menuOf(account.accounts)).toBeFocused()

  await page.keyboard.press('Enter')
  await press(page, /^Remove First Platypus Bank/)
  await press(page, 'Remove account')
  await expect(page.getByText(/was removed\./)).toBeVisible()
  await expect(page.getByText('No bank account is linked.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Linked bank accounts' })).toBeFocused()
})

test('someone else’s account is added with only the keyboard', tag, async ({ page, account, platform }) => {
  await page.goto('/')
  await press(page, 'Pay someone else')
  const form = page.getByRole('form', { name: 'Add someone else’s account' })
  await type(page, 'Routing number', '123')
  await page.keyboard.press('Enter')
  await expect(form.getByLabel('Routing number')).toBeFocused()
  await expect(form.getByLabel('Routing number')).toHaveAccessibleDescription(/This isn’t a US routing number/)

  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('011401533')
  await type(page, 'Account number', '1111222233330000')
  await type(page, 'Confirm account number', '1111222233330000')
  await tabTo(page, 'Account type')
  await page.keyboard.press('ArrowDown')
  await type(page, 'Bank name', 'Tartan Bank')
  await tabTo(page, 'This account belongs to someone else')
  await page.keyboard.press('Space')
  await press(page, 'Add account')
  await expect(form.getByRole('status')).toContainText('was added as someone else’s account.')
  await expectFocusInside(form)
  await expect(account.accounts).toContainText('Someone else’s account')
  expect(await platform.rows()).toContain('active unverifiable Tartan Bank')
})

test('a failure is dismissed, and retried, with only the keyboard', tag, async ({ page, account, platform }) => {
  await platform.fail({ method: 'POST', path: plaidPath, status: 500, times: 2 })
  await page.goto('/')
  await press(page, 'Link a bank account')
  await expect(account.linkError).not.toBeEmpty()
  await expect(account.linkButton).toHaveText('Try again')
  await expect(account.linkButton).toBeFocused()
  await press(page, 'Close')
  await expect(account.linkError).toBeEmpty()
  await expect(account.linkButton).toHaveText('Link a bank account')
  await expect(account.linkButton).toBeFocused()
})

/** The focus is inside, and not back at the top of the page. */
async function expectFocusInside(place: Locator): Promise<void> {
  await expect.poll(() => place.evaluate((element) => element.contains(document.activeElement))).toBe(true)
}
