import { plaidPath } from './platform.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@bond-open', '@phone'] }

test(
  'a click opens Link over the page, and leaving it comes back to the button',
  tag,
  async ({ page, account, platform, link }) => {
    await page.goto('/')
    await account.linkButton.click()
    await link.isOpen()
    await expect(account.linkButton).toHaveAttribute('aria-busy', 'true')
    await link.leave()
    await link.isClosed()
    await expect(account.linkButton).toHaveText('Link a bank account')
    await expect(account.linkButton).not.toHaveAttribute('aria-busy')
    await expect(account.linkError).toBeEmpty()
    expect((await platform.state()).plaid.linkSessions).toEqual([{ linkSessionId: expect.any(String), status: 'left' }])
  },
)

test('a click before everything is ready opens Link as soon as it is', { tag: ['@bond-open'] }, async ({
  page,
  account,
  platform,
  link,
}) => {
  await platform.fail({ method: 'POST', path: plaidPath, with_body: false, delay_ms: 1000 })
  await page.goto('/')
  await account.linkButton.click()
  await expect(account.linkButton).toHaveText('Opening…')
  await link.isOpen()
  expect((await platform.state()).plaid.linkSessions).toHaveLength(1)
})
