import { join } from 'node:path'
import { expect, test } from 'vitest'
import { npmCommand } from './npmCommand.mjs'

const execPath = join('/programs', 'nodejs', 'node')
const script = join('node_modules', 'npm', 'bin', 'npm-cli.js')

test('default: the npm that runs this script', () => {
  const env = { npm_execpath: '/home/nora/npm/bin/npm-cli.js' }
  expect(npmCommand({ env, execPath, exists: () => true })).toEqual([execPath, env.npm_execpath])
})

test.each([
  { why: 'as on Windows', path: join('/programs', 'nodejs', script) },
  { why: 'as on other systems', path: join('/programs', 'lib', script) },
])('behavior: takes the npm that came with Node, $why', ({ path }) => {
  expect(npmCommand({ env: {}, execPath, exists: (each) => each === path })).toEqual([execPath, path])
})

test('behavior: takes no other package manager for npm', () => {
  const env = { npm_execpath: '/home/nora/pnpm/bin/pnpm.cjs' }
  expect(npmCommand({ env, execPath, exists: (path) => path === env.npm_execpath })).toEqual(['npm'])
})
