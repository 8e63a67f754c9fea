import { Stryker } from '@stryker-mutator/core'

/**
 * Mutates the sources of an area, runs its tests on each mutant, and resolves to what became of each. Runs in the current
 * folder and writes into its sources, so that must be a copy.
 */
export function runStryker({ mutate, tests }, { cores }) {
  Object.assign(process.env, { MUTATION_TESTS: tests, ...fewRuns })
  return new Stryker({
    configFile: 'scripts/mutation/stryker.config.mjs',
    mutate,
    concurrency: cores,
  }).runMutationTest()
}

/** Tests that try many random cases notice most mutants by the first of them. */
const fewRuns = { BANKLINK_REQUESTS: '200', BANKLINK_HISTORIES: '10', BANKLINK_SEQUENCES: '30' }
