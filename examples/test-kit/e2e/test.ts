import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { linkScriptUrl } from '@banklink/link-simulator'
import { type PlaywrightLink, playwrightLink, routeLink } from '@banklink/link-simulator/playwright'
import { type StartedMockBackend, startMockBackend } from '@banklink/mock-backend/node'
import { test as base, expect } from '@playwright/test'
import { serveApp } from './serveApp.ts'

const script = await readFile(fileURLToPath(import.meta.resolve('@banklink/link-simulator/script')), 'utf8')

export interface LinkFixtures {
  plaid: StartedMockBackend
  link: PlaywrightLink
  onlyThisMachine: void
}

/** Plaid and the app for each test. Plaid's script is the simulator, and nothing else may leave this machine. */
export const test = base.extend<LinkFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  plaid: async ({}, provide) => {
    const plaid = await startMockBackend()
    await provide(plaid)
    await plaid.stop()
  },
  baseURL: async ({ plaid: { mock, url } }, provide) => {
    const app = await serveApp({ ...mock.plaid.credentials, baseUrl: `${url}${mock.plaid.baseUrlPath}` })
    await provide(app.url)
    await app.stop()
  },
  link: async ({ page, plaid }, provide) => {
    await routeLink(page, { script, mockUrl: plaid.url })
    await provide(playwrightLink(page))
  },
  onlyThisMachine: [
    async ({ context }, provide) => {
      const strays: string[] = []
      const isStray = (url: URL) => url.hostname !== '127.0.0.1' && url.href !== linkScriptUrl
      await context.route(isStray, (route) => route.abort())
      context.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol.startsWith('http') && isStray(url)) strays.push(url.href)
      })
      await provide()
      expect(strays).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
