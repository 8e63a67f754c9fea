import { cybridWays } from './cybridWays.ts'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@cybrid-create'] }

for (const { way, isDirect } of cybridWays) {
  test.describe(way, () => {
    test.use({ platformId: 'cybrid', isDirect })

    test('an account is followed while it is stored, and ends active', tag, async ({ page, account, platform }) => {
      await platform.mock.set({ cybrid: { accountMs: 60_000 } })
      await page.goto('/')
      await account.linkButton.click()
      await finishLink(page)
      await expect.poll(() => platform.rows()).toEqual(['storing ins_109508 0000'])
      await expect(page.getByText('is linked.')).toHaveCount(0)
      await platform.advance(60_000)

      await expect(page.getByText(/••0000 is linked\./)).toBeVisible()
      await expect(account.accounts).toHaveCount(1)
      await expect(account.accounts).toContainText('Active')
      expect(await platform.rows()).toEqual(['completed ins_109508 0000'])
      expect(await platform.exchanges()).toBe(1)
      expect(await platform.asked('POST', /external_bank_accounts$/)).toBe(1)
    })

    test('an account that fails shows why, and is not called linked', tag, async ({ page, account, platform }) => {
      await platform.mock.set({ cybrid: { accountFailureCode: 'invalid_account_type' } })
      await page.goto('/')
      await account.linkButton.click()
      await finishLink(page)
      await expect(account.accounts).toContainText('Can’t be used')
      await expect(account.accounts).toContainText('The account type doesn’t match this account.')
      await expect(page.getByText('is linked.')).toHaveCount(0)
      expect(await platform.rows()).toEqual(['failed invalid_account_type ins_109508 0000'])
    })
  })
}
