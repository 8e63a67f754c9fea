import { scenarios } from '@banklink/link-simulator'
import type { PlaywrightLink } from '@banklink/link-simulator/playwright'
import { expect, test, webview } from './test.ts'

const tag = { tag: ['@oauth-resume'] }

// A browser inside an app opens no window, so the bank's page takes the place of this one.
test.use({ userAgent: webview })

const platforms = [
  { platformId: 'bond', isDirect: false, row: 'active instantly_verified Platypus OAuth Bank' },
  { platformId: 'bond-processor', isDirect: false, row: 'active instantly_verified Platypus OAuth Bank' },
  { platformId: 'cybrid', isDirect: false, row: 'completed ins_127287 0000' },
  { platformId: 'cybrid', isDirect: true, row: 'completed ins_127287 0000' },
] as const

for (const { platformId, isDirect, row } of platforms) {
  test.describe(isDirect ? `${platformId}, directly` : platformId, () => {
    test.use({ platformId, isDirect })

    test(
      'the user returns from the bank, and the link ends with the same token',
      tag,
      async ({ page, account, platform, driver }) => {
        await page.goto('/?from=mail#banks')
        await account.linkButton.click()
        await scenarios.oauthRedirect(driver)
        await expect(page.getByRole('heading', { name: 'Back from your bank' })).toBeAttached()

        await scenarios.oauthReturn(driver)
        await expect(account.accounts).toContainText('Active')
        await expect(page).toHaveURL('/?from=mail#banks')
        expect(await platform.rows()).toEqual([row])
        expect(await platform.exchanges()).toBe(1)
        const { plaid } = await platform.state()
        // A pointer over a link button has the next token requested, so there may be an unspent one.
        expect(plaid.linkTokens[0]).toMatchObject({ purpose: 'link', spent: true })
        expect(plaid.linkTokens.filter(({ spent }) => spent)).toHaveLength(1)
        expect(plaid.linkSessions).toEqual([expect.objectContaining({ status: 'succeeded' })])
      },
    )

    test('a lapsed login is renewed by way of the bank’s page', tag, async ({ page, account, platform, driver }) => {
      const id = await platform.link({ bank: 'Platypus OAuth Bank' })
      await platform.mock.requireLogin(id)
      await page.goto('/')
      await account.banner.getByRole('button', { name: /^Reconnect/ }).click()
      await goToBank(driver)
      await driver.finish()
      await expect(account.accounts).toContainText('Active')
      await expect(page).toHaveURL('/')
      expect(await platform.rows()).toEqual([row])
      expect(await platform.exchanges()).toBe(1)
    })
  })
}

async function goToBank(driver: PlaywrightLink): Promise<void> {
  await driver.acceptConsent()
  await driver.goToBank('redirect')
  await driver.allowAtBank(['Plaid Checking'])
}
