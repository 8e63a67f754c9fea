import { findValues, watchLeaks } from './leaks.ts'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

test.use({ platformId: 'bond-processor' })

test('the gateway makes the link token at Plaid, as the brand wants it', { tag: ['@processor-link-token'] }, async ({
  page,
  account,
  platform,
  link,
  demo,
}) => {
  await page.goto('/')
  await account.linkButton.click()
  await link.isOpen()
  await expect(link.frame.getByRole('heading', { name: /Tidewell/ })).toBeVisible()
  expect((await platform.state()).plaid.linkTokens).toEqual([
    expect.objectContaining({
      plaidClient: 'brand',
      clientName: 'Tidewell',
      accountSubtypes: ['checking', 'savings'],
      redirectUri: `${demo.url}/bank-return`,
      webhook: 'https://tidewell.example/plaid',
      language: 'en',
    }),
  ])
  expect(await platform.rows()).toEqual([])
})

test('the tokens change hands on the server alone', { tag: ['@processor-exchange'] }, async ({
  page,
  account,
  platform,
}) => {
  const leaks = watchLeaks(page)
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.accounts).toContainText('Active')

  const { plaid } = await platform.state()
  expect(plaid.publicTokens).toEqual([expect.objectContaining({ used: true })])
  expect(plaid.items).toEqual([expect.objectContaining({ plaidClient: 'brand', hasAccess: true, removed: false })])
  expect(plaid.processorTokens).toEqual([expect.objectContaining({ processor: 'bond', revoked: false })])
  const secrets = await platform.secrets()
  // Credentials of both, an access token, a processor token, and the number.
  expect(secrets.length).toBeGreaterThanOrEqual(6)
  for (const { url, text } of await leaks.answers()) {
    expect(
      secrets.filter((secret) => text.includes(secret)),
      url,
    ).toEqual([])
  }
  expect(findValues(await leaks.kept(), secrets)).toEqual([])
})

test('a customer’s account and a business’s are made of their processor tokens', {
  tag: ['@processor-account'],
}, async ({ page, account, platform }) => {
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Checking ••0000')
  await expect(account.account('First Platypus Bank')).toContainText('Active')

  await account.backstageButton.click()
  await account.backstage.getByRole('radio', { name: 'Theo Marchetti' }).check()
  await account.backstage.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  await account.linkButton.click()
  await finishLink(page, { bank: 'Tartan Bank', accounts: ['Plaid Saving'] })
  await expect(account.account('Tartan Bank')).toContainText('Active')

  const { bond } = await platform.state()
  expect(bond.ownerAccounts).toEqual([
    expect.objectContaining({ customerId: bond.cardAccounts[0]?.customerId, businessId: null, status: 'active' }),
    expect.objectContaining({ businessId: bond.businesses[0]?.businessId, bankName: 'Tartan Bank', status: 'active' }),
  ])
  expect(await platform.asked('POST', /accounts\/processor_tokens$/)).toBe(2)
})

test('a missing integration is reported to the developer, with a useful message for the user', {
  tag: ['@processor-errors'],
}, async ({ page, account, platform }) => {
  await platform.mock.set({ bond: { processorIntegration: false } })
  const refused = page.waitForResponse((response) => response.url().includes('/completions') && !response.ok())
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.linkError).toContainText('We can’t link bank accounts right now, so nothing was linked.')
  const told = await (await refused).json()
  expect(told).toMatchObject({
    code: 'platform.integration_disabled',
    retryable: false,
    platformCode: 'processor_error',
  })
  expect(told.detail).toContain('Enable Bond as an integration in your Plaid dashboard.')
  await expect(account.linkError).toContainText(`Reference: ${told.requestId}`)
  await expect(account.accounts).toHaveCount(0)
  // What was shared for nothing is given back.
  expect((await platform.state()).plaid.items).toEqual([expect.objectContaining({ removed: true })])
  expect(await platform.rows()).toEqual([])
})

test('a name that differs is reported to the user', { tag: ['@processor-errors'] }, async ({
  page,
  account,
  platform,
}) => {
  await platform.mock.set({ bond: { identityMatch: 'fail' } })
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.linkError).toContainText('The name at your bank doesn’t match the one we have for you')
  await expect(account.linkButton).toHaveText('Link a bank account')
  expect((await platform.state()).plaid.items).toEqual([expect.objectContaining({ removed: true })])
  expect(await platform.rows()).toEqual([])

  await platform.mock.set({ bond: { identityMatch: 'pass' } })
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.accounts).toContainText('Active')
})
