import { join } from 'node:path'
import { createVitest } from 'vitest/node'

/** A runner of tests that stays between two runs, because starting one costs more than most tests. */
export async function startTests(copy) {
  process.chdir(copy)
  const vitest = await createVitest('test', { root: copy, watch: false, bail: 1, reporters: [{}] })
  await vitest.standalone()

  return {
    /** Reads these files again. */
    forget: (files) => files.forEach((file) => vitest.invalidateFile(join(copy, file))),
    /** What fails: names of tests, and files that could not even be loaded. */
    run: (tests) => runTests(vitest, tests, copy),
    stop: () => vitest.close(),
  }
}

async function runTests(vitest, tests, copy) {
  const paths = tests.map((test) => join(copy, test))
  const specifications = (await vitest.globTestSpecifications(paths)).filter(({ moduleId }) => paths.includes(moduleId))
  const missing = paths.filter((path) => !specifications.some(({ moduleId }) => moduleId === path))
  if (missing.length) throw new Error(`No such test: ${missing.join(', ')}`)
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  const failed = testModules.flatMap((module) => [...module.children.allTests('failed')])
  const broken = testModules.filter((module) => module.state() === 'failed' && module.errors().length)
  return {
    tests: failed.map((test) => test.fullName),
    broken: [...broken.map((module) => module.moduleId), ...unhandledErrors.map(({ message }) => message)],
  }
}
