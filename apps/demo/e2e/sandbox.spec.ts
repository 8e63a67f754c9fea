import { askToRemove } from './askToRemove.ts'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

test('link, list and remove without leaving this machine', { tag: ['@sandbox'] }, async ({
  page,
  account,
  platform,
  demo,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).hostname))
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  await askToRemove(page, 'First Platypus Bank')
  await page.getByRole('button', { name: 'Remove account' }).click()
  await expect(page.getByText('No bank account is linked.')).toBeVisible()
  expect(await platform.rows()).toEqual(['removed instantly_verified First Platypus Bank'])

  expect([...new Set(asked)]).toEqual(['127.0.0.1'])
  expect(demo.hosts()).toEqual(['127.0.0.1'])
  // Link was there without its script: the tag at Plaid's address is one that no browser fetches.
  await expect(page.locator('script[src^="https://cdn.plaid.com"]')).toHaveAttribute('type', /^text\/x-/)
})

test('a login that the bank refuses can be corrected', { tag: ['@sandbox'] }, async ({ page, account, link }) => {
  await page.goto('/')
  await account.linkButton.click()
  await link.acceptConsent()
  await link.chooseBank('First Platypus Bank')
  await link.signIn('pass_bad')
  await expect(link.frame.getByRole('alert')).toContainText('username or password')
  await link.signIn()
  await link.chooseAccounts(['Plaid Checking'])
  await link.finish()
  await expect(account.account('First Platypus Bank')).toContainText('Active')
})

test('a bank that is down ends in words, and nothing is linked', { tag: ['@sandbox'] }, async ({
  page,
  account,
  platform,
  link,
}) => {
  await page.goto('/')
  await account.linkButton.click()
  await link.acceptConsent()
  await link.chooseBank('First Platypus Bank')
  await link.signIn('error_INSTITUTION_DOWN')
  await link.leave()
  await expect(account.linkError).toContainText('Your bank isn’t responding right now')
  expect((await platform.state()).counts.activeAccounts).toBe(0)
})
