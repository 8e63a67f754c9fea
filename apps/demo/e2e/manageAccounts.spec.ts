import { askToRemove, menuOf } from './askToRemove.ts'
import { listPath } from './platform.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@manage-accounts'] }

test('an account is removed after a question', { tag: ['@manage-accounts', '@phone'] }, async ({
  page,
  account,
  platform,
}) => {
  await platform.link()
  await platform.link({ bank: 'Tartan Bank' })
  await page.goto('/')
  await expect(account.accounts).toHaveCount(2)
  await askToRemove(page, 'Tartan Bank')
  const question = page.getByRole('dialog', { name: /^Remove .*\?$/ })
  await expect(question).toContainText('Tartan Bank')
  expect(await platform.asked('DELETE', /./)).toBe(0)
  await question.getByRole('button', { name: 'Remove account' }).click()
  await expect(question).toBeHidden()
  await expect(account.account('Tartan Bank')).toHaveCount(0)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  await expect(page.getByText(/Tartan Bank.* was removed\./)).toBeVisible()
  expect(await platform.linkedRows()).toEqual([
    'active instantly_verified First Platypus Bank',
    'removed instantly_verified Tartan Bank',
  ])
})

test('an account stays where the question is answered with no', tag, async ({ page, account, platform }) => {
  await platform.link({ bank: 'Tartan Bank' })
  await page.goto('/')
  const question = page.getByRole('dialog', { name: /^Remove .*\?$/ })
  await askToRemove(page, 'Tartan Bank')
  await question.getByRole('button', { name: 'Keep account' }).click()
  await expect(question).toBeHidden()
  await askToRemove(page, 'Tartan Bank')
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(menuOf(page, 'Tartan Bank')).toBeFocused()
  await expect(account.account('Tartan Bank')).toContainText('Active')
  expect(await platform.asked('DELETE', /./)).toBe(0)
})

test(
  'a removal that Bond refuses is shown, and the account is not claimed to be gone',
  tag,
  async ({ page, account, platform }) => {
    await platform.link({ bank: 'Tartan Bank' })
    await platform.fail({
      method: 'DELETE',
      path: '/bond',
      status: 422,
      body: { Message: 'No.', Status: 422, Code: 'invalid_request', Type: 'Request Error' },
    })
    await page.goto('/')
    await askToRemove(page, 'Tartan Bank')
    const question = page.getByRole('dialog', { name: /^Remove .*\?$/ })
    await question.getByRole('button', { name: 'Remove account' }).click()
    await expect(question.getByRole('alert')).toContainText('We couldn’t remove this account, so nothing changed.')
    await expect(page.getByText(/was removed/)).toHaveCount(0)
    await question.getByRole('button', { name: 'Keep account' }).click()
    await expect(account.account('Tartan Bank')).toContainText('Active')
    expect(await platform.linkedRows()).toEqual(['active instantly_verified Tartan Bank'])
  },
)

test('a removal whose answer is lost is looked up', tag, async ({ page, account, platform }) => {
  await platform.link({ bank: 'Tartan Bank' })
  await platform.fail({ method: 'DELETE', path: '/bond', lose_answer: true })
  await page.goto('/')
  await askToRemove(page, 'Tartan Bank')
  await page.getByRole('dialog').getByRole('button', { name: 'Remove account' }).click()
  await expect(page.getByText(/Tartan Bank.* was removed\./)).toBeVisible()
  await expect(account.accounts).toHaveCount(0)
  expect(await platform.rows()).toContain('removed instantly_verified Tartan Bank')
})

test('a removal without a readable list is not claimed to have failed', tag, async ({ page, account, platform }) => {
  await platform.link({ bank: 'Tartan Bank' })
  await page.goto('/')
  await expect(account.accounts).toHaveCount(1)
  await platform.fail({ method: 'DELETE', path: '/bond', lose_answer: true })
  // The backend finds it before, and no one after.
  await platform.fail({ method: 'GET', path: '/bond', delay_ms: 0 })
  await platform.fail({ method: 'GET', path: '/bond', status: 503 })
  await askToRemove(page, 'Tartan Bank')
  const question = page.getByRole('dialog')
  await question.getByRole('button', { name: 'Remove account' }).click()
  await expect(question.getByRole('alert')).toContainText('We don’t know if this account was removed.')
  await expect(page.getByText(/nothing changed/)).toHaveCount(0)
  await question.getByRole('button', { name: 'Close' }).click()
  await expect(account.accounts).toHaveCount(0)
  expect(await platform.linkedRows()).toEqual(['removed instantly_verified Tartan Bank'])
})

