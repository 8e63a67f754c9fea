import type { Page } from '@playwright/test'
import { finishLink } from './linkWindow.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@host-guard', '@phone'] }

test(
  'the page scrolls and has its focus where it was, after leaving Link and after a link',
  tag,
  async ({ page, account, link }) => {
    await page.setViewportSize({ width: page.viewportSize()?.width ?? 1280, height: 500 })
    await page.goto('/')
    await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
    await page.evaluate(() => window.scrollTo(0, 120))
    await account.linkButton.focus()
    const before = await scrollOf(page)
    expect(before.y).toBeGreaterThan(0)

    await page.keyboard.press('Enter')
    await link.isOpen()
    await link.leave()
    await link.isClosed()
    await expect(account.linkButton).toBeFocused()
    expect(await scrollOf(page)).toEqual(before)

    await page.keyboard.press('Enter')
    await finishLink(page)
    await expect(account.account('First Platypus Bank')).toContainText('Active')
    await expect(account.linkButton).toBeFocused()
    expect((await scrollOf(page)).overflow).toBe(before.overflow)
    await page.mouse.wheel(0, -5000)
    await expect.poll(() => scrollOf(page).then(({ y }) => y)).toBe(0)
  },
)

test("the page's own styles on its body are restored", { tag: ['@host-guard'] }, async ({ page, account, link }) => {
  await page.goto('/')
  await page.evaluate(() => {
    document.body.style.overflow = 'clip'
  })
  await account.linkButton.click()
  await link.isOpen()
  await link.leave()
  await link.isClosed()
  expect((await scrollOf(page)).overflow).toBe('clip')
})

function scrollOf(page: Page): Promise<{ y: number; overflow: string }> {
  return page.evaluate(() => ({ y: window.scrollY, overflow: document.body.style.overflow }))
}
