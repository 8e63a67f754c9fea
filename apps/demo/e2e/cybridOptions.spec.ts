import { fr } from '@banklink/react/languages/fr'
import { cybridWays } from './cybridWays.ts'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@cybrid-options'] }

for (const { way, isDirect } of cybridWays) {
  test.describe(way, () => {
    test.use({ platformId: 'cybrid', isDirect })

    test.describe(() => {
      test.use({ locale: 'fr-CA' })

      test('language, customisation and asset arrive at Cybrid', tag, async ({ page, account, platform }) => {
        await page.goto('/')
        await account.linkButton.click()
        await finishLink(page)
        await expect(account.accounts).toContainText(fr.messages.accountStatus.active)
        const { cybrid } = await platform.state()
        expect(cybrid.workflows).toEqual([
          expect.objectContaining({ language: 'fr', linkCustomizationName: 'tidewell' }),
        ])
        // Without an asset Cybrid takes its default, which would look the same.
        expect(await platform.fieldsOf('POST', /external_bank_accounts$/)).toContain('asset')
        expect(cybrid.externalBankAccounts).toEqual([expect.objectContaining({ asset: 'USD', accountKind: 'plaid' })])
      })
    })

    test(
      'an account in a currency that the brand does not take is refused in words',
      tag,
      async ({ page, account, platform }) => {
        await page.goto('/')
        await account.linkButton.click()
        await finishLink(page, { bank: 'Tartan-Dominion Bank of Canada' })
        await expect(account.linkError).toContainText('We can’t link accounts in that currency.')
        await expect(account.linkButton).toHaveText('Try again')
        await expect(account.accounts).toHaveCount(0)
        expect(await platform.rows()).toEqual([])
        expect(await platform.exchanges()).toBe(0)
      },
    )
  })
}
