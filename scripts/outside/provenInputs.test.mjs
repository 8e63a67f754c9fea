import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { provenInputs } from './provenInputs.mjs'

let root
const run = { title: 'vite-app/react18', app: { name: 'vite-app', tests: 'shared' } }
const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'banklink-proven-'))
  write('scripts/outside/copyApp.mjs', '')
  write('examples/vite-app/src/main.tsx', 'app')
  write('examples/shared/linked.spec.ts', 'spec')
  write('packages/react/package.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

test('default', () => {
  expect(provenInputs(root).isProven(run)).toBe(false)
  provenInputs(root).prove(run)
  expect(provenInputs(root).isProven(run)).toBe(true)
  expect(provenInputs(root).isProven({ ...run, title: 'vite-app/react17' })).toBe(false)
})

test.each([
  'examples/vite-app/src/main.tsx',
  'examples/shared/linked.spec.ts',
  'packages/react/package.json',
  'packages/core/package.json',
  'scripts/outside/copyApp.mjs',
  'pnpm-workspace.yaml',
])('behavior: after a change of %s it is to be proven again', (path) => {
  provenInputs(root).prove(run)
  write(path, 'changed')
  expect(provenInputs(root).isProven(run)).toBe(false)
})

test('behavior: sources, whose tests run on both generations, and what was built change nothing', () => {
  provenInputs(root).prove(run)
  write('packages/react/src/index.ts', 'changed')
  write('examples/vite-app/node_modules/react/index.js', 'changed')
  write('examples/vite-app/dist/main.js', 'changed')
  expect(provenInputs(root).isProven(run)).toBe(true)
})
