import { addTextHelper, skipOtherScheme, watchForWrongs, webview } from '@banklink/test/e2e'
import { test as base, expect } from '@playwright/test'
import { type AppPage, appPage } from './appPage.ts'
import { type Mock, mockAt } from './mockAt.ts'
import { type Site, startServer } from './startServer.ts'

export interface TestFixtures {
  mock: Mock
  app: AppPage
  /** Hosts that the page may ask besides this machine; the test answers for them. */
  otherHosts: readonly string[]
  /** Skips what a browser cannot show. */
  possible: void
  quiet: void
}

/** A separate page and mock for each worker, and a browser that must report no errors. */
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
  context: async ({ context, browserName }, provide) => {
    if (browserName === 'firefox') await addTextHelper(context)
    await provide(context)
  },
  possible: [
    async ({ browserName, colorScheme }, provide, info) => {
      skipOtherScheme({ browserName, colorScheme }, info)
      await provide()
    },
    { auto: true },
  ],
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
      const wrongs = watchForWrongs(context, {
        otherHosts,
        // The mock refuses what a test wants refused, and the browser says so.
        isWrong: (message) => message.type() === 'error' && !message.text().startsWith('Failed to load resource'),
      })
      await provide()
      expect(wrongs).toEqual([])
    },
    { auto: true },
  ],
})

export { expect, webview }
