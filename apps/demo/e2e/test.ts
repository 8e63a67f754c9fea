import { test as base, expect } from '@playwright/test'
import { type AccountPage, accountPage } from './accountPage.ts'
import { type LinkWindow, linkWindow } from './linkWindow.ts'
import { type Platform, platformOf } from './platform.ts'
import { type DemoServer, startServer } from './startServer.ts'

export interface TestFixtures {
  platform: Platform
  account: AccountPage
  link: LinkWindow
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
  platform: [
    async ({ demo }, provide) => {
      const platform = platformOf(demo)
      await platform.reset()
      await provide(platform)
    },
    { auto: true },
  ],
  account: ({ page }, provide) => provide(accountPage(page)),
  link: ({ page }, provide) => provide(linkWindow(page)),
  otherHosts: [[], { option: true }],
  quiet: [
    async ({ page, otherHosts }, provide) => {
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
      expect(wrongs).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
