import type { Page } from '@playwright/test'
import { askToRemove } from './askToRemove.ts'
import { expect, test } from './test.ts'

const day = 86_400_000

test.beforeEach(async ({ page, platform, account }) => {
  await platform.mock.requireLogin(await platform.link({ bank: 'Tartan Bank' }))
  await platform.link({ status: 'pending_manual_verification', mask: '1111' })
  await platform.endDeposits(await platform.link({ status: 'pending_automatic_verification', mask: '2222' }), 'expire')
  await platform.advance(8 * day)
  await page.goto('/')
  await expect(account.accounts).toHaveCount(3)
  await page.getByText('Pay someone else').click()
  await expect(page.getByRole('form')).toBeVisible()
})

test('on a phone everything to press is 44 pixels high', { tag: ['@accessible', '@phone'] }, async ({
  page,
  hasTouch,
}) => {
  test.skip(!hasTouch, 'a mouse is more exact')
  expect(await tooSmall(page)).toEqual([])
  await askToRemove(page)
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await tooSmall(page)).toEqual([])
  await page.evaluate(() => document.documentElement.setAttribute('data-banklink-density', 'compact'))
  expect(await tooSmall(page)).toEqual([])
})

for (const [name, width, size] of [
  ['a screen of 320 pixels', 320, '100%'],
  ['text of twice the size', 640, '200%'],
  ['text of twice the size on a phone', 390, '200%'],
] as const) {
  test(`${name} shows everything, without scrolling sideways`, { tag: ['@accessible'] }, async ({ page, account }) => {
    const setSize = () =>
      page.evaluate((fontSize) => document.documentElement.style.setProperty('font-size', fontSize), size)
    await page.setViewportSize({ width, height: 800 })
    await setSize()
    await page.getByRole('button', { name: 'Transfer money' }).click()
    expect(await cutOff(page)).toEqual([])
    expect(await page.locator('.amount').evaluate(lines)).toBe(1)
    await askToRemove(page)
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await cutOff(page)).toEqual([])
    await page.keyboard.press('Escape')
    await account.backstageButton.click()
    await expect(account.backstage).toBeVisible()
    expect(await cutOff(page)).toEqual([])
    const choices = await account.backstage.getByRole('radio').evaluateAll((all) => all.map((each) => each.clientWidth))
    expect(new Set(choices).size).toBe(1)

    for (const path of ['/bank-return?oauth_state_id=unknown', '/ten-lines']) {
      await page.goto(path)
      await expect(
        page.locator('[data-slot="banklink-oauth-return-actions"], [data-slot="banklink-account"]').first(),
      ).toBeVisible()
      await setSize()
      expect(await cutOff(page)).toEqual([])
    }
  })
}

test('a dialog on a low screen opens at its title', { tag: ['@accessible'] }, async ({ page }) => {
  await page.setViewportSize({ width: 667, height: 220 })
  await askToRemove(page)
  await expect(page.getByRole('heading', { name: /^Remove .*\?$/ })).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Tab')
  await expect(page.getByRole('dialog').getByRole('button').first()).toBeFocused()
})

test('where less motion is wanted nothing moves', { tag: ['@accessible'] }, async ({ page, account, browserName }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const isReduced = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)
  test.skip(
    browserName === 'firefox' && !isReduced,
    'Firefox takes this from its settings, and the dark project has it',
  )
  expect(isReduced).toBe(true)
  await page.route('**/api/banklink/accounts*', () => {}) // for as long as this test looks
  await page.reload()
  await expect(page.locator('[data-slot="banklink-accounts"][data-state="loading"]')).toBeVisible()
  await account.linkButton.hover({ trial: true, timeout: 1 }).catch(() => {})
  const moving = await page.evaluate(() =>
    document.getAnimations().map((animation) => (animation as CSSAnimation).animationName ?? animation.id),
  )
  expect(moving).toEqual([])
})

/** What can be pressed and is too small for a finger. A box belongs to the label that is pressed with it. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document
    const controls = scope.querySelectorAll<HTMLElement>('button, a[href], input, select, summary')
    return [...controls].flatMap((control) => {
      const isInline = control.matches('p a')
      if (isInline || !control.checkVisibility() || control.closest('[data-nextjs], .backstage')) return []
      const pressed = control.matches('[type="checkbox"], [type="radio"]')
        ? ((control as HTMLInputElement).labels?.[0] ?? control)
        : control
      const { width, height } = pressed.getBoundingClientRect()
      if (width >= 43.9 && height >= 43.9) return []
      return [`${control.tagName} "${control.textContent || control.getAttribute('name')}" ${width}x${height}`]
    })
  })
}

/** How many lines an element's text takes. */
function lines(element: Element): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
}

/** What reaches over the page's edge, or over that of the button that it is in. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const wide = scrollWidth > clientWidth ? [`page: ${scrollWidth} of ${clientWidth}`] : []
    const boxes = document.querySelectorAll<HTMLElement>('button, a, [data-slot^="banklink-"]')
    const cut = [...boxes].filter((box) => {
      const isHidden = getComputedStyle(box).clipPath !== 'none'
      return box.checkVisibility() && !isHidden && box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0
    })
    return [...wide, ...cut.map((box) => `${box.dataset.slot ?? box.tagName}: ${box.textContent?.slice(0, 40)}`)]
  })
}
