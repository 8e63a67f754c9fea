import type { Page } from '@playwright/test'
import { expect, linkButton, test } from './test.ts'
import { textsOf } from './textsOf.ts'

const schemes = ['light', 'dark'] as const

for (const asked of schemes) {
  test(`is ${asked} if the user’s device is`, { tag: '@localised-themed' }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: asked })
    await page.goto('/')
    await expectScheme(page, asked)
  })

  test(`is ${asked} if the page sets it, on any device`, { tag: '@localised-themed' }, async ({
    page,
    context,
    baseURL,
  }) => {
    await page.emulateMedia({ colorScheme: asked === 'light' ? 'dark' : 'light' })
    await context.addCookies([{ name: 'scheme', value: asked, url: baseURL ?? '' }])
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('data-banklink-scheme', asked)
    await expectScheme(page, asked)
  })
}

for (const colorScheme of schemes) {
  test(`has the brand’s look before a script runs, ${colorScheme}`, { tag: '@localised-themed' }, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme, ...(baseURL && { baseURL }) })
    const page = await context.newPage()
    const answer = await page.goto('/')
    expect(answer?.headers()['content-security-policy']).not.toContain('unsafe-inline')
    const button = page.locator('[data-slot="banklink-link-account-button"]')
    await expect(button).toHaveCSS('background-color', 'rgb(15, 118, 110)')
    await expect(button).toHaveCSS('border-radius', '10px')
    expect((await textsOf(page)).filter(({ contrast }) => contrast < 4.5)).toEqual([])
    await context.close()
  })
}

/** Text can be read everywhere, and is lighter than what it stands on, or darker. */
async function expectScheme(page: Page, scheme: (typeof schemes)[number]): Promise<void> {
  await expect(linkButton(page)).toBeVisible()
  const texts = await textsOf(page)
  expect(texts.length).toBeGreaterThanOrEqual(3)
  expect(texts.filter(({ contrast }) => contrast < 4.5)).toEqual([])
  const list = texts.filter(({ isInList }) => isInList)
  expect(list.length).toBeGreaterThanOrEqual(1)
  expect(new Set(list.map(({ isOnDark }) => isOnDark))).toEqual(new Set([scheme === 'dark']))
}
