import { globSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { steps } from './steps.mjs'

const filters = steps.flatMap(({ name, tiers, line }) =>
  tiers
    .flatMap((tier) => line('report.json', tier))
    .filter((argument) => argument.startsWith('packages/'))
    .map((filter) => [name, filter]),
)

test('default: steps name folders and files of tests', () => {
  expect(filters.length).toBeGreaterThan(5)
})

// Vitest ignores a filter that matches nothing if another one matches.
test.each(filters)('behavior: step %s runs the tests of %s', (_name, filter) => {
  const path = filter.replace(/\/$/, '')
  const files = path.includes('.test.') ? [path] : globSync(`${path}/**/*.test.{ts,tsx}`)
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) expect(statSync(file).isFile()).toBe(true)
})
