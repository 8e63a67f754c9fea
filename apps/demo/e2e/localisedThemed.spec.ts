import { de } from '@banklink/react/languages/de'
import { en } from '@banklink/react/languages/en'
import { es } from '@banklink/react/languages/es'
import { fr } from '@banklink/react/languages/fr'
import { nl } from '@banklink/react/languages/nl'
import { expectClean } from '@banklink/test/e2e'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

// Cybrid hands a language on to Link.
test.use({ platformId: 'cybrid' })

for (const { locale, messages } of [en, es, fr, de, nl]) {
  test(`links an account in ${locale}`, { tag: '@localised-themed' }, async ({ page, account, platform }) => {
    await page.goto(`/?lang=${locale}`)
    await expect(page.getByText(messages.introTitle('Tidewell'), { exact: true })).toBeVisible()
    await expect(account.linkButton).toHaveAccessibleName(messages.linkAccount)
    await account.linkButton.click()
    await finishLink(page)
    const list = page.getByRole('region', { name: messages.accountsLabel })
    await expect(list).toContainText(messages.accountStatus.active)
    await expect(account.accounts).toHaveCount(1)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    const { workflows } = (await platform.state()).cybrid
    expect(workflows.at(-1)).toMatchObject({ language: locale })
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('every word can be read, in the longest language', { tag: '@localised-themed' }, async ({ page, account }) => {
      await page.goto('/?lang=de')
      await account.linkButton.click()
      await finishLink(page)
      await expect(account.account('0000')).toContainText(de.messages.accountStatus.active)
      await expectClean(page, 'list')
      const lightness = await page.evaluate(() => {
        const [, red = 0] = /(\d+)/.exec(getComputedStyle(document.body).backgroundColor)?.map(Number) ?? []
        return red > 127 ? 'light' : 'dark'
      })
      expect(lightness).toBe(colorScheme)
    })
  })
}
