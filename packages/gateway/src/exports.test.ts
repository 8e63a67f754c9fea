import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'

const bond = { entry: '@banklink/backends/bond', file: 'dist/bond/index.js' }
const node = { entry: '@banklink/gateway/node', file: 'dist/node/index.js' }
const packages = join(import.meta.dirname, '..', '..')
let root: string

// As installed: the manifests as they are, and in place of what is built a file that says that it was found.
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'banklink-exports-'))
  for (const { entry, file } of [bond, node]) {
    const name = entry.split('/')[1] ?? ''
    const installed = join(root, 'node_modules', '@banklink', name)
    await mkdir(dirname(join(installed, file)), { recursive: true })
    await copyFile(join(packages, name, 'package.json'), join(installed, 'package.json'))
    await writeFile(join(installed, file), 'console.log("found")')
  }
})

afterAll(() => rm(root, { recursive: true }))

async function resolves(entry: string, conditions: string[]): Promise<boolean> {
  const stdin = { contents: `import '${entry}'`, resolveDir: root }
  // Neutral adds no condition of its own.
  const options = { stdin, conditions, bundle: true, write: false, platform: 'neutral', logLevel: 'silent' } as const
  const built = await build({ ...options, ignoreAnnotations: true }).catch(() => null)
  return built?.outputFiles[0]?.text.includes('found') ?? false
}

test.each([
  ['Cloudflare Workers', ['workerd', 'worker', 'browser'], bond],
  ['an edge function', ['edge-light', 'browser'], bond],
  ['Deno', ['deno', 'browser'], bond],
  ['Bun', ['bun', 'browser'], bond],
  ['Node', ['node'], bond],
  ['a server without a condition', [], bond],
  ['Node', ['node'], node],
  ['Bun', ['bun', 'browser'], node],
])('behavior: %s (%j) finds %o', async (_where, conditions, { entry }) => {
  expect(await resolves(entry, conditions)).toBe(true)
})

test.each([
  ['a page', ['browser'], bond],
  ['a page’s worker', ['worker', 'browser'], bond],
  ['a page', ['browser'], node],
  ['Cloudflare Workers', ['workerd', 'worker', 'browser'], node],
])('behavior: %s (%j) does not find %o', async (_where, conditions, { entry }) => {
  expect(await resolves(entry, conditions)).toBe(false)
})
