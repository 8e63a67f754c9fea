import { scenarios } from '@banklink/link-simulator'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@duplicate-account'] }
const linked = 'active instantly_verified First Platypus Bank'
const words = 'First Platypus Bank ••0000 is already linked. Linking it again could end its current connection.'

test(
  'the same account again is noticed before the exchange, and kept as it is',
  tag,
  async ({ page, account, platform }) => {
    await platform.link()
    await page.goto('/')
    await account.linkButton.click()
    await finishLink(page)
    const question = page.getByRole('group', { name: words })
    await expect(question).toBeFocused()
    expect(await platform.exchanges()).toBe(1)

    await question.getByRole('button', { name: 'Keep as is' }).click()
    await expect(question).toHaveCount(0)
    await page.reload()
    await expect(account.accounts).toHaveCount(1)
    await expect(account.accounts).toContainText('Active')
    expect(await platform.exchanges()).toBe(1)
    expect((await platform.rows()).filter((row) => row.startsWith('active'))).toEqual([linked])
  },
)

test(
  'if its connection expired, reconnecting is offered, and nothing new is linked',
  tag,
  async ({ page, account, platform, driver }) => {
    const id = await platform.link()
    await platform.mock.requireLogin(id)
    await page.goto('/')
    await expect(account.accounts).toContainText('Reconnect needed')
    await account.linkButton.click()
    await finishLink(page)
    const question = page.getByRole('group', { name: words })
    await question.getByRole('button', { name: 'Reconnect' }).click()
    await scenarios.renewLogin(driver)
    await expect(page.getByText('First Platypus Bank ••0000 is reconnected.')).toBeVisible()
    await expect(account.accounts).toHaveCount(1)
    await expect(account.accounts).toContainText('Active')
    expect(await platform.exchanges()).toBe(1)
  },
)

test('another account of the same bank is no duplicate', tag, async ({ page, account, platform }) => {
  await platform.link()
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page, { accounts: ['Plaid Saving'] })
  await expect(account.accounts).toHaveCount(2)
  expect(await platform.exchanges()).toBe(2)
})

test.describe('at Cybrid', () => {
  test.use({ platformId: 'cybrid' })

  test('it is detected too, and linked if the user wants it', tag, async ({ page, account, platform }) => {
    await platform.link()
    await page.goto('/')
    await account.linkButton.click()
    await finishLink(page)
    const question = page.getByRole('group', { name: /is already linked\./ })
    await expect(question).toBeVisible()
    expect(await platform.exchanges()).toBe(1)
    await question.getByRole('button', { name: 'Link anyway' }).click()
    await expect.poll(() => platform.exchanges()).toBe(2)
  })
})
