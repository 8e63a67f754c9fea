import { defineConfig } from '@playwright/test'
import base from './playwright.config.ts'

/** Firefox ESR, as Debian packages it, by WebDriver BiDi. */
const firefox = {
  browserName: 'firefox',
  channel: 'moz-firefox',
  viewport: { width: 1280, height: 800 },
  trace: 'off',
  // Its inline style would trip the page's own CSP.
  screenshot: 'off',
} as const

const executablePath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr'

/**
 * The same suites in Firefox. Playwright cannot ask Firefox for a dark page or for less motion, so a second project asks by
 * Firefox's own settings. `colorScheme` says what a project shows: a test that wants the other one is skipped there.
 */
export default defineConfig({
  ...base,
  workers: 2,
  outputDir: 'test-results/firefox',
  use: {},
  projects: [
    {
      name: 'firefox',
      testDir: 'apps/demo/e2e',
      use: { ...firefox, colorScheme: 'light', launchOptions: { executablePath } },
    },
    {
      name: 'firefox, dark',
      testDir: 'apps/demo/e2e',
      use: {
        ...firefox,
        colorScheme: 'dark',
        launchOptions: {
          executablePath,
          firefoxUserPrefs: { 'layout.css.prefers-color-scheme.content-override': 0, 'ui.prefersReducedMotion': 1 },
        },
      },
    },
    {
      name: 'firefox, simulator',
      testDir: 'packages/link-simulator/e2e',
      use: { ...firefox, colorScheme: 'light', launchOptions: { executablePath } },
    },
  ],
})
