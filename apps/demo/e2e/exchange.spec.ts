import { fetchFor } from './bodyOf.ts'
import { finishLink } from './linkWindow.ts'
import { plaidPath } from './platform.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@bond-exchange'] }

test('a link ends as an active account, here and at Bond', { tag: ['@bond-exchange', '@phone'] }, async ({
  page,
  account,
  platform,
}) => {
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(page.getByText('First Platypus Bank ••0000 is linked.')).toBeVisible()
  await expect(page.getByText('Next: set up a weekly deposit from First Platypus Bank.')).toBeVisible()
  await expect(account.accounts).toHaveCount(1)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
  expect(await platform.exchanges()).toBe(1)
})

test('an exchange that Bond refuses is shown, and nothing is listed', tag, async ({ page, account, platform }) => {
  await platform.fail({ method: 'POST', path: plaidPath, with_body: true, status: 422 })
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.linkError).toContainText('We couldn’t link your account')
  await expect(account.linkButton).toHaveText('Link a bank account')
  await expect(account.accounts).toHaveCount(0)
  await expect(page.getByText('is linked.')).toHaveCount(0)
  expect(await platform.exchanges()).toBe(0)
  expect((await platform.state()).counts.activeAccounts).toBe(0)

  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  expect((await platform.state()).counts.activeAccounts).toBe(1)
})

test(
  'an answer that was lost on the way to the page is fetched by Try again',
  tag,
  async ({ page, account, platform }) => {
    await page.route(
      '**/api/banklink/completions',
      async (route) => {
        await fetchFor(route)
        await route.abort('connectionreset')
      },
      { times: 1 },
    )
    await page.goto('/')
    await account.linkButton.click()
    await finishLink(page)
    await expect(account.linkError).toContainText('We don’t know yet if your account was linked')
    await account.linkButton.click()
    await expect(page.getByText('First Platypus Bank ••0000 is linked.')).toBeVisible()
    await expect(account.accounts).toHaveCount(1)
    expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
    expect(await platform.exchanges()).toBe(1)
  },
)

test('an answer that Bond lost is looked up, and the link succeeds', tag, async ({ page, account, platform }) => {
  await platform.fail({ method: 'POST', path: plaidPath, with_body: true, lose_answer: true })
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(page.getByText('First Platypus Bank ••0000 is linked.')).toBeVisible()
  expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
  expect(await platform.exchanges()).toBe(1)
})
