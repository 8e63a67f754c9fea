import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
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
    async run(tests) {
      const near = tests.filter((test) => !isPage(test))
      const failed = near.length ? await runNear(vitest, near, copy) : { tests: [], broken: [] }
      const pages = tests.filter(isPage)
      return failed.tests.length || failed.broken.length || !pages.length ? failed : runPages(copy, pages)
    },
    stop: () => vitest.close(),
  }
}

async function runNear(vitest, tests, copy) {
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

function runPages(copy, tests) {
  const PATH = join(copy, 'node_modules', '.bin') + delimiter + process.env.PATH
  const { status, stdout } = spawnSync(
    'playwright',
    ['test', '--project', 'desktop', '-x', '--reporter=json', ...tests],
    {
      cwd: copy,
      env: { ...process.env, PATH },
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  if (status === 0) return { tests: [], broken: [] }
  const { stats = { unexpected: 0 }, errors = [] } = readReport(stdout)
  return stats.unexpected
    ? { tests: [`${stats.unexpected} in a browser`], broken: [] }
    : { tests: [], broken: [errors[0]?.message ?? 'Playwright gave no report.'] }
}

function readReport(text) {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

function isPage(test) {
  return test.endsWith('.spec.ts')
}
