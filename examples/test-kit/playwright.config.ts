import { defineConfig, devices } from '@playwright/test'

const { CHROMIUM_PATH: executablePath } = process.env

/** In the Chromium that `CHROMIUM_PATH` names, or in Playwright's own. */
export default defineConfig({
  testDir: 'e2e',
  reporter: 'list',
  forbidOnly: true,
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: { ...(executablePath && { executablePath }), args: ['--no-sandbox', '--disable-gpu'] },
  },
})
