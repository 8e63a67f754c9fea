import { relative } from 'node:path'
import { BaseSequencer } from 'vitest/node'
import { readTries } from './verdicts.mjs'

/**
 * Runs the files that try the fewest mutants first: those that stand next to a source notice most of them at once, and
 * what is noticed is not tried with the tests of a whole flow.
 */
export class NarrowFirst extends BaseSequencer {
  async sort(files) {
    const tries = readTries()
    const of = ({ moduleId }) => tries.get(relative(process.cwd(), moduleId)) ?? 0
    return files.toSorted((one, other) => of(one) - of(other))
  }
}
