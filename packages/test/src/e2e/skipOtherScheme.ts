import type { PlaywrightTestArgs, PlaywrightTestOptions, PlaywrightWorkerOptions, TestInfo } from '@playwright/test'

type Options = Pick<PlaywrightTestArgs & PlaywrightTestOptions & PlaywrightWorkerOptions, 'browserName' | 'colorScheme'>

/**
 * Skips a test that wants a light or a dark page in a Firefox that shows the other one: Playwright cannot change what
 * Firefox took from its settings.
 */
export function skipOtherScheme({ browserName, colorScheme }: Options, info: TestInfo): void {
  info.skip(
    browserName === 'firefox' && colorScheme !== info.project.use.colorScheme,
    'Firefox takes its color scheme from its settings, and another project has this one',
  )
}
