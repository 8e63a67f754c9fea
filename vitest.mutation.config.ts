import { defineConfig } from 'vitest/config'
import { fromSources, testTimeout } from './vitest.shared.ts'

/**
 * The tests that run on each mutant, by the folder in `MUTATION_TESTS`. Each run loads its modules again, as a mutant may
 * change what a module makes as it loads; the files of one run share them.
 */
export default defineConfig({
  ...fromSources,
  test: {
    testTimeout,
    isolate: false,
    environment: 'node',
    include: [`${process.env['MUTATION_TESTS']}/**/*.test.ts`],
    exclude: ['**/*.dom.test.ts'],
  },
})