test(
  'an account that was removed elsewhere is not claimed to be removed by this',
  tag,
  async ({ page, account, platform }) => {
    const id = await platform.link({ bank: 'Tartan Bank' })
    await page.goto('/')
    await expect(account.accounts).toHaveCount(1)
    await platform.remove(id)
    await askToRemove(page, 'Tartan Bank')
    const question = page.getByRole('dialog', { name: /^Remove .*\?$/ })
    await question.getByRole('button', { name: 'Remove account' }).click()
    await expect(page.getByText(/Tartan Bank.* is no longer in your linked accounts\./)).toBeVisible()
    await expect(question).toBeHidden()
    await expect(page.getByText(/was removed/)).toHaveCount(0)
    await expect(account.accounts).toHaveCount(0)
  },
)

const refusals = [
  { platformId: 'bond', path: '/bond', stays: 'active instantly_verified Tartan Bank' },
  { platformId: 'cybrid', path: '/cybrid', stays: 'completed ins_109511 0000' },
] as const

for (const { platformId, path, stays } of refusals) {
  test.describe(`${platformId} answers 404 to a removal`, () => {
    test.use({ platformId })

    test('an account that is still there is not claimed to be removed', tag, async ({ page, account, platform }) => {
      await platform.link({ bank: 'Tartan Bank' })
      await platform.fail({ method: 'DELETE', path, status: 404 })
      await page.goto('/')
      await askToRemove(account.accounts)
      const question = page.getByRole('dialog', { name: /^Remove .*\?$/ })
      await question.getByRole('button', { name: 'Remove account' }).click()
      await expect(question.getByRole('alert')).toContainText('We couldn’t remove this account, so nothing changed.')
      await expect(page.getByText(/was removed/)).toHaveCount(0)
      expect(await platform.asked('DELETE', /./)).toBe(1)
      expect(await platform.linkedRows()).toEqual([stays])
    })
  })
}

test(
  'an account that another removal took in that moment was not removed by this',
  tag,
  async ({ page, account, platform }) => {
    await platform.link({ bank: 'Tartan Bank' })
    // What a proxy sends twice is answered by what the second one found.
    await platform.fail({ method: 'DELETE', path: '/bond', duplicate: true })
    await page.goto('/')
    await askToRemove(account.accounts)
    await page.getByRole('button', { name: 'Remove account' }).click()
    await expect(page.getByText(/is no longer in your linked accounts\./)).toBeVisible()
    await expect(page.getByText(/was removed/)).toHaveCount(0)
    await expect(account.accounts).toHaveCount(0)
    expect(await platform.asked('DELETE', /./)).toBe(2)
  },
)

test('a list that fails shows it, and loads on retry', tag, async ({ page, account, platform }) => {
  await platform.link()
  await platform.fail({ method: 'GET', path: listPath, status: 500, times: 3 })
  await page.goto('/')
  await expect(page.getByText('We couldn’t load your bank accounts. Try again.')).toBeVisible()
  await expect(page.getByText('Link your bank to Tidewell')).toHaveCount(0)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(account.account('First Platypus Bank')).toContainText('Active')
})

const elsewhere = [
  { platformId: 'bond-processor', isDirect: false, gone: 'removed instantly_verified Tartan Bank' },
  { platformId: 'cybrid', isDirect: false, gone: 'deleted ins_109511 1111' },
  { platformId: 'cybrid', isDirect: true, gone: 'deleted ins_109511 1111' },
] as const

for (const { platformId, isDirect, gone } of elsewhere) {
  test.describe(isDirect ? `${platformId}, directly` : platformId, () => {
    test.use({ platformId, isDirect })

    test('an account is removed after a question', tag, async ({ page, account, platform }) => {
      await platform.link()
      await platform.link({ bank: 'Tartan Bank', mask: '1111' })
      await page.goto('/')
      await expect(account.accounts).toHaveCount(2)
      // By its digits: Cybrid's list tells no bank's name.
      await askToRemove(account.account('••1111'))
      const question = page.getByRole('dialog', { name: /^Remove .*\?$/ })
      expect(await platform.asked('DELETE', /./)).toBe(0)
      await question.getByRole('button', { name: 'Remove account' }).click()
      await expect(question).toBeHidden()
      await expect(page.getByText(/was removed\./)).toBeVisible()
      await expect(account.accounts).toHaveCount(1)
      await expect(account.accounts).toContainText('Active')
      expect(await platform.rows()).toContain(gone)
      expect(await platform.asked('DELETE', /./)).toBe(1)
    })

    test('an account that was removed elsewhere is not claimed to be removed by this', {
      tag: ['@manage-accounts', '@truthful-result'],
    }, async ({ page, account, platform }) => {
      const id = await platform.link({ bank: 'Tartan Bank' })
      await page.goto('/')
      await expect(account.accounts).toHaveCount(1)
      await platform.remove(id)
      await askToRemove(account.accounts)
      await page.getByRole('button', { name: 'Remove account' }).click()
      await expect(page.getByText(/is no longer in your linked accounts\./)).toBeVisible()
      await expect(page.getByText(/was removed/)).toHaveCount(0)
      await expect(account.accounts).toHaveCount(0)
    })
  })
}
