import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { finishLink, linkWindow } from './linkWindow.ts'
import { type Platform, type PlatformId, plaidPath } from './platform.ts'
import { expect, test } from './test.ts'

const catalogue = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8')

interface Failure {
  whose: string
  platformId: PlatformId
  /** Lets it happen, up to the end of Link. */
  fail: (scene: { page: Page; platform: Platform }) => Promise<void>
  code: string
  words: string
  /** @default 'Try again' */
  button?: string
}

const completions = '**/api/banklink/completions'

const failures: readonly Failure[] = [
  {
    whose: 'Plaid',
    platformId: 'bond',
    fail: async ({ page }) => {
      const link = linkWindow(page)
      await link.acceptConsent()
      await link.chooseBank('First Platypus Bank')
      await link.signIn('error_INSTITUTION_DOWN')
      await link.leave()
    },
    code: 'link.institution_unavailable',
    words: 'Your bank isn’t responding right now',
  },
  {
    whose: 'Bond',
    platformId: 'bond',
    fail: async ({ page, platform }) => {
      await platform.fail({ method: 'POST', path: plaidPath, with_body: true, status: 422 })
      await finishLink(page)
    },
    code: 'platform.rejected',
    words: 'We couldn’t link your account',
    button: 'Link a bank account',
  },
  {
    whose: 'Cybrid',
    platformId: 'cybrid',
    fail: async ({ page, platform }) => {
      await platform.fail({ method: 'POST', path: '/cybrid/api/external_bank_accounts', status: 422 })
      await finishLink(page)
    },
    code: 'platform.rejected',
    words: 'We couldn’t link your account',
    button: 'Link a bank account',
  },
  {
    whose: 'the network',
    platformId: 'bond',
    fail: async ({ page }) => {
      await page.route(completions, (route) => route.abort('connectionreset'))
      await finishLink(page)
    },
    code: 'gateway.unreachable',
    words: 'We don’t know yet if your account was linked.',
  },
]

for (const { whose, platformId, fail, code, words, button = 'Try again' } of failures) {
  test.describe(() => {
    test.use({ platformId })

    test(`a failure of ${whose} is one of the family`, { tag: ['@one-error-model'] }, async ({
      page,
      account,
      platform,
    }) => {
      await page.goto('/')
      await account.linkButton.click()
      await fail({ page, platform })
      await expect(account.linkError).toContainText(words)
      await expect(account.linkError).toContainText(/Reference: [\w-]{8}/)
      await expect(account.linkButton).toHaveText(button)
      const log = await account.openDevtools('Timeline')
      await expect(log.getByRole('listitem').last()).toContainText('failed')
      await expect(log.getByRole('listitem').last()).toContainText(code)
      expect(catalogue).toContain(`### \`${code}\``)
    })
  })
}
