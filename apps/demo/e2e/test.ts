import { type PlaywrightLink, playwrightLink } from '@banklink/link-simulator/playwright'
import { addTextHelper, skipOtherScheme, watchForWrongs, webview } from '@banklink/test/e2e'
import { test as base, expect } from '@playwright/test'
import { type AccountPage, accountPage } from './accountPage.ts'
import { keepBodies } from './bodyOf.ts'
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
  /** Skips what a browser cannot show. */
  possible: void
  quiet: void
}

/** A separate demo for each worker, reset before each test, and a page that must end without errors. */
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
  context: async ({ context, browserName }, provide) => {
    if (browserName === 'firefox') {
      await addTextHelper(context)
      await keepBodies(context)
    }
    await provide(context)
  },
  possible: [
    async ({ browserName, colorScheme }, provide, info) => {
      skipOtherScheme({ browserName, colorScheme }, info)
      await provide()
    },
    { auto: true },
  ],
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
    async ({ demo, context, otherHosts }, provide) => {
      const wrongs = watchForWrongs(context, { otherHosts })
      await provide()
      const isHere = (host: string) => ['127.0.0.1', '::1', 'localhost'].includes(host)
      for (const host of demo.hosts()) if (!isHere(host)) wrongs.push(`the server left this machine: ${host}`)
      expect(wrongs).toEqual([])
    },
    { auto: true },
  ],
})

export { expect, webview }
