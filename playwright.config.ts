import { defineConfig, devices } from '@playwright/test'
import { chromiumLaunch } from './scripts/chromium.mjs'

/** The demo, whole, in a browser. What a phone shows differently is tagged `@phone` and runs there too. */
export default defineConfig({
  testDir: 'apps/demo/e2e',
  globalSetup: './apps/demo/e2e/buildOnce.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  use: { launchOptions: chromiumLaunch(), trace: 'retain-on-failure', video: 'off' },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } } },
    { name: 'phone', grep: /@phone/, use: devices['Pixel 7'] },
  ],
})
