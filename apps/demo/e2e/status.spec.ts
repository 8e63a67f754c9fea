import { expect, test } from './test.ts'

const tag = { tag: ['@bond-status'] }
const day = 86_400_000

test(
  'automatic deposits are shown as on their way, and as active a day later',
  tag,
  async ({ page, account, platform }) => {
    await platform.link({ status: 'pending_automatic_verification' })
    await page.goto('/')
    await expect(account.account('First Platypus Bank')).toContainText('Verifying')
    await expect(page.getByRole('region', { name: 'Total savings' })).toContainText('not ready yet')
    expect(await platform.accounts()).toMatchObject([{ status: 'verifying', canMoveMoney: false }])
    await page.getByRole('button', { name: 'Transfer money' }).click()
    const from = page.getByRole('radiogroup', { name: 'From' })
    await expect(from.getByRole('radio')).toBeDisabled()
    await expect(from).toContainText('Verifying, usually 1–2 business days')
    expect(await platform.rows()).toEqual(['inactive pending_automatic_verification First Platypus Bank'])

    const mock = await account.openDevtools('Mock')
    await mock.getByRole('button', { name: '+ 1 day' }).click()
    await expect(account.account('First Platypus Bank')).toContainText('Active')
    await expect(page.getByRole('region', { name: 'Total savings' })).toContainText('First Platypus Bank')
    await expect(from.getByRole('radio')).toBeEnabled()
    expect(await platform.accounts()).toMatchObject([{ status: 'active', canMoveMoney: true }])
    expect(await platform.rows()).toEqual(['active automatically_verified First Platypus Bank'])
  },
)

test('deposits that the user has to read are awaited', tag, async ({ page, account, platform }) => {
  await platform.link({ status: 'pending_manual_verification' })
  await page.goto('/')
  await expect(account.account('First Platypus Bank')).toContainText('Waiting for deposit')
  await expect(account.account('First Platypus Bank')).not.toContainText('Active')
  await expect(account.account('First Platypus Bank')).toContainText('Look for a deposit')
  await expect(account.account('First Platypus Bank').getByRole('button', { name: /^Enter code/ })).toBeVisible()
  expect(await platform.accounts()).toMatchObject([{ status: 'awaiting_deposits', canMoveMoney: false }])
  await page.getByRole('button', { name: 'Transfer money' }).click()
  await expect(page.getByRole('radiogroup', { name: 'From' }).getByRole('radio')).toBeDisabled()
  expect(await platform.rows()).toEqual(['inactive pending_manual_verification First Platypus Bank'])
})

test('deposits that were not confirmed end as a failed link', tag, async ({ page, account, platform }) => {
  const id = await platform.link({ status: 'pending_automatic_verification' })
  await platform.endDeposits(id, 'expire')
  await platform.advance(8 * day)
  await page.goto('/')
  await expect(account.account('First Platypus Bank')).toContainText('Can’t be used')
  expect(await platform.accounts()).toMatchObject([{ status: 'failed', canMoveMoney: false }])
  await expect(page.getByRole('region', { name: 'Total savings' })).toContainText('None yet')
  expect(await platform.rows()).toEqual(['inactive verification_expired First Platypus Bank'])
})
