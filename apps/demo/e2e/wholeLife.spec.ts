import { scenarios } from '@banklink/link-simulator'
import { fr } from '@banklink/react/languages/fr'
import { askToRemove } from './askToRemove.ts'
import { watchLayoutShifts } from './layoutShifts.ts'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

const day = 86_400_000

test('an account is linked, verified, renewed, used and removed', {
  tag: ['@manage-accounts', '@bond-reinitialise', '@phone'],
}, async ({ page, account, platform, driver }) => {
  test.slow()
  const shifts = await watchLayoutShifts(page)
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Link your bank to Tidewell' })).toBeVisible()
  await account.linkButton.click()
  await scenarios.automatedDeposits(driver)
  await expect(account.accounts).toContainText('Verifying')
  const from = page.getByRole('radiogroup', { name: 'From' })
  await page.getByRole('button', { name: 'Transfer money' }).click()
  await expect(from.getByRole('radio')).toBeDisabled()
  await expect(from).toContainText('Verifying, usually 1–2 business days')

  await platform.advance(day)
  await page.reload()
  await expect(account.accounts).toContainText('Active')
  const { bond } = await platform.state()
  const [row] = bond.cardAccounts[0]?.linkedAccounts ?? []
  await platform.mock.requireLogin(row?.linkedAccountId ?? '')
  await page.reload()
  await expect(account.banner).toContainText('needs to be reconnected')
  await account.banner.getByRole('button', { name: /^Reconnect/ }).click()
  await scenarios.renewLogin(driver)
  await expect(account.banner).toContainText('is reconnected.')
  await expect(account.accounts).toContainText('Active')

  await page.getByRole('button', { name: 'Transfer money' }).click()
  await page.getByRole('button', { name: 'Transfer', exact: true }).click()
  await expect(page.getByText('Choose an account to transfer from.')).toBeVisible()
  await from.getByRole('radio').check()
  await page.getByRole('combobox', { name: 'To', exact: true }).selectOption('Lisbon in May')
  await page.getByLabel('Amount').fill('nothing')
  await page.getByRole('button', { name: 'Transfer', exact: true }).click()
  await expect(page.getByLabel('Amount')).toBeFocused()
  await expect(page.getByLabel('Amount')).toHaveAccessibleDescription('Enter an amount, such as 50.')
  await page.getByLabel('Amount').fill('1,250.50')
  await page.keyboard.press('Enter')
  const moved = page.getByRole('group', { name: 'Your transfer is on its way' })
  await expect(moved).toBeFocused()
  await expect(moved).toContainText(/\$1,250\.50 from Houndstooth Bank.* to Lisbon in May/)
  const newest = page.getByRole('region', { name: 'Recent activity' }).getByRole('listitem').first()
  await expect(newest).toContainText('To Lisbon in May · Demo transfer, on its way+$1,250.50')

  await askToRemove(account.accounts)
  await page.getByRole('dialog').getByRole('button', { name: 'Remove account' }).click()
  await expect(account.accounts).toHaveCount(0)
  await expect(page.getByText('No bank account is linked.')).toBeVisible()
  expect(await platform.linkedRows()).toEqual(['removed automatically_verified Houndstooth Bank'])
  // On a slow machine, words such as a result's may move a line by less than this.
  expect(shifts.filter(({ value }) => value >= 0.01)).toEqual([])
})

test.describe('in a browser that speaks Canadian French', () => {
  test.use({ locale: 'fr-CA' })

  test('the page uses it, and another language after it is chosen', {
    tag: ['@localised-themed', '@phone'],
  }, async ({ page, account }) => {
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
    await expect(page.getByRole('heading', { name: 'Bonjour Nora' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Épargne totale' })).toContainText(/12.480,36.\$/)
    await expect(account.linkButton).toHaveText(fr.messages.linkAccount)

    await page.getByLabel('Langue').selectOption('Deutsch')
    await expect(page.getByRole('heading', { name: 'Hallo, Nora' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page).toHaveURL(/\?lang=de$/)
    await expect(page).toHaveTitle('Tidewell: Ihre Ersparnisse · Banklink')
    await account.linkButton.click()
    await finishLink(page)
    await expect(account.accounts).toContainText('Aktiv')
    await page.reload()
    await expect(account.accounts).toContainText('Aktiv')
  })
})

test.describe('on a light page', () => {
  test.use({ colorScheme: 'light' })

  test('light or dark, and the look of the kit, are chosen on the page', { tag: ['@localised-themed'] }, async ({
    page,
    account,
  }) => {
    await page.goto('/')
    const looks = () =>
      Promise.all([
        page.evaluate(() => getComputedStyle(document.body).backgroundColor),
        account.linkButton.evaluate((button) => getComputedStyle(button).backgroundColor),
      ])
    const [light, own] = await looks()
    await page.getByLabel('Colors').selectOption('Dark')
    await expect.poll(async () => (await looks())[0]).not.toBe(light)
    await page.reload()
    await expect.poll(async () => (await looks())[0]).not.toBe(light)
    await page.getByLabel('Colors').selectOption('Light')
    await page.getByLabel('Banklink theme').selectOption('Ink')
    await expect.poll(async () => (await looks())[1]).not.toBe(own)
    await page.getByLabel('Banklink theme').selectOption('Tidewell’s')
    await expect.poll(looks).toEqual([light, own])
  })
})
