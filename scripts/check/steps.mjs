import { execFileSync } from 'node:child_process'
import { countPlaywright, countVitest, countWritten } from './counts.mjs'

/** One account is linked; a release runs every test. */
const smokeInFirefox = ['--project=firefox', '--grep', 'a link ends as an active account']

/**
 * Every check there is, the longest first, so that none of them is left running alone at the end.
 *
 * - `tiers`: the commands that it belongs to
 * - `line`: what to run; gets the file for its report, and the tier
 * - `env`: variables for it; gets the same
 * - `count`: how many tests its report names; a step without one counts as one
 * - `after`: the steps whose results it needs
 * - `cores`: how many cores it keeps busy, 1 if left out
 */
export const steps = [
  {
    name: 'e2e',
    tiers: ['test', 'release'],
    inBrowser: true,
    line: () => ['playwright', 'test', '--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    count: countPlaywright,
  },
  { name: 'build', tiers: ['test', 'release'], line: () => ['pnpm', 'run', 'build'] },
  {
    name: 'outside',
    tiers: ['test', 'release'],
    inBrowser: true,
    after: ['build'],
    line: () => ['node', 'scripts/outside.mjs'],
    env: (report, tier) => ({ OUTSIDE_REPORT: report, ...(tier === 'release' ? { OUTSIDE_ALL: 'yes' } : {}) }),
    count: countWritten,
  },
  {
    name: 'builders',
    tiers: ['test', 'release'],
    inBrowser: true,
    after: ['build'],
    line: (_report, tier) => ['node', 'scripts/builders.mjs', ...(tier === 'release' ? ['--all'] : [])],
    env: (report) => ({ BUILDERS_REPORT: report }),
    count: countWritten,
  },
  {
    name: 'windows',
    tiers: ['release'],
    inBrowser: true,
    after: ['build'],
    line: () => ['node', '--import=./scripts/windows/pretendWindows.mjs', 'scripts/outside.mjs', 'test-kit'],
    env: (report) => ({ OUTSIDE_REPORT: report }),
    count: countWritten,
  },
  {
    name: 'tutorials',
    tiers: ['release'],
    inBrowser: true,
    after: ['build'],
    line: () => ['node', 'scripts/tutorials.mjs'],
  },
  {
    name: 'offline',
    tiers: ['test', 'release'],
    inBrowser: true,
    after: ['build'],
    line: () => ['node', 'scripts/offline.mjs'],
  },
  {
    name: 'runtimes',
    tiers: ['release'],
    after: ['build'],
    line: () => ['node', '--conditions=banklink-source', 'scripts/runtimes.mjs'],
    env: (report) => ({ RUNTIMES_REPORT: report }),
    count: countWritten,
  },
  { name: 'floor', tiers: ['test', 'release'], after: ['build'], line: () => ['node', 'scripts/floor.mjs'] },
  { name: 'tarballs', tiers: ['test', 'release'], after: ['build'], line: () => ['node', 'scripts/tarballs.mjs'] },
  { name: 'format', tiers: ['quick', 'test', 'release'], line: () => ['biome', 'ci', '.'] },
  { name: 'lint', tiers: ['quick', 'test', 'release'], line: () => ['oxlint', '--type-aware'] },
  {
    name: 'react-rules',
    tiers: ['quick', 'test', 'release'],
    line: () => ['eslint', '--max-warnings=0', 'packages/react/src', 'apps/demo/src'],
  },
  { name: 'boundaries', tiers: ['quick', 'test', 'release'], line: () => ['node', 'scripts/boundaries.mjs'] },
  { name: 'unused', tiers: ['test', 'release'], line: () => ['knip'] },
  { name: 'docs', tiers: ['test', 'release'], line: () => ['node', 'scripts/docs.mjs'] },
  { name: 'docs-site', tiers: ['release'], line: () => ['node', 'scripts/docsSite.mjs'] },
  { name: 'types', tiers: ['quick', 'test', 'release'], line: () => ['tsc', '-p', '.'] },
  { name: 'changed', tiers: ['quick'], ...vitest(() => ['--changed', forkPoint(), '--passWithNoTests']) },
  { name: 'unit', tiers: ['test', 'release'], ...vitest() },
  {
    name: 'postgres',
    tiers: ['release'],
    ...withServer(
      vitest(() => ['--project', 'unit', 'packages/gateway/src/testing/attack', 'packages/gateway/src/postgres']),
    ),
  },
  {
    name: 'redis',
    tiers: ['release'],
    ...vitest(() => ['--project', 'unit', 'packages/gateway/src/limits', 'packages/gateway/src/redis']),
    env: () => ({ REDIS_SERVER: 'redis-server' }),
  },
  {
    name: 'reliability',
    tiers: ['release'],
    ...withServer({ line: () => ['node', '--conditions=banklink-source', 'scripts/reliability.mjs'] }),
  },
  {
    name: 'load',
    tiers: ['release'],
    line: () => ['node', '--conditions=banklink-source', 'scripts/load.mjs'],
  },
  { name: 'react18', tiers: ['test', 'release'], ...vitest(() => ['--config', 'vitest.react18.config.ts']) },
  {
    name: 'compiled',
    tiers: ['test', 'release'],
    // All of them in a release; before that, those whose hooks and provider the compiler changes most.
    ...vitest((tier) => [
      ...['--config', 'vitest.compiled.config.ts'],
      ...(tier === 'release'
        ? []
        : ['packages/react/src/hooks/', 'packages/react/src/components/part/', 'packages/react/src/provider/']),
    ]),
  },
  {
    name: 'stories',
    tiers: ['test', 'release'],
    inBrowser: true,
    ...vitest(() => ['--config', 'vitest.stories.config.ts']),
  },
  {
    name: 'histories',
    tiers: ['release'],
    ...vitest(() => ['--project', 'dom', 'packages/react/src/session/sequences.test.ts']),
    env: () => ({ BANKLINK_SEQUENCES: '100000' }),
  },
  {
    name: 'soak',
    tiers: ['release'],
    inBrowser: true,
    line: () => ['playwright', 'test', '--config', 'playwright.soak.config.ts', '--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    count: countPlaywright,
  },
  {
    name: 'firefox',
    tiers: ['test', 'release'],
    inBrowser: true,
    // They serve one web app: of two builds at once, each would take it away from under the other.
    after: ['e2e'],
    line: (_report, tier) => ['node', 'scripts/firefox.mjs', ...(tier === 'release' ? [] : smokeInFirefox)],
    env: (report) => ({ FIREFOX_REPORT: report }),
    count: countWritten,
  },
  {
    name: 'webkit',
    tiers: ['test', 'release'],
    inBrowser: true,
    after: ['e2e', 'firefox'],
    line: (_report, tier) => [
      ...['node', '--conditions=banklink-source', 'scripts/webkit.mjs'],
      ...(tier === 'release' ? [] : ['link']),
    ],
    env: (report) => ({ WEBKIT_REPORT: report }),
    count: countWritten,
  },
  {
    name: 'simulation',
    tiers: ['release'],
    ...vitest(() => ['--project', 'dom', 'packages/react/src/session/simulation.test.ts']),
    env: () => ({ BANKLINK_SIMULATIONS: '100000' }),
  },
  { name: 'storybook', tiers: ['test', 'release'], inBrowser: true, line: () => ['node', 'scripts/storybook.mjs'] },
  {
    name: 'faults',
    tiers: ['test', 'release'],
    line: (_report, tier) => ['node', 'scripts/faults.mjs', ...(tier === 'release' ? ['--release'] : [])],
  },
  { name: 'mutation', tiers: ['release'], line: () => ['node', 'scripts/mutation.mjs'] },
  { name: 'size', tiers: ['test', 'release'], line: () => ['node', 'scripts/bench.mjs'] },
  { name: 'bundlers', tiers: ['test', 'release'], after: ['build'], line: () => ['node', 'scripts/benchBundlers.mjs'] },
  // Counted, and by a simulated clock: the same on every machine.
  { name: 'calls', tiers: ['test', 'release'], line: () => fromSources('scripts/benchCalls.mjs') },
  { name: 'polling', tiers: ['test', 'release'], line: () => fromSources('scripts/benchPolling.mjs') },
]

function vitest(options = () => []) {
  return {
    line: (report, tier) => [
      ...['vitest', 'run', ...options(tier)],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    count: countVitest,
  }
}

/** A script that imports the packages' sources. */
function fromSources(script) {
  return ['node', '--conditions=banklink-source', script]
}

/** A step that gets a PostgreSQL server, and fails where there is none. */
function withServer(step) {
  return { ...step, line: (...given) => ['node', 'scripts/postgres.mjs', ...step.line(...given)] }
}

/** The commit that this work began at: where it left `origin/main`, else the newest one. */
function forkPoint() {
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    return execFileSync('git', ['merge-base', 'HEAD', 'origin/main'], options).trim()
  } catch {
    return 'HEAD'
  }
}
