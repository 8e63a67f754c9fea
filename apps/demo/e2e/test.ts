import { type PlaywrightLink, playwrightLink } from '@banklink/link-simulator/playwright'
import { test as base, expect } from '@playwright/test'
import { type AccountPage, accountPage } from './accountPage.ts'
import { type LinkWindow, linkWindow } from './linkWindow.ts'
import { type Platform, type PlatformId, platformOf } from './platform.ts'
import { type DemoServer, startServer } from './startServer.ts'

export interface TestFixtures {
  /** What the demo runs on. */
  platformId: PlatformId
  /** Whether the page asks the platform itself, without the gateway. */
  isDirect: boolean
  platform: Platform
  account: AccountPage
  link: LinkWindow
  /** The same window, for scenarios. */
  driver: PlaywrightLink
  /** Hosts that the page may ask besides its own; the test answers for them. */
  otherHosts: readonly string[]
  quiet: void
}

/** A demo of its own for each worker, put back before each test, and a page that must leave nothing to complain of. */
export const test = base.extend<TestFixtures, { demo: DemoServer }>({
  demo: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, provide) => {
      const demo = await startServer()
      await provide(demo)
      await demo.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ demo }, provide) => provide(demo.url),
  platformId: ['bond', { option: true }],
  isDirect: [false, { option: true }],
  platform: [
    async ({ demo, context, platformId, isDirect }, provide) => {
      const platform = platformOf(demo, platformId)
      await platform.reset()
      // Quicker than by default, and pending still.
      await platform.mock.set({ cybrid: { workflowMs: 100, accountMs: 100, deletionMs: 100 } })
      const chosen = { demo_platform: platformId, demo_direct: isDirect ? 'yes' : 'no' }
      await context.addCookies(Object.entries(chosen).map(([name, value]) => ({ name, value, url: demo.url })))
      await provide(platform)
    },
    { auto: true },
  ],
  account: ({ page }, provide) => provide(accountPage(page)),
  link: ({ page }, provide) => provide(linkWindow(page)),
  driver: ({ page }, provide) => provide(playwrightLink(page)),
  otherHosts: [[], { option: true }],
  quiet: [
    async ({ demo, page, otherHosts }, provide) => {
      const wrongs: string[] = []
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url())
        const isLocal = hostname === '127.0.0.1' || ['data:', 'blob:', 'about:'].includes(protocol)
        if (!isLocal && !otherHosts.includes(hostname)) wrongs.push(`left this machine: ${request.url()}`)
      })
      page.on('pageerror', (error) => wrongs.push(`threw: ${error.message}`))
      page.on('console', (message) => {
        if (/Content Security Policy|Trusted Type/i.test(message.text())) wrongs.push(message.text())
      })
      await provide()
      const isHere = (host: string) => ['127.0.0.1', '::1', 'localhost'].includes(host)
      for (const host of demo.hosts()) if (!isHere(host)) wrongs.push(`the server left this machine: ${host}`)
      expect(wrongs).toEqual([])
    },
    { auto: true },
  ],
})

/** How a browser inside an Android app calls itself; it has no second window. */
export const webview =
  'Mozilla/5.0 (Linux; Android 14; Pixel 7; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36'

export { expect }
