import { readFile } from 'node:fs/promises'
import { scenarios } from '@banklink/link-simulator'
import type { Locator, Page } from '@playwright/test'
import { watchLayoutShifts } from './layoutShifts.ts'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@shop-window', '@phone'] }
const onDesktop = { tag: ['@shop-window'] }

test('the first screen shows what Banklink is, and leads to docs, Storybook and code', tag, async ({ page }) => {
  await page.goto('/')
  const lead = page.getByText('Banklink is a React component kit for Plaid Link')
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await expect(lead).toBeInViewport()
  const links = page.getByRole('navigation', { name: 'Banklink' }).getByRole('link')
  await expect(links).toHaveText(['Docs', 'Storybook', 'Code'])
  for (const name of ['Link an account', 'Break something', 'Switch the platform']) {
    await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  }
})

test(
  'an account is linked, then its bank breaks it, and the balance tells the truth',
  tag,
  async ({ page, account, link, driver }) => {
    await page.goto('/')
    const savings = page.getByRole('region', { name: 'Total savings' })
    await expect(savings).toContainText('None yet')
    await page.getByRole('button', { name: 'Link an account' }).click()
    await expect(link.frame.getByRole('heading', { name: 'Tidewell would like to link' })).toBeVisible()
    await finishLink(page)
    await expect(account.account('First Platypus Bank')).toContainText('Active')
    await expect(savings).toContainText('First Platypus Bank')

    await page.getByRole('button', { name: 'Break something' }).click()
    await expect(account.backstage.getByRole('heading', { name: 'Break something' })).toBeFocused()
    await expect(account.backstage.getByRole('listitem').filter({ hasText: 'First Platypus Bank' })).toBeVisible()
    await account.backstage.getByRole('button', { name: 'Require reconnect' }).click()
    await expect(account.backstage.getByRole('status')).toHaveText('The bank now requires a new sign-in.')
    await page.keyboard.press('Escape')
    await expect(account.backstage).toBeHidden()
    await expect(savings).toContainText('First Platypus Bank: sign-in needed')
    await expect(account.banner).toContainText('needs to be reconnected')
    await expect(page.getByText('Next: sign in to First Platypus Bank again.')).toBeVisible()
    await expect(page.getByText('Next: set up a weekly deposit')).toHaveCount(0)

    const postpone = await placeOf(account.banner.getByRole('button', { name: 'Not now' }))
    await account.banner.getByRole('button', { name: /^Reconnect/ }).click()
    await scenarios.renewLogin(driver)
    await expect(account.banner).toHaveAttribute('data-state', 'news')
    await expect(page.getByText('Next: set up a weekly deposit')).toBeVisible()
    const close = account.banner.getByRole('button', { name: 'Close' })
    await expect.poll(() => placeOf(close)).toEqual(postpone)
    await close.click()
    await expect(page.getByText('is reconnected.')).toHaveCount(0)
  },
)

test('the linked bank is on one line, or on two that begin together', tag, async ({ page }) => {
  await page.goto('/')
  const savings = page.getByRole('region', { name: 'Total savings' })
  const label = await savings.getByText('Linked bank').boundingBox()
  const value = await savings.getByText('None yet').boundingBox()
  if (!label || !value) throw new Error('The balance has no linked bank.')
  const isOneLine = label.y === value.y && label.x < value.x
  const areTwoLines = label.x === value.x && label.y < value.y
  expect(isOneLine || areTwoLines).toBe(true)
})

test.describe('on a screen of 390 pixels', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the devtools show the whole header on one line, and every tab', onDesktop, async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Banklink devtools' }).click()
    const panel = page.getByRole('dialog', { name: 'Banklink devtools' })
    const copy = await panel.getByRole('button', { name: 'Copy for a support ticket' }).boundingBox()
    const close = await panel.getByRole('button', { name: 'Close' }).boundingBox()
    expect(close?.y).toBe(copy?.y)
    const tabs = panel.getByRole('tab')
    await expect(tabs).toHaveCount(5)
    for (const tab of await tabs.all()) await expect(tab).toBeInViewport({ ratio: 1 })
  })
})

test(
  'the next list is broken from the drawer, and the page shows it',
  onDesktop,
  async ({ page, account, platform }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Break something' }).click()
    await account.backstage.getByRole('button', { name: 'Require reconnect' }).click()
    await expect(account.backstage.getByRole('status')).toContainText('Link an account first')
    await account.backstage.getByRole('button', { name: 'Fail the next list' }).click()
    await expect(account.backstage.getByRole('status')).toContainText('Set: Fail the next list')
    await expect(page.getByText('We couldn’t load')).toBeVisible()
    expect((await platform.state()).faults).toEqual([])
  },
)

test('the platform is switched, and the page stays where it is', onDesktop, async ({ page, account }) => {
  await page.goto('/')
  const greeting = page.getByRole('heading', { name: 'Hello, Nora' })
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  // On the page: a browser may scroll to what is clicked.
  const place = () => greeting.evaluate((element) => element.getBoundingClientRect().top + scrollY)
  const before = await place()
  await page.getByRole('button', { name: 'Switch the platform' }).click()
  await expect(account.backstage.getByRole('heading', { name: 'Platform', exact: true })).toBeFocused()
  await account.backstage.getByRole('radio', { name: 'Cybrid' }).check()
  await expect(account.backstage.getByText('External bank accounts of Nora Whitfield at Cybrid')).toBeVisible()
  await account.backstage.getByRole('button', { name: 'Close' }).click()
  expect(await place()).toBe(before)
})

test('the code that is shown is the page that it opens', onDesktop, async ({ page, account }) => {
  await page.goto('/')
  const code = page.getByRole('figure', { name: 'BankAccounts.tsx' })
  const source = await readFile(new URL('../src/ten-lines/BankAccounts.tsx', import.meta.url), 'utf8')
  const lines = source.trimEnd().split('\n')
  await expect(code.locator('.line')).toHaveCount(lines.length)
  const shown = await code.locator('.line').allTextContents()
  expect(shown).toEqual(lines)
  expect(shown.filter((line) => line !== '')).toHaveLength(9)

  await code.getByRole('link', { name: 'Open this page' }).click()
  await expect(page.getByRole('heading', { name: 'Bank accounts' })).toBeVisible()
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
})

test('nothing moves while it loads', tag, async ({ page }) => {
  const shifts = await watchLayoutShifts(page)
  await page.goto('/')
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  await painted(page)
  expect(shifts.filter(({ value }) => value >= 0.01)).toEqual([])
})

/** Where a button begins at the top, and ends, on the page: a browser may scroll to what is clicked. */
function placeOf(button: Locator): Promise<{ top: number; end: number }> {
  return button.evaluate((element) => {
    const { top, right } = element.getBoundingClientRect()
    return { top: Math.round(top + scrollY), end: Math.round(right) }
  })
}

/** Two frames, after which a shift of the last change was reported. */
function painted(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
}
