import { test as base, expect } from '@playwright/test'
import { type AppPage, appPage } from './appPage.ts'
import { type Mock, mockAt } from './mockAt.ts'
import { type Site, startServer } from './startServer.ts'

export interface TestFixtures {
  mock: Mock
  app: AppPage
  /** Hosts that the page may ask besides this machine; the test answers for them. */
  otherHosts: readonly string[]
  quiet: void
}

/** A page and a mock of its own for each worker, and a browser that must have nothing to complain of. */
export const test = base.extend<TestFixtures, { site: Site }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, provide) => {
      const site = await startServer()
      await provide(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, provide) => provide(site.url),
  mock: [
    async ({ site }, provide) => {
      const mock = mockAt(site.mockUrl)
      await mock.reset()
      await provide(mock)
    },
    { auto: true },
  ],
  app: ({ page }, provide) => provide(appPage(page)),
  otherHosts: [[], { option: true }],
  quiet: [
    async ({ context, otherHosts }, provide) => {
      const wrongs: string[] = []
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url())
        const isLocal = hostname === '127.0.0.1' || ['data:', 'blob:', 'about:'].includes(protocol)
        if (!isLocal && !otherHosts.includes(hostname)) wrongs.push(`left this machine: ${request.url()}`)
      })
      context.on('weberror', (error) => wrongs.push(`threw: ${error.error().message}`))
      context.on('console', (message) => {
        // The mock refuses what a test wants refused, and the browser says so.
        const isRefusal = message.text().startsWith('Failed to load resource')
        const isReport = /Content.Security.Policy|Trusted ?Type/i.test(message.text())
        if (isReport || (message.type() === 'error' && !isRefusal)) wrongs.push(message.text())
      })
      await provide()
      expect(wrongs).toEqual([])
    },
    { auto: true },
  ],
})

/** How a browser inside an Android app calls itself; it has no second window. */
export const webview =
  'Mozilla/5.0 (Linux; Android 14; Pixel 7; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36'

export { expect }
