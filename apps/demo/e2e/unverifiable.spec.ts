import { expect, test } from './test.ts'

const tag = { tag: ['@bond-unverifiable'] }
const numbers = { routing: '011401533', account: '1111222233330000' }

test('someone else’s account is added by its numbers, which are not kept', tag, async ({ page, account, platform }) => {
  await page.goto('/')
  await page.getByText('Pay someone else').click()
  const form = page.getByRole('form', { name: 'Add someone else’s account' })
  await form.getByLabel('Routing number').fill('123456789')
  await form.getByLabel('Account number', { exact: true }).fill(numbers.account)
  await form.getByLabel('Confirm account number').fill('1111')
  await form.getByRole('button', { name: 'Add account' }).click()
  await expect(form).toContainText('This isn’t a US routing number.')
  await expect(form).toContainText('The account numbers don’t match.')
  await expect(form).toContainText('Confirm that you have permission to add this account.')
  expect(await platform.rows()).toEqual([])

  await form.getByLabel('Routing number').fill(numbers.routing)
  await form.getByLabel('Confirm account number').fill(numbers.account)
  await form.getByLabel('Account type').selectOption('Savings')
  await form.getByLabel('Bank name (optional)').fill('Tartan Bank')
  await form.getByRole('checkbox').check()
  await form.getByRole('button', { name: 'Add account' }).click()
  await expect(page.getByText(/was added as someone else’s account\./)).toBeVisible()
  await expect(account.accounts).toContainText('Someone else’s account')
  await expect(account.accounts).toContainText('••0000')
  expect(await platform.rows()).toEqual(['active unverifiable Tartan Bank'])

  await expect(page.locator('body')).not.toContainText(numbers.account)
  const values = await form
    .locator('input')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  expect(values.join(' ')).not.toContain(numbers.account)
})

test('where the platform takes no numbers there is no form', tag, async ({ page, context, demo }) => {
  await context.addCookies([{ name: 'demo_platform', value: 'cybrid', url: demo.url }])
  await page.goto('/')
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  await expect(page.getByText('Pay someone else')).toHaveCount(0)
})
