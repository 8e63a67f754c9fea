import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = fileURLToPath(new URL('boundaries.mjs', import.meta.url))
const names = ['core', 'backends', 'gateway', 'react', 'link-simulator', 'mock-backend', 'test']
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
  write('packages/backends/src/bond/bond.ts', '')
  write('packages/backends/src/bond/bond.test.ts', "import { createMockBackend } from '@banklink/mock-backend'\n")
  expect(boundaries()).toEqual({ status: 0, lines: ['boundaries: 7 packages, 0 breaches'] })
})

test.each(['getSnapshot', 'getState', 'getOwner', 'listTokens'])('behavior: %s is read by no component', (name) => {
  write('packages/react/src/session/a.ts', `export const a = { ${name}: () => null }\n`)
  write('packages/react/src/context/useSnapshot.ts', 'session.getSnapshot()\n')
  write('packages/react/src/devtools/a.ts', `session.${name}()\n`)
  write('packages/react/src/hooks/a.test.ts', `session.${name}()\n`)
  expect(boundaries().status).toBe(0)
  write('packages/react/src/hooks/a.ts', `const { ${name} } = session\n`)
  expect(boundaries()).toEqual({
    status: 1,
    lines: [
      `packages/react/src/hooks/a.ts: reads ${name}: what is rendered of the session is read by useSnapshot alone`,
      'boundaries: 7 packages, 1 breaches',
    ],
  })
})

test('behavior: markup is JSX', () => {
  write('packages/react/src/session/a.ts', "document.createElement('script')\n")
  write('packages/react/src/components/a.test.tsx', "createElement('p')\n")
  write('packages/react/src/components/a.tsx', "createElement('p')\n")
  expect(boundaries()).toEqual({
    status: 1,
    lines: [
      'packages/react/src/components/a.tsx: calls createElement: markup is JSX, and a part of a component is a Part',
      expect.stringContaining('1 breaches'),
    ],
  })
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
  ['react/src/session/a.ts', "import { useRef } from 'react'", 'the session must run without React'],
  ['react/src/session/a.ts', "import type { ReactNode } from 'react'", 'the session must run without React'],
  ['react/src/session/a.ts', "import { hashKey } from '@tanstack/react-query'", 'the session must run without React'],
  ['react/src/session/a.ts', "import { useBanklink } from '../context/b.ts'", 'session may import no other folder'],
  ['react/src/session/time/a.ts', "import { B } from '../../components/b.tsx'", 'session may import no other folder'],
  ['react/src/session/a.ts', "import type { B } from '../provider/b.tsx'", 'session may import no other folder'],
  ['react/src/session/a.ts', "import { views } from '../lazy.ts'", 'a file in session may not import one above it'],
  ['react/src/context/a.ts', "import { b } from '../query/b.ts'", 'context may import session'],
  ['react/src/query/a.ts', "import { useB } from '../hooks/b.ts'", 'query may import session, context'],
  ['react/src/hooks/a.ts', "export * from '../components/b.tsx'", 'hooks may import session, context, query, messages'],
  [
    'react/src/components/a.tsx',
    "import { B } from '../provider/b.tsx'",
    'components may import session, context, query, hooks, messages',
  ],
  [
    'react/src/context/useLazy.ts',
    "import { views } from '../lazy.ts'",
    'a file in context may not import one above it',
  ],
  ['react/src/components/thing/thingMessages.ts', "import { Thing } from './Thing.tsx'", 'messages may import context'],
  [
    'react/src/languages/a.ts',
    "import { Thing } from '../components/thing/Thing.tsx'",
    'languages may import messages',
  ],
  ['react/src/extra/a.ts', "import { b } from '../session/b.ts'", 'extra has no place among the folders of the kit'],
  ['react/src/index.ts', "import { B } from './extra/b.tsx'", 'extra has no place among the folders of the kit'],
  ...['createEffects.ts', 'effects.ts', 'effects/openLink.ts'].map((effect) => [
    'react/src/components/a.tsx',
    `import { b } from '../session/${effect}'`,
    'only lazy.ts imports both effects and components',
  ]),
  [
    'react/src/provider/a.ts',
    "const later = import('../session/createEffects.ts')",
    'only lazy.ts imports both effects and components',
  ],
  ['core/src/a.ts', "import { b } from '../../../apps/demo/b.ts'", 'nothing in packages may import apps'],
  ['core/src/index.test.ts', "import { b } from '../../../apps/demo/b.ts'", 'nothing in packages may import apps'],
  ['react/src/testing/a.ts', "import { b } from '../../../../apps/demo/b.ts'", 'nothing in packages may import apps'],
  ['link-simulator/e2e/a.ts', "import { b } from '../../../apps/demo/b.ts'", 'nothing in packages may import apps'],
  ['test/src/a.ts', "import { b } from '@banklink/demo/b.ts'", 'nothing in packages may import apps'],
])('error: packages/%s with %s', (file, line, why) => {
  write(`packages/${file}`, `${line}\n`)
  const [, module] = /'([^']+)'/.exec(line)
  expect(boundaries()).toEqual({
    status: 1,
    lines: [`packages/${file}: imports ${module}: ${why}`, 'boundaries: 7 packages, 1 breaches'],
  })
})

