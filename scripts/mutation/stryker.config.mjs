import { fileURLToPath } from 'node:url'

export default {
  // The links between the packages hold in a copy of the whole repository, not in one that Stryker makes.
  inPlace: true,
  ignorePatterns: ['**/dist', 'docs', 'examples', 'apps', '.storybook', '.github', '.changeset'],
  testRunner: 'one-run',
  plugins: ['@stryker-mutator/vitest-runner', fileURLToPath(new URL('runner/strykerRunner.mjs', import.meta.url))],
  // Most mutants are tried in it.
  dryRunTimeoutMinutes: 120,
  // In a process, which can be ended where a mutant hangs.
  vitest: { configFile: 'vitest.mutation.config.ts', related: false, pool: 'forks' },
  coverageAnalysis: 'perTest',
  // A schema and a table of errors are made while their module loads, and are what has to be right.
  ignoreStatic: false,
  disableTypeChecks: true,
  // Far above what a test takes on a busy machine, as a mutant that runs out of time counts as noticed.
  timeoutMS: 8_000,
  timeoutFactor: 4,
  warnings: { slow: false },
  reporters: [process.stdout.isTTY ? 'progress' : 'progress-append-only'],
  logLevel: 'warn',
  allowConsoleColors: false,
}
