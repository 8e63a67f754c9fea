import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = fileURLToPath(new URL('boundaries.mjs', import.meta.url))
const names = ['core', 'backends', 'gateway', 'react', 'link-simulator', 'mock-backend']
let root

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'banklink-boundaries-'))
  for (const name of names) write(`packages/${name}/package.json`, '{}')
  write('packages/core/src/index.ts', "export * from './errors.ts'\n")
})

afterEach(() => rmSync(root, { recursive: true }))

test('default: a clean tree', () => {
  write('packages/react/src/index.ts', "import { idle } from '@banklink/core'\nimport { useState } from 'react'\n")
  write('packages/react/src/link-host/usePlaidHandler.ts', "import { usePlaidLink } from 'react-plaid-link'\n")
  write('packages/gateway/src/index.ts', "import type { LinkBackend } from '@banklink/core'\n")
  write('packages/backends/src/bond/bond.test.ts', "import { createMockBackend } from '@banklink/mock-backend'\n")
  expect(boundaries()).toEqual({ status: 0, lines: ['boundaries: 6 packages, 0 breaches'] })
})

test.each([
  ['core/src/a.ts', "import { bondBackend } from '@banklink/backends/bond'", 'core may import nothing of ours'],
  ['react/src/a.tsx', "import { gatewayBackend } from '@banklink/backends/gateway'", 'react may import @banklink/core'],
  ['react/src/a.ts', "export type { Gateway } from '@banklink/gateway'", 'react may import @banklink/core'],
  ['react/src/a.ts', "const later = import('@banklink/mock-backend')", 'react may import @banklink/core'],
  ['core/src/a.ts', "import { useState } from 'react'", 'core must run without it'],
  ['core/src/testing/a.ts', "import { act } from 'react'", 'core must run without it'],
  [
    'react/src/hooks/a.ts',
    "import { usePlaidLink } from 'react-plaid-link'",
    'only packages/react/src/link-host/usePlaidHandler.ts may',
  ],
  ['gateway/src/a.ts', "import { a } from '../../core/src/a.ts'", 'a relative import must stay inside its package'],
])('error: packages/%s with %s', (file, line, why) => {
  write(`packages/${file}`, `${line}\n`)
  const [, module] = /'([^']+)'/.exec(line)
  expect(boundaries()).toEqual({
    status: 1,
    lines: [`packages/${file}: imports ${module}: ${why}`, 'boundaries: 6 packages, 1 breaches'],
  })
})

test('error: a stand-in among what ships', () => {
  write('packages/react/package.json', '{ "dependencies": { "@banklink/link-simulator": "workspace:*" } }')
  const { status, lines } = boundaries()
  expect(status).toBe(1)
  expect(lines[0]).toBe('packages/react/package.json: @banklink/link-simulator must not be among what ships')
})

test('default: this repository', () => {
  expect(boundaries(dirname(dirname(script))).status).toBe(0)
})

function boundaries(of = root) {
  const { status, stdout } = spawnSync(process.execPath, [script], {
    env: { ...process.env, BOUNDARIES_ROOT: of },
    encoding: 'utf8',
  })
  return { status, lines: stdout.trim().split('\n') }
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
