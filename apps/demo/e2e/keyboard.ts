import { expect, type Page } from '@playwright/test'
import { accountPage } from './accountPage.ts'

/** Presses Tab until what has the focus goes by this name. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  // Of a page that is not there yet, Firefox's own bar takes the focus and keeps it.
  await expect(accountPage(page).linkButton).toBeVisible()
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true)
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const text = await focusedName(page)
    if (typeof name === 'string' ? text.includes(name) : name.test(text)) return
  }
  throw new Error(`Tab never came to "${name}".`)
}

/** Tabs to it, and presses Enter. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Tabs to a field, and types. */
export async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

/** What the focused element is called, also inside of Link's frame. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    // After the page's last element comes the browser's own bar, and the page still has the last one as active.
    if (!document.hasFocus()) return ''
    let active = document.activeElement
    while (active instanceof HTMLIFrameElement) active = active.contentDocument?.activeElement ?? null
    // The whole page has every name, and nothing to press.
    if (active === document.body) return ''
    const label =
      active instanceof HTMLInputElement || active instanceof HTMLSelectElement
        ? active.labels?.[0]
        : active?.closest('label')
    return active?.getAttribute('aria-label') ?? (label ?? active)?.textContent ?? ''
  })
}
