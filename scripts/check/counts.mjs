/** How many tests passed and failed, by the report that Vitest writes as JSON. A file that failed to load is one. */
export function countVitest({ numPassedTests, numFailedTests, numFailedTestSuites }) {
  return { passed: numPassedTests, failed: numFailedTests || (numFailedTestSuites ? 1 : 0) }
}

/** The same of Playwright's. A test that passed on a retry has failed. */
export function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

/** The same of a script of ours, which writes it as it is. */
export function countWritten({ passed, failed, skipped = 0 }) {
  return { passed, failed, skipped }
}
