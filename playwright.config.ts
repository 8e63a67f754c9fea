import { registerHooks } from 'node:module'
import { defineConfig, devices } from '@playwright/test'
import { chromiumLaunch } from './scripts/chromium.mjs'

const demo = 'apps/demo/e2e'

// Tests import the packages from their sources, without building them first.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, { ...context, conditions: ['banklink-source', ...context.conditions] }),
})

/**
 * The demo, whole, in a browser; what a phone shows differently is tagged `@phone` and runs there too. And the link
 * simulator on a page of its own.
 */
export default defineConfig({
  globalSetup: './apps/demo/e2e/buildOnce.ts',
  fullyParallel: true,
  // Most of a test is waiting, so three keep two cores busy.
  workers: 3,
  retries: 0,
  // For a machine that is busy with something else: a test that hangs still ends, and none is told to hurry.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  // A trace costs a third of the processor's time. For a test that fails: `--trace retain-on-failure`.
  use: { launchOptions: chromiumLaunch(), trace: 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'desktop', testDir: demo, use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } } },
    { name: 'phone', testDir: demo, grep: /@phone/, use: devices['Pixel 7'] },
    { name: 'simulator', testDir: 'packages/link-simulator/e2e', use: devices['Desktop Chrome'] },
  ],
})
