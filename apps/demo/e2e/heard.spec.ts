import { scenarios } from '@banklink/link-simulator'
import type { Page } from '@playwright/test'
import { askToRemove } from './askToRemove.ts'
import { finishLink } from './linkWindow.ts'
import { listPath, plaidPath } from './platform.ts'
import { expect, test } from './test.ts'

const tag = { tag: ['@accessible'] }

test('each state of a link is announced once', tag, async ({ page, account }) => {
  const heard = await listen(page)
  await page.goto('/')
  await expect(page.getByText('Link your bank to Tidewell')).toBeVisible()
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.account('First Platypus Bank')).toContainText('Active')
  const words = await heard()
  expect(ofKit(words)).toEqual([
    'status: Loading your bank accounts…',
    // That the platform is told, the button says, which has the focus.
    'status: First Platypus Bank ••0000 is linked.',
  ])
})

test('a failure is announced at once, and once', tag, async ({ page, account, platform }) => {
  const heard = await listen(page)
  await platform.fail({ method: 'POST', path: plaidPath, with_body: true, status: 422 })
  await page.goto('/')
  await account.linkButton.click()
  await finishLink(page)
  await expect(account.linkError).not.toBeEmpty()
  const alerts = (await heard()).filter((words) => words.startsWith('alert'))
  expect(alerts).toHaveLength(1)
  expect(alerts[0]).toMatch(/^alert: .*Reference: /)
})

test(
  'a reconnection, a verified deposit and a removal are announced',
  tag,
  async ({ page, account, platform, driver }) => {
    await platform.mock.requireLogin(await platform.link())
    const heard = await listen(page)
    await page.goto('/')
    await account.banner.getByRole('button', { name: /^Reconnect/ }).click()
    await scenarios.renewLogin(driver)
    await expect(page.getByText(/is reconnected\./)).toBeVisible()
    await askToRemove(account.accounts)
    await page.getByRole('button', { name: 'Remove account' }).click()
    await expect(page.getByText(/was removed\./)).toBeVisible()
    const [first, ...rest] = ofKit(await heard())
    expect(first).toBe('status: Loading your bank accounts…')
    // The banner needs the accounts alone, the list also the script that shows them: either may be first.
    expect(rest.splice(0, 2).toSorted()).toEqual([
      'status: 1 bank account',
      'status: First Platypus Bank ••0000 needs to be reconnected',
    ])
    expect(rest).toEqual([
      'status: First Platypus Bank ••0000 is reconnected.',
      'status: First Platypus Bank ••0000 was removed.',
    ])
  },
)

test('a list that failed is announced once', tag, async ({ page, platform }) => {
  const heard = await listen(page)
  await platform.fail({ method: 'GET', path: listPath, status: 500, times: 3 })
  await page.goto('/')
  await expect(page.getByText('We couldn’t load')).toBeVisible()
  expect((await heard()).filter((words) => words.startsWith('alert'))).toEqual([
    expect.stringContaining('alert: We couldn’t load your bank accounts. Try again.'),
  ])
})

/** Records live regions as a screen reader announces them: a region's text when it changes. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const heard: string[] = []
    const last = new WeakMap<Element, string>()
    Object.assign(window, { heard })
    const regions = '[role="status"], [role="alert"]'
    const hear = (region: Element) => {
      const words = (region.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
      if (words && last.get(region) !== words) heard.push(`${region.getAttribute('role')}: ${words}`)
      last.set(region, words)
    }
    const look = () => {
      for (const region of document.querySelectorAll(regions)) hear(region)
    }
    new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true })
  })
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
}

/** Without what the demo says for itself. */
function ofKit(words: readonly string[]): string[] {
  return words.filter((text) => !text.startsWith('status: Next: '))
}
