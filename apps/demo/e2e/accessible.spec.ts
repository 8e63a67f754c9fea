import { expectClean } from '@banklink/test/e2e'
import { askToRemove } from './askToRemove.ts'
import { finishLink } from './linkWindow.ts'
import { listPath, plaidPath } from './platform.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@accessible', '@phone'] }
const day = 86_400_000

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ colorScheme })

    test(`no barrier, ${colorScheme}`, tag, async ({ page, account, platform, link }) => {
      await page.goto('/')
      await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
      await expectClean(page, 'empty')

      await account.linkButton.click()
      await link.isOpen()
      await expectClean(page, 'Link')
      await finishLink(page)
      await expect(account.account('First Platypus Bank')).toContainText('Active')
      await expectClean(page, 'list')

      await askToRemove(page, 'First Platypus Bank')
      await expect(page.getByRole('dialog', { name: /^Remove .*\?$/ })).toBeVisible()
      await expectClean(page, 'question')
      await page.keyboard.press('Escape')

      await platform.fail({ method: 'POST', path: plaidPath, with_body: true, status: 422 })
      await account.linkButton.click()
      await finishLink(page, { accounts: ['Plaid Saving'] })
      await expect(account.linkError).not.toBeEmpty()
      await expectClean(page, 'failure')

      await account.backstageButton.click()
      await expect(account.backstage).toBeVisible()
      await expectClean(page, 'behind the scenes')
    })

    test(`no barrier for the next step of an account, ${colorScheme}`, tag, async ({ page, account, platform }) => {
      const lapsed = await platform.link({ bank: 'Tartan Bank' })
      await platform.mock.requireLogin(lapsed)
      await platform.link({ status: 'pending_manual_verification', mask: '1111' })
      await platform.endDeposits(
        await platform.link({ status: 'pending_automatic_verification', mask: '2222' }),
        'expire',
      )
      await platform.advance(8 * day)
      await page.goto('/')
      await expect(account.banner.getByRole('button', { name: /^Reconnect/ })).toBeVisible()
      for (const name of [/^Enter code/, /^Link again/]) {
        await expect(account.accounts.getByRole('button', { name })).toBeVisible()
      }
      await expectClean(page, 'accounts')

      await page.getByText('Pay someone else').click()
      await page.getByRole('button', { name: 'Add account' }).click()
      await expect(page.getByText('Enter the routing number.')).toBeVisible()
      await expectClean(page, 'form')
      await account.backstageButton.click()
      await expect(account.backstage.getByRole('radio', { name: 'Cybrid' })).toBeVisible()
      await expectClean(page, 'platforms')
    })

    test(`no barrier on the OAuth return, ${colorScheme}`, { tag: ['@accessible'] }, async ({ page }) => {
      await page.goto('/bank-return?oauth_state_id=nobody')
      await expect(page.getByText('We couldn’t pick up where you left off')).toBeVisible()
      await expectClean(page, 'return')
    })

    test(`no barrier in a list that failed, ${colorScheme}`, { tag: ['@accessible'] }, async ({ page, platform }) => {
      await platform.fail({ method: 'GET', path: listPath, status: 500, times: 3 })
      await page.goto('/')
      await expect(page.getByText('We couldn’t load')).toBeVisible()
      await expectClean(page, 'list that failed')
    })
  })
}
