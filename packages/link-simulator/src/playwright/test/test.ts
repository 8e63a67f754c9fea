import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import {
  test as base,
  expect as baseExpect,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from '@playwright/test'
import { type PlaywrightLink, playwrightLink } from '../playwrightLink.ts'
import { routeLink } from '../routeLink.ts'

/** What `use` of a configuration or of a file can set. */
export interface LinkOptions {
  /** The address of the mock backend, as the browser reaches it. @default null: any `link-…` token is good */
  linkMockUrl: string | null
}

/** Playwright's own `expect`. */
export const expect: typeof baseExpect = baseExpect

/** What a test gets besides Playwright's own. */
export interface LinkFixtures {
  /** A driver for the Link that is open in `page`, or is opened next. */
  link: PlaywrightLink
  /** In every test: replaces Plaid's script with the simulator, in each page and window. */
  linkScript: void
}

/**
 * Playwright's `test` with Plaid Link in it: the app asks Plaid's address for its script and gets the simulator.
 *
 * @example
 * import { scenarios } from '@banklink/link-simulator'
 * import { expect, test } from '@banklink/link-simulator/playwright/test'
 *
 * test('links an account', async ({ page, link }) => {
 *   await page.goto('/')
 *   await page.getByRole('button', { name: 'Link a bank account' }).click()
 *   await scenarios.instantSuccess(link)
 *   await expect(page.getByText('Plaid Checking')).toBeVisible()
 * })
 */
export const test: TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & LinkOptions & LinkFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
> = base.extend<LinkOptions & LinkFixtures>({
  linkMockUrl: [null, { option: true }],
  linkScript: [
    async ({ context, linkMockUrl }, provide) => {
      const script = await readFile(fileURLToPath(import.meta.resolve('@banklink/link-simulator/script')), 'utf8')
      await routeLink(context, { script, ...(linkMockUrl === null ? {} : { mockUrl: linkMockUrl }) })
      await provide()
    },
    { auto: true },
  ],
  link: ({ page }, provide) => provide(playwrightLink(page)),
})
