import { defineConfig, devices } from '@playwright/test'
import base from './playwright.config.ts'

/** A thousand link sessions in one page, to see what they leave behind. */
export default defineConfig({
  ...base,
  workers: 1,
  projects: [{ name: 'soak', testDir: 'apps/demo/soak', use: { ...devices['Desktop Chrome'], trace: 'off' } }],
})
