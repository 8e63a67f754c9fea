import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { linkScriptUrl } from '@banklink/link-simulator'
import { type PlaywrightLink, playwrightLink, routeLink } from '@banklink/link-simulator/playwright'
import { type StartedMockBackend, startMockBackend } from '@banklink/mock-backend/node'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { startApp } from './startApp.ts'

const script = await readFile(fileURLToPath(import.meta.resolve('@banklink/link-simulator/script')), 'utf8')

export interface AppFixtures {
  link: PlaywrightLink
  quiet: void
}

/**
 * The built app and a platform, for all tests together. Plaid's script is the simulator, loaded from Plaid's address
 * by the app. A page must leave no warning, no error and no breach of its CSP, and may send no request to another machine.
 */
export const test = base.extend<AppFixtures, { platform: StartedMockBackend; appUrl: string }>({
  platform: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, provide) => {
      const platform = await startMockBackend({
        switches: { cybrid: { workflowMs: 100, accountMs: 100, deletionMs: 100 } },
      })
      await provide(platform)
      await platform.stop()
    },
    { scope: 'worker' },
  ],
  appUrl: [
    async ({ platform: { mock, url } }, provide) => {
      const app = await startApp({
        BANKLINK_SECRET: 'only for these tests, and 32 characters or more',
        CYBRID_URL: url + mock.cybrid.baseUrlPath,
        CYBRID_TOKEN: mock.cybrid.credentials.bankToken,
        CYBRID_CUSTOMER: mock.cybrid.customers[0]?.customerGuid ?? '',
        PLAID_URL: url,
      })
      await provide(app.url)
      await app.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ appUrl }, provide) => provide(appUrl),
  link: async ({ page, platform }, provide) => {
    await routeLink(page, { script, mockUrl: platform.url })
    await provide(playwrightLink(page))
  },
  quiet: [
    async ({ page }, provide) => {
      const wrongs = await listen(page)
      await provide()
      expect(wrongs).toEqual([])
    },
    { auto: true },
  ],
})

/** How a browser inside an Android app calls itself; it has no second window. */
export const webview =
  'Mozilla/5.0 (Linux; Android 14; Pixel 7; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36'

/** The link button in any language, after the list above it has its height. */
export function linkButton(page: Page): Locator {
  const loading = '[data-slot="banklink-accounts"][data-state="loading"]'
  return page.locator(`body:not(:has(${loading})) [data-slot="banklink-link-account-button"]`)
}

/** Warnings and errors of the page from now on. */
async function listen(page: Page): Promise<readonly string[]> {
  const wrongs: string[] = []
  page.on('pageerror', (error) => wrongs.push(`threw: ${error.message}`))
  page.on('console', (message) => {
    if (['warning', 'error', 'assert'].includes(message.type())) wrongs.push(`${message.type()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (
      protocol.startsWith('http') &&
      !['127.0.0.1', 'localhost'].includes(hostname) &&
      request.url() !== linkScriptUrl
    )
      wrongs.push(`left this machine: ${request.url()}`)
  })
  await page.exposeFunction('reportBreach', (breach: string) => wrongs.push(breach))
  await page.addInitScript(() => {
    const { reportBreach } = window as unknown as { reportBreach: (breach: string) => void }
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        reportBreach(`against ${violatedDirective}: ${blockedURI} by ${sourceFile}:${lineNumber}`)
      },
    )
  })
  return wrongs
}

export { expect }
