import { askToRemove } from './askToRemove.ts'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@own-backend'] }

test.use({ platformId: 'own' })

test('an account is linked at the brand’s own server, and listed', tag, async ({ page, account, platform }) => {
  const answers: Promise<string>[] = []
  page.on('response', (response) => answers.push(response.text().catch(() => '')))
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(page.getByText(/••0000 is linked\./)).toBeVisible()
  await expect(account.accounts).toHaveCount(1)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  expect(await platform.rows()).toEqual(['exchanged First Platypus Bank 0000'])
  expect(await platform.asked('POST', /public_token\/exchange$/)).toBe(1)

  await page.reload()
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  const secrets = await platform.secrets()
  const told = (await Promise.all(answers)).join('\n')
  expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
  expect(secrets.some((secret) => secret.startsWith('access-'))).toBe(true)
})

test('a login that lapsed is renewed, and nothing is exchanged', tag, async ({ page, account, platform, link }) => {
  await platform.link()
  await platform.mock.requireLogin((await platform.state()).plaid.items[0]?.itemId ?? '')
  await page.goto('/')
  await expect(account.account('First Platypus Bank')).toContainText('Reconnect needed')
  await expect(page.getByRole('region', { name: 'Total savings' })).toContainText('sign-in needed')
  expect(await platform.rows()).toEqual(['login_required First Platypus Bank 0000'])

  await account.banner.getByRole('button', { name: /^Reconnect First Platypus Bank/ }).click()
  await link.acceptConsent()
  await link.signIn()
  await link.finish()
  await expect(page.getByText(/••0000 is reconnected\./)).toBeVisible()
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  await expect(account.accounts).toHaveCount(1)
  expect(await platform.rows()).toEqual(['exchanged First Platypus Bank 0000'])
  expect(await platform.asked('POST', /public_token\/exchange$/)).toBe(1)
})

test('an account is removed, and Plaid’s Item with it', tag, async ({ page, account, platform }) => {
  await platform.link()
  await platform.link({ bank: 'Tartan Bank' })
  await page.goto('/')
  await expect(account.accounts).toHaveCount(2)
  await askToRemove(page, 'Tartan Bank')
  await page.getByRole('button', { name: 'Remove account' }).click()
  await expect(page.getByText(/Tartan Bank.* was removed\./)).toBeVisible()
  await expect(account.accounts).toHaveCount(1)
  expect(await platform.rows()).toEqual(['exchanged First Platypus Bank 0000', 'removed Tartan Bank 0000'])
})

test('an exchange whose answer is lost is not called linked', tag, async ({ page, account, platform }) => {
  await platform.fail({ path: '/plaid/item/public_token/exchange', lose_answer: true })
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.linkError).toContainText('We don’t know yet if your account was linked')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(account.linkError).toContainText('Check your linked accounts before you link again')
  await expect(page.getByText('is linked.')).toHaveCount(0)
  await expect(account.accounts).toHaveCount(0)
  expect(await platform.asked('POST', /public_token\/exchange$/)).toBe(2)
})

test('the demo is switched to it behind the scenes', tag, async ({ page, account, platform }) => {
  await page.goto('/')
  await account.backstageButton.click()
  const { backstage } = account
  await backstage.getByRole('radio', { name: 'Bond', exact: true }).check()
  await expect(backstage.getByText(/card account at Bond/)).toBeVisible()
  await backstage.getByRole('radio', { name: 'The brand’s own server' }).check()
  await expect(backstage.getByText('Links of Nora Whitfield at the brand’s own server')).toBeVisible()
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  await expect(backstage.getByRole('listitem').filter({ hasText: 'First Platypus Bank ••0000' })).toContainText(
    'linked',
  )
  expect(await platform.rows()).toEqual(['exchanged First Platypus Bank 0000'])
})
