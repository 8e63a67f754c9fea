import { scenarios } from '@banklink/link-simulator'
import { cybridWays, renewals } from './cybridWays.ts'
import { expect, test } from './test.ts'

for (const { way, isDirect } of cybridWays) {
  test.describe(way, () => {
    test.use({ platformId: 'cybrid', isDirect })

    test('an expired connection blocks the account and offers to reconnect', { tag: ['@cybrid-blocked'] }, async ({
      page,
      account,
      platform,
    }) => {
      const id = await platform.link()
      await platform.mock.requireLogin(id)
      expect(await platform.rows()).toEqual(['refresh_required ins_109508 0000'])
      await page.goto('/')
      await expect(account.accounts).toContainText('Reconnect needed')
      await expect(account.banner).toContainText('you can’t use this account for transfers')
      await expect(account.banner.getByRole('button', { name: /^Reconnect/ })).toBeVisible()
      await expect(page.getByRole('button', { name: /^Reconnect/ })).toHaveCount(1)
      await expect(page.getByRole('region', { name: 'Total savings' })).toContainText('sign-in needed')
    })

    for (const renewal of renewals) {
      test(`a lapsed login is renewed (${renewal}): the same account, and no new one`, {
        tag: ['@cybrid-reconnect'],
      }, async ({ page, account, platform, driver }) => {
        await platform.mock.set({ cybrid: { renewal } })
        const id = await platform.link()
        await platform.mock.requireLogin(id)
        await page.goto('/')
        await account.banner.getByRole('button', { name: /^Reconnect/ }).click()
        await scenarios.renewLogin(driver)
        // The gateway's time to see it by itself is the mock's; a page that asks Cybrid itself has its own.
        if (renewal === 'follow_then_patch' && !isDirect) await platform.advance(5_000)
        await expect(page.getByText(/is reconnected\./)).toBeVisible()
        await expect(account.accounts).toContainText('Active')

        const { cybrid } = await platform.state()
        expect(cybrid.workflows.map(({ kind }) => kind)).toEqual(['link_token_create', 'link_token_update'])
        expect(cybrid.externalBankAccounts).toEqual([expect.objectContaining({ guid: id, state: 'completed' })])
        const patches = renewal === 'follow' ? 0 : 1
        expect(await platform.asked('PATCH', new RegExp(`external_bank_accounts/${id}$`))).toBe(patches)
        expect(await platform.asked('POST', /external_bank_accounts$/)).toBe(1)
        expect(await platform.exchanges()).toBe(1)
      })
    }
  })
}
