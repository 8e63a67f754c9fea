import { cybridWays } from './cybridWays.ts'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

for (const { way, isDirect } of cybridWays) {
  test.describe(way, () => {
    test.use({ platformId: 'cybrid', isDirect })

    test('of several accounts the user chooses one, and that one is linked', {
      tag: ['@cybrid-one-account', '@truthful-result'],
    }, async ({ page, account, platform }) => {
      await page.goto('/')
      await account.linkButton.click()
      await finishLink(page, { accounts: ['Plaid Checking', 'Plaid Saving'] })
      const choice = page.getByRole('group', { name: /^Choose the .*account to link$/ })
      await choice.getByRole('button', { name: /Plaid Saving/ }).click()
      await expect(account.accounts).toHaveCount(1)
      await expect(account.account('••1111')).toContainText('Active')
      expect(await platform.rows()).toEqual(['completed ins_109508 1111'])
      expect(await platform.exchanges()).toBe(1)
    })
  })
}
