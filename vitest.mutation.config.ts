import { defineConfig } from 'vitest/config'
import { domTests, fromSources, testTimeout } from './vitest.shared.ts'

const tests = process.env['MUTATION_TESTS'] ?? ''
const isOfReact = tests.startsWith('packages/react/')

/**
 * The tests that run on each mutant, by the glob in `MUTATION_TESTS`. Each run loads its modules again, as a mutant may
 * change what a module makes as it loads; the files of one run share them.
 */
export default defineConfig({
  ...fromSources,
  test: {
    ...(isOfReact ? domTests : { testTimeout, isolate: false, environment: 'node' }),
    include: [tests],
    exclude: isOfReact ? domTests.exclude : ['**/*.dom.test.ts', '**/attack.test.ts'],
  },
})
