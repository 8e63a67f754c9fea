import { expect, test } from './test.ts'

const tag = { tag: ['@bond-open', '@phone'] }

test(
  'a click opens Link over the page, and leaving it returns to the button',
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
    const sessions = () => platform.state().then(({ plaid }) => plaid.linkSessions)
    await expect.poll(sessions).toEqual([{ linkSessionId: expect.any(String), status: 'left' }])
  },
)

test('a click before everything is ready opens Link as soon as it is', { tag: ['@bond-open'] }, async ({
  page,
  account,
  platform,
  link,
}) => {
  const ready = Promise.withResolvers<void>()
  await page.route('**/api/banklink/link-tokens', async (route) => {
    await ready.promise
    await route.continue()
  })
  await page.goto('/')
  await account.linkButton.click()
  await expect(account.linkButton).toHaveText('Opening…')
  ready.resolve()
  await link.isOpen()
  expect((await platform.state()).plaid.linkSessions).toHaveLength(1)
})

test(
  'the user chooses one bank of several and one account of several',
  tag,
  async ({ page, account, platform, link }) => {
    await page.goto('/')
    await account.linkButton.click()
    await link.acceptConsent()
    for (const bank of ['First Platypus Bank', 'Tartan Bank', 'Houndstooth Bank']) {
      await expect(link.frame.getByRole('button', { name: bank })).toBeVisible()
    }
    await link.chooseBank('Tartan Bank')
    await expect(link.frame.getByRole('heading', { level: 1 })).toContainText('Tartan Bank')
    await link.signIn()
    for (const name of [/Plaid Checking/, /Plaid Saving/]) {
      await expect(link.frame.getByRole('checkbox', { name })).not.toBeChecked()
    }
    await link.chooseAccounts(['Plaid Saving'])
    await link.finish()
    await link.isClosed()
    const { plaid } = await platform.state()
    expect(plaid.linkSessions).toMatchObject([{ status: 'succeeded' }])
    expect(plaid.items).toMatchObject([{ institution: { name: 'Tartan Bank' }, accounts: [{ name: 'Plaid Saving' }] }])
    expect(plaid.items[0]?.accounts).toHaveLength(1)
  },
)
