import type { BrowserContext, Page } from '@playwright/test'
import { linkScriptUrl } from '../sdk/installPlaid.ts'

export interface RouteLinkOptions {
  /** The text of the script: the file `@banklink/link-simulator/script`. */
  script: string
  /** The URL of the mock backend in the browser. @default none: any `link-…` token is good */
  mockUrl?: string
}

/**
 * Answers requests for Plaid's script with the simulator, so that an unchanged app runs on it. The app's CSP stays as
 * it is except for `connect-src`, which must allow the mock backend.
 *
 * @example
 * const script = await readFile(fileURLToPath(import.meta.resolve('@banklink/link-simulator/script')), 'utf8')
 * await routeLink(page, { script, mockUrl: 'http://127.0.0.1:4010' })
 */
export async function routeLink(
  page: Page | BrowserContext,
  { script, mockUrl = '' }: RouteLinkOptions,
): Promise<void> {
  // A test says by this call that the simulator is meant, wherever the app is.
  const body = `globalThis.linkSimulatorAnywhere = true;\nglobalThis.linkSimulatorMockUrl = ${JSON.stringify(mockUrl)};\n${script}`
  await page.route(linkScriptUrl, (route) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body }))
}
