import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner'
import { patience } from './patience.mjs'
import { tryInOneRun } from './tryInOneRun.mjs'
import { readVerdicts } from './verdicts.mjs'
import { within } from './within.mjs'

const [vitest] = vitestPlugins

/** Far more than the tests of an area take without a mutant. Milliseconds. */
const dryRunMs = () => 600_000 * patience()

/**
 * Stryker's runner for Vitest loads all modules again for each mutant, which takes far longer than the tests. Here, a
 * mutant inside a function is switched on and off in modules that are loaded once, right after the dry run. What that
 * can't decide goes the usual way: mutants that are run while a module loads, and tests that can't run twice.
 */
export const strykerPlugins = [
  {
    kind: vitest.kind,
    name: 'one-run',
    factory: Object.assign(createRunner, { inject: vitest.factory.inject }),
  },
]

function createRunner(injector) {
  const runner = vitest.factory(injector)
  const [dryRun, mutantRun] = [runner.dryRun.bind(runner), runner.mutantRun.bind(runner)]
  return Object.assign(runner, {
    async dryRun(options) {
      const result = await within(
        dryRunMs(),
        dryRun(options),
        'The tests did not end without a mutant. Run them with `vitest run` to see which one hangs.',
      )
      if (result.mutantCoverage) await tryInOneRun(runner, result.mutantCoverage, options)
      return result
    },
    async mutantRun(options) {
      const verdict = options.reloadEnvironment ? undefined : readVerdicts().get(options.activeMutant.id)
      return verdict ?? mutantRun(options)
    },
  })
}
