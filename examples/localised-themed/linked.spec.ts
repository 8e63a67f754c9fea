import { scenarios } from '@banklink/link-simulator'
import type { Page } from '@playwright/test'
import { expect, linkButton, test, webview } from './test.ts'

test('keeps what the server drew', { tag: '@localised-themed' }, async ({ page }) => {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'script') return await route.continue()
    // The page is whole before the first script comes, so that its button can be marked.
    await page.waitForFunction(() => (window as { isMarked?: boolean }).isMarked)
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  const button = page.locator('[data-slot="banklink-link-account-button"]')
  await button.evaluate((element) => {
    Object.assign(element, { isTheServers: true })
    Object.assign(window, { isMarked: true })
  })
  await expect(page.getByText('No bank account linked yet')).toBeVisible() // so it is alive
  expect(await button.evaluate((element) => 'isTheServers' in element)).toBe(true)
})

test('allows no script and no style but its own', { tag: '@localised-themed' }, async ({ request }) => {
  const policies = await Promise.all(
    ['/', '/', '/bank-return'].map(async (path) => {
      const policy = (await request.get(path)).headers()['content-security-policy'] ?? ''
      return Object.fromEntries(policy.split(';').map((part) => part.trim().split(/ (.*)/) as [string, string]))
    }),
  )
  const nonces = policies.map(
    (policy) => /^'nonce-([\w+/=-]{20,})' 'strict-dynamic'$/.exec(policy['script-src'] ?? '')?.[1],
  )
  expect(new Set(nonces).size).toBe(3)
  expect(nonces).not.toContain(undefined)
  for (const [index, policy] of policies.entries()) {
    expect(policy).toMatchObject({ 'default-src': "'self'" })
    expect(["'self'", `'self' 'nonce-${nonces[index]}'`]).toContain(policy['style-src'])
    expect(Object.keys(policy)).not.toContain('style-src-attr')
  }
})

test('links an account and removes it, with Link from Plaid’s address', { tag: '@localised-themed' }, async ({
  page,
  link,
  platform,
}) => {
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.goto('/')
  await linkButton(page).click()
  await scenarios.instantSuccess(link)
  const row = page.getByRole('listitem').filter({ hasText: '0000' })
  await expect(row).toContainText('Active')
  expect(scripts).toContain('https://cdn.plaid.com/link/v2/stable/link-initialize.js')
  await page.reload()
  await expect(row).toContainText('Active')
  const { externalBankAccounts } = platform.mock.state().cybrid
  expect(externalBankAccounts.at(-1)).toMatchObject({ state: 'completed', mask: '0000' })
  await removeAccount(page)
})

test.describe('in an app that opens no window', () => {
  test.use({ userAgent: webview })

  test('resumes on the page that the bank redirects to', { tag: '@localised-themed' }, async ({
    page,
    link,
    platform,
  }) => {
    await page.goto('/?from=mail#banks')
    await linkButton(page).click()
    await scenarios.oauthRedirect(link)
    await expect(page.locator('[data-slot="banklink-oauth-return"]')).toBeAttached()
    await scenarios.oauthReturn(link)
    await expect(page).toHaveURL('/?from=mail#banks')
    await expect(linkButton(page)).toBeVisible()
    const { externalBankAccounts } = platform.mock.state().cybrid
    expect(externalBankAccounts.at(-1)).toMatchObject({ state: 'completed', institutionId: 'ins_127287' })
    await removeAccount(page)
  })
})

/** The next test begins with an empty list again. */
async function removeAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Actions for / }).click()
  await page.getByRole('button', { name: /^Remove / }).click()
  await page.getByRole('button', { name: 'Remove account' }).click()
  await expect(page.getByText('No bank account linked yet')).toBeVisible()
}
