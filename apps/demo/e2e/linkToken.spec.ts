import { finishLink } from './linkWindow.ts'
import { plaidPath } from './platform.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@bond-link-token'] }
const both = { tag: ['@bond-link-token', '@token-lifecycle'] }

test(
  'a pointer over the button asks Bond once, and what it made is the row that is linked',
  both,
  async ({ page, account, platform, link }) => {
    await page.goto('/')
    await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
    expect(await platform.asked('POST', /plaid$/)).toBe(0)

    const before = (await platform.state()).now
    const answered = page.waitForResponse('**/api/banklink/link-tokens')
    await account.linkButton.hover()
    await expect.poll(() => platform.rows()).toEqual(['inactive'])
    const told = (await (await answered).json()) as { value: { expiresInMs: number } }
    await page.getByRole('heading', { name: 'Goals' }).hover()
    await account.linkButton.hover()
    await account.linkButton.click()
    await link.isOpen()
    expect(await platform.asked('POST', /plaid$/)).toBe(1)
    const { now, bond, plaid } = await platform.state()
    expect(plaid.linkTokens).toHaveLength(1)
    const [token] = plaid.linkTokens
    expect(token?.linkedAccountId).toBe(bond.cardAccounts[0]?.linkedAccounts[0]?.linkedAccountId)
    // The end that Bond told, less what its answer took.
    const toldEnd = [before + told.value.expiresInMs, now + told.value.expiresInMs]
    expect(toldEnd[0]).toBeLessThanOrEqual(token?.expiresAt ?? 0)
    expect(toldEnd[1]).toBeGreaterThanOrEqual(token?.expiresAt ?? Infinity)

    await finishLink(page)
    await expect(account.account('First Platypus Bank')).toContainText('Active')
    expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
  },
)

test('five quick clicks ask for one token and open one window', both, async ({ page, account, platform, link }) => {
  await platform.fail({ method: 'POST', path: plaidPath, with_body: false, delay_ms: 400 })
  const asked: string[] = []
  page.on('request', (request) => request.url().endsWith('/link-tokens') && asked.push(request.url()))
  await page.goto('/')
  await account.linkButton.click({ clickCount: 5 })
  await link.isOpen()
  await expect(page.locator('iframe[title="Plaid Link simulator"]')).toHaveCount(1)
  expect(asked).toHaveLength(1)
  expect(await platform.rows()).toEqual(['inactive'])
})

test('two abandoned openings and a finished link leave one row', both, async ({ page, account, platform, link }) => {
  await page.goto('/')
  for (const _ of ['first', 'second']) {
    await account.linkButton.click()
    await link.isOpen()
    await link.leave()
    await link.isClosed()
  }
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
})

test(
  'a token that leaving spent is replaced by the next click, and its row goes',
  both,
  async ({ page, account, platform, link }) => {
    await platform.spendTokensOnExit()
    await page.goto('/')
    await account.linkButton.click()
    await link.leave()
    await account.linkButton.click()
    await expect(link.frame.getByText('INVALID_LINK_TOKEN')).toBeVisible()
    await link.frame.locator('.foot').getByRole('button', { name: 'Close' }).click()
    await account.linkButton.click()
    await finishLink(page)
    await expect(account.account('First Platypus Bank')).toContainText('Active')
    await expect
      .poll(async () => (await platform.rows()).toSorted())
      .toEqual(['active instantly_verified First Platypus Bank', 'removed'])
  },
)

test('if Bond supports no POST for tokens, GET is used', tag, async ({ page, account, platform }) => {
  await platform.fail({
    method: 'POST',
    path: plaidPath,
    with_body: false,
    status: 405,
    body: { message: 'Method Not Allowed' },
  })
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  expect(await platform.asked('GET', /plaid$/)).toBe(1)
  expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
})
