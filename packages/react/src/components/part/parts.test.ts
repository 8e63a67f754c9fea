import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as kit from '../../index.ts'

const folder = join(import.meta.dirname, '..')

test('default: every component that takes a ref is tested by `describePart`', () => {
  const components = Object.entries(kit).filter(([, value]) => typeof value === 'object' && '$$typeof' in value)
  const tests = globSync('**/*.test.tsx', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'))
  const described = new Set(tests.flatMap((text) => text.match(/(?<=describePart\(\s*')\w+(?=')/g) ?? []))

  expect(components.length).toBeGreaterThan(15)
  expect(components.map(([name]) => name).filter((name) => !described.has(name))).toEqual([])
})
