import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { misfitOf, plantFault, readFaults } from './plantFault.mjs'

const faults = await readFaults([], { isRelease: true })

// A source that moved is noticed here at once, and not only when every fault is planted.
test('behavior: each fault can be planted in the sources of today, and has tests', () => {
  expect(faults.length).toBeGreaterThan(100)
  const problems = faults.flatMap((each) => {
    const missing = each.tests.filter((path) => !existsSync(path)).map((path) => `there is no test ${path}`)
    return [misfitOf('.', each), ...missing].filter(Boolean).map((problem) => `${each.list}: ${each.fault}: ${problem}`)
  })
  expect(problems).toEqual([])
})

test('behavior: a fault replaces its text until it is removed', () => {
  const copy = copyWith('one two')
  const planted = plantFault(copy, { file: 'source.ts', find: 'two', replace: 'three' })
  expect(readFileSync(join(copy, 'source.ts'), 'utf8')).toBe('one three')
  planted.remove()
  expect(readFileSync(join(copy, 'source.ts'), 'utf8')).toBe('one two')
  rmSync(copy, { recursive: true })
})

test.each([
  ['no file', 'other.ts', 'two', 'there is no such file'],
  ['no such text', 'source.ts', 'three', '"three" stands there 0 times instead of once'],
  ['the text twice', 'source.ts', 'one', '"one" stands there 2 times instead of once'],
])('error: %s', (_name, file, find, problem) => {
  const copy = copyWith('one two one')
  expect(plantFault(copy, { file, find, replace: '' })).toEqual({ problem })
  rmSync(copy, { recursive: true })
})

function copyWith(source) {
  const copy = mkdtempSync(join(tmpdir(), 'banklink-'))
  writeFileSync(join(copy, 'source.ts'), source)
  return copy
}
