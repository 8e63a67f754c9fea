import { scenarios } from '../src/index.ts'
import { playwrightLink } from '../src/playwright/index.ts'
import { expect, test } from './test.ts'

test.use({ otherHosts: ['cdn.plaid.com', 'sandbox.plaid.com', 'mock.test'] })

// The app knows nothing of a simulator: a worker answers for Plaid's script and for its API.
const drives = { instantSuccess: scenarios.instantSuccess, oauthPopup: scenarios.oauthPopup }

for (const [name, drive] of Object.entries(drives)) {
  test(`behind a worker of MSW: ${name}`, async ({ page, app }) => {
    await page.goto('/msw')
    await app.pressButton()
    const end = await drive(playwrightLink(page))
    await expect.poll(app.ends).toEqual([end])
    const linked = await page.evaluate(async () => {
      const success = window.calls.find((call) => call[0] === 'onSuccess')
      return await window.exchange(success?.[1] ?? '')
    })
    expect(linked).toBe(1)
  })
}
