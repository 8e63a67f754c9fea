import { defineConfig } from 'vitest/config'
import { NarrowFirst } from './scripts/mutation/runner/NarrowFirst.mjs'
import { patience } from './scripts/mutation/runner/patience.mjs'
import { domTests, fromSources } from './vitest.shared.ts'

const globs = process.env['MUTATION_TESTS']?.split(' ') ?? []
const isInPage = globs.some((glob) => glob.includes('/adapters/') && !glob.startsWith('!'))

/**
 * What waits for ever fails by this, which costs less than the limit of Stryker: that one ends the process. Milliseconds.
 */
const testTimeout = 5_000 * patience()

/**
 * The tests that run on each mutant, by the globs in `MUTATION_TESTS`. Each run loads its modules again, as a mutant may
 * change what a module makes as it loads; the files of one run share them. Only what needs a page gets one.
 */
export default defineConfig({
  ...fromSources,
  test: {
    ...(isInPage
      ? // A page loads Link's script once.
        { ...domTests, testTimeout, isolate: globs.some((glob) => glob.includes('/script/')) }
      : { testTimeout, isolate: false, environment: 'node', setupFiles: ['./scripts/mutation/setup.mjs'] }),
    runner: './scripts/mutation/runner/OneRun.mjs',
    sequence: { sequencer: NarrowFirst },
    include: globs.filter((glob) => !glob.startsWith('!')),
    // Random histories take minutes, and each of their kinds shows itself in many of them only.
    exclude: [
      // They need a page.
      '**/*.dom.test.ts',
      ...(isInPage ? [] : ['packages/react/**/*.test.tsx']),
      '**/{sequences,simulation}.test.ts',
      '**/*.server.test.tsx',
      ...globs.flatMap((glob) => glob.match(/(?<=^!).*/) ?? []),
    ],
  },
})
