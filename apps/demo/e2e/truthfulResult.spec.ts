import type { Fault } from '@banklink/mock-backend'
import { finishLink } from './linkWindow.ts'
import { type PlatformId, plaidPath } from './platform.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@truthful-result'] }

const refusals: readonly { platformId: PlatformId; isDirect?: boolean; fault: Fault }[] = [
  { platformId: 'bond', fault: { method: 'POST', path: plaidPath, with_body: true, status: 422 } },
  {
    platformId: 'bond-processor',
    fault: { method: 'POST', path: '/bond/api/v0/accounts/processor_tokens', status: 422 },
  },
  { platformId: 'cybrid', fault: { method: 'POST', path: '/cybrid/api/external_bank_accounts', status: 422 } },
  {
    platformId: 'cybrid',
    isDirect: true,
    fault: { method: 'POST', path: '/cybrid/api/external_bank_accounts', status: 422 },
  },
]

for (const { platformId, isDirect = false, fault } of refusals) {
  test.describe(isDirect ? `${platformId}, directly` : platformId, () => {
    test.use({ platformId, isDirect })

    test(
      'what the platform refuses is not linked, and there is one way on',
      tag,
      async ({ page, account, platform }) => {
        await platform.fail(fault)
        await page.goto('/')
        await account.linkButton.click()
        await finishLink(page)
        await expect(account.linkError).toContainText(/couldn’t link|nothing was linked/)
        await expect(account.linkButton).toHaveText('Link a bank account')
        await expect(page.getByText('is linked.')).toHaveCount(0)
        await expect(account.accounts).toHaveCount(0)
        expect((await platform.rows()).filter((row) => /^(active|completed|storing)/.test(row))).toEqual([])

        await account.linkButton.click()
        await finishLink(page)
        await expect(account.accounts).toContainText('Active')
      },
    )
  })
}

const reasons = [
  { code: 'duplicate', words: 'This account is listed twice.', action: null },
  { code: 'invalid_account_type', words: 'The account type doesn’t match this account.', action: 'Link again' },
  { code: 'plaid_multiple_accounts', words: 'More than one account was shared.', action: 'Link again' },
  { code: 'plaid_processor_token', words: 'We couldn’t finish linking this account.', action: 'Link again' },
  { code: 'create_failed', words: 'We couldn’t set up this account.', action: 'Link again' },
  {
    code: 'unverified_counterparty',
    words: 'We need to confirm who owns this account first.',
    action: 'Contact support',
  },
  { code: 'a_code_of_tomorrow', words: 'We couldn’t finish setting up this account.', action: 'Link again' },
] as const

test.describe('an account that arrived failed', () => {
  test.use({ platformId: 'cybrid' })

  for (const { code, words, action } of reasons) {
    test(`shows the cause, and has one next step: ${code}`, tag, async ({ page, account, platform }) => {
      await platform.mock.set({ cybrid: { accountFailureCode: code } })
      await platform.link()
      await page.goto('/')
      await expect(account.accounts).toContainText('Can’t be used')
      await expect(account.accounts).toContainText(words)
      await expect(page.getByRole('region', { name: 'Total savings' })).toContainText('None yet')
      const ways = account.accounts.locator('[data-slot="banklink-account-action"]')
      await expect(ways).toHaveText(action ? [action] : [])
      expect(await platform.rows()).toEqual([`failed ${code} ins_109508 0000`])
    })
  }
})
