import { askToRemove, menuOf } from './askToRemove.ts'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

test('where a click gives a button no focus, the focus still returns to it', { tag: ['@accessible'] }, async ({
  page,
  account,
  platform,
  link,
}) => {
  // As in Safari, and in Firefox on macOS.
  await page.addInitScript(() =>
    addEventListener(
      'mousedown',
      (event) => (event.target as Element).closest('button') && event.preventDefault(),
      true,
    ),
  )
  await platform.mock.requireLogin(await platform.link({ bank: 'Tartan Bank' }))
  await page.goto('/')
  await account.linkButton.click()
  await link.isOpen()
  await link.leave()
  await expect(account.linkButton).toBeFocused()

  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  await expect(account.linkButton).toBeFocused()

  const question = page.getByRole('dialog', { name: /^Remove .*\?$/ })
  await askToRemove(page, 'First Platypus Bank')
  await question.getByRole('button', { name: 'Keep account' }).click()
  await expect(menuOf(page, 'First Platypus Bank')).toBeFocused()
  await askToRemove(page, 'First Platypus Bank')
  await question.getByRole('button', { name: 'Remove account' }).click()
  await expect(account.account('First Platypus Bank')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Linked bank accounts' })).toBeFocused()

  await account.banner.getByRole('button', { name: /^Reconnect/ }).click()
  await link.acceptConsent()
  await link.signIn()
  await link.finish()
  await expect(account.banner).toContainText('is reconnected.')
  await expect.poll(() => account.banner.evaluate((banner) => banner.contains(document.activeElement))).toBe(true)
})
