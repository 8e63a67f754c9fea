import { Stryker } from '@stryker-mutator/core'

/**
 * Mutates the sources of an area, runs its tests on each mutant, and resolves to what became of each. Runs in the current
 * folder and writes into its sources, so that must be a copy. `memory` is the file with what earlier runs found, or null.
 */
export function runStryker({ mutate, tests }, { cores, memory }) {
  process.env.MUTATION_TESTS = tests.join(' ') // read by vitest.mutation.config.ts
  return new Stryker({
    configFile: 'scripts/mutation/stryker.config.mjs',
    mutate,
    concurrency: cores,
    ...(memory && { incremental: true, incrementalFile: memory }),
  }).runMutationTest()
}