test('default: every folder of the kit where it belongs', () => {
  write('packages/react/src/session/createEffects.ts', "import { effects } from './effects.ts'\n")
  write('packages/react/src/context/useLazy.ts', "import type * as lazy from '../lazy.ts'\n")
  write('packages/react/src/query/a.ts', "import { endOf } from '../session/endOf.ts'\n")
  write('packages/react/src/hooks/a.ts', "import { a } from '../query/a.ts'\n")
  write('packages/react/src/components/a.tsx', "import { a } from '../hooks/a.ts'\n")
  write('packages/react/src/components/thing/thingMessages.ts', 'export const thingMessages = {}\n')
  write('packages/react/src/languages/en.ts', "import { b } from '../components/thing/thingMessages.ts'\n")
  write('packages/react/src/provider/a.tsx', "const later = () => import('../lazy.ts')\n")
  const lazy = ["import { a } from './components/a.tsx'", "export { createEffects } from './session/createEffects.ts'"]
  write('packages/react/src/lazy.ts', `${lazy.join('\n')}\n`)
  expect(boundaries()).toEqual({ status: 0, lines: ['boundaries: 7 packages, 0 breaches'] })
})

test.each(names)('error: a circle of value imports in %s', (name) => {
  const folder = `packages/${name}/src`
  write(`${folder}/c.ts`, "import { a } from './a.ts'\n")
  write(`${folder}/a.ts`, "import {\n  b,\n} from './b.ts'\n")
  write(`${folder}/b.ts`, "export * from './c.ts'\n")
  expect(boundaries()).toEqual({
    status: 1,
    lines: [
      `${folder}/a.ts → ${folder}/b.ts → ${folder}/c.ts → ${folder}/a.ts: a circle of value imports`,
      'boundaries: 7 packages, 1 breaches',
    ],
  })
})

test.each([
  "import type { A } from './a.ts'",
  "const later = () => import('./a.ts')",
  "let a: typeof import('./a.ts')",
])('no circle: %s', (line) => {
  write('packages/core/src/a.ts', "import { b } from './b.ts'\n")
  write('packages/core/src/b.ts', `${line}\n`)
  expect(boundaries().status).toBe(0)
})

test('error: a stand-in among what ships', () => {
  write('packages/react/package.json', '{ "dependencies": { "@banklink/link-simulator": "workspace:*" } }')
  const { status, lines } = boundaries()
  expect(status).toBe(1)
  expect(lines[0]).toBe('packages/react/package.json: @banklink/link-simulator must not be among what ships')
})

test('default: what is private ships nothing', () => {
  write(
    'packages/test/package.json',
    '{ "private": true, "dependencies": { "@banklink/mock-backend": "workspace:*" } }',
  )
  expect(boundaries().status).toBe(0)
})

test.each(['core/src/a.test.ts', 'core/src/deep/b.lostAnswers.dom.test.ts'])(
  'error: a suite without its source: %s',
  (path) => {
    write(`packages/${path}`, '')
    const line = `packages/${path}: no source beside it has its name`
    expect(boundaries()).toEqual({ status: 1, lines: [line, 'boundaries: 7 packages, 1 breaches'] })
  },
)

test.each([
  ['core/src/a.ts', 'core/src/a.test.ts'],
  ['core/src/deep/b.tsx', 'core/src/deep/b.lostAnswers.dom.test.tsx'],
  ['core/src/c.ts', 'core/src/exports.test.ts'],
  ['core/src/d.ts', 'core/src/d.test-d.ts'],
])('default: beside %s lies %s', (source, suite) => {
  write(`packages/${source}`, '')
  write(`packages/${suite}`, '')
  expect(boundaries().status).toBe(0)
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
