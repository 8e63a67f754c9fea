import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { finishLink } from './linkWindow.ts'
import { listPath, plaidPath } from './platform.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@accessible', '@phone'] }

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ colorScheme })

    test(`nothing stands in anybody’s way, ${colorScheme}`, tag, async ({ page, account, platform, link }) => {
      await page.goto('/')
      await expect(page.getByText('No bank account linked yet')).toBeVisible()
      await expectClean(page, 'empty')

      await account.linkButton.click()
      await link.isOpen()
      await expectClean(page, 'Link')
      await finishLink(page)
      await expect(account.account('First Platypus Bank')).toContainText('Active')
      await expectClean(page, 'list')

      await page.getByRole('button', { name: /^Remove First Platypus Bank/ }).click()
      await expect(page.getByRole('dialog', { name: 'Remove this account?' })).toBeVisible()
      await expectClean(page, 'question')
      await page.keyboard.press('Escape')

      await platform.fail({ method: 'POST', path: plaidPath, with_body: true, status: 422 })
      await account.linkButton.click()
      await finishLink(page)
      await expect(account.linkError).not.toBeEmpty()
      await expectClean(page, 'failure')

      await account.backstageButton.click()
      await account.backstage.getByRole('button', { name: 'Slow link token' }).click()
      await expect(account.backstage.getByRole('list', { name: 'Faults that wait' })).toBeVisible()
      await expectClean(page, 'behind the scenes')
    })

    test(`a list that failed stands in nobody’s way, ${colorScheme}`, { tag: ['@accessible'] }, async ({
      page,
      platform,
    }) => {
      await platform.fail({ method: 'GET', path: listPath, status: 500, times: 3 })
      await page.goto('/')
      await expect(page.getByText('could not be loaded')).toBeVisible()
      await expectClean(page, 'list that failed')
    })
  })
}

test('a bank account is linked with the keyboard alone', { tag: ['@accessible'] }, async ({
  page,
  account,
  link,
  platform,
}) => {
  await page.goto('/')
  await expect(page.getByText('No bank account linked yet')).toBeVisible()
  await tabTo(page, 'Link a bank account')
  await page.keyboard.press('Enter')
  await link.isOpen()
  await expect(link.frame.getByRole('heading')).toBeFocused()
  await tabTo(page, 'Continue')
  await page.keyboard.press('Enter')
  await expect(link.frame.getByRole('heading', { name: 'Choose your bank' })).toBeFocused()
  await tabTo(page, 'First Platypus Bank')
  await page.keyboard.press('Enter')
  await expect(link.frame.getByRole('heading', { name: 'Sign in to First Platypus Bank' })).toBeFocused()
  await tabTo(page, 'Username')
  await page.keyboard.type('user_good')
  await tabTo(page, 'Password')
  await page.keyboard.type('pass_good')
  await page.keyboard.press('Enter')
  await expect(link.frame.getByRole('heading', { name: 'Choose your accounts' })).toBeFocused()
  await tabTo(page, 'Plaid Checking')
  await page.keyboard.press('Space')
  await tabTo(page, 'Continue')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Finish')
  await page.keyboard.press('Enter')
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  await expect(account.linkButton).toBeFocused()
  expect(await platform.rows()).toEqual(['active instantly_verified First Platypus Bank'])
})

async function expectClean(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  expect(found, state).toEqual([])
}

/** Presses Tab until what has the focus goes by this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focusedText(page)).includes(name)) return
  }
  throw new Error(`Tab never came to "${name}".`)
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement
    while (active instanceof HTMLIFrameElement) active = active.contentDocument?.activeElement ?? null
    const label = active?.closest('label') ?? active
    return label?.textContent ?? ''
  })
}
