import { defineConfig, devices } from '@playwright/test'

const { CHROMIUM_PATH: executablePath } = process.env

/** In the Chromium that `CHROMIUM_PATH` names, or in Playwright's own. */
export default defineConfig({
  testDir: 'e2e',
  reporter: 'list',
  forbidOnly: true,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    ...devices['Desktop Chrome'],
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath && { executablePath }), args: ['--no-sandbox', '--disable-gpu'] },
  },
})
