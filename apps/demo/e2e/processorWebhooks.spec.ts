import { scenarios } from '@banklink/link-simulator'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

test.use({ platformId: 'bond-processor' })

test('a login expires, Plaid reports it, and the user reconnects it', { tag: ['@processor-webhooks'] }, async ({
  page,
  account,
  platform,
  driver,
}) => {
  // Only Plaid's webhook can say it: Bond's list does not.
  await platform.mock.set({ bond: { seesBrandLogins: false } })
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.accounts).toContainText('Active')
  await page.reload()
  await expect(account.accounts).toContainText('Active')
  const asked = () => platform.asked('POST', /plaid\/item\/get$/)
  const before = await asked()

  const { plaid } = await platform.state()
  await platform.mock.requireLogin(plaid.items[0]?.itemId ?? '')
  // The webhook makes the gateway ask Plaid once, and no list does.
  await expect.poll(asked).toBe(before + 1)
  await page.reload()
  await expect(account.banner).toContainText('needs to be reconnected')
  expect(await asked()).toBe(before + 1)

  await account.banner.getByRole('button', { name: /^Reconnect/ }).click()
  await scenarios.renewLogin(driver)
  await expect(account.banner).toContainText('is reconnected.')
  await expect(account.accounts).toContainText('Active')
})
