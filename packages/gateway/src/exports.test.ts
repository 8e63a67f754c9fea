import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'

const bond = { entry: '@banklink/backends/bond', file: 'dist/bond/index.js' }
const node = { entry: '@banklink/gateway/node', file: 'dist/node/index.js' }
const sqlite = { entry: '@banklink/gateway/sqlite', file: 'dist/sqlite/index.js' }
const postgres = { entry: '@banklink/gateway/postgres', file: 'dist/postgres/index.js' }
const packages = join(import.meta.dirname, '..', '..')
let root: string

// As installed: the manifests as they are, and in place of what is built a file that says that it was found.
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'banklink-exports-'))
  for (const { entry, file } of [bond, node, sqlite, postgres]) {
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
  ['Node', ['node'], sqlite],
  ['Deno', ['deno', 'browser'], sqlite],
  ['Node', ['node'], postgres],
  ['Bun', ['bun', 'browser'], postgres],
])('behavior: %s (%j) finds %o', async (_where, conditions, { entry }) => {
  expect(await resolves(entry, conditions)).toBe(true)
})

test.each([
  ['a page', ['browser'], bond],
  ['a page’s worker', ['worker', 'browser'], bond],
  ['a page', ['browser'], node],
  ['Cloudflare Workers', ['workerd', 'worker', 'browser'], node],
  ['a page', ['browser'], sqlite],
  ['a page', ['browser'], postgres],
])('behavior: %s (%j) does not find %o', async (_where, conditions, { entry }) => {
  expect(await resolves(entry, conditions)).toBe(false)
})

test.each(['index.ts', 'node/index.ts'])('behavior: %s loads nothing of a database', async (entry) => {
  const loaded = await loadedBy(entry)
  expect(loaded.filter((path) => /node:sqlite|\bpg\b|src\/(sql|sqlite|postgres)\//.test(path))).toEqual([])
})

test.each([
  ['sqlite/index.ts', ['node:fs', 'node:path', 'node:timers/promises']],
  ['postgres/index.ts', []],
])('behavior: %s loads no backend, no driver and of Node %j', async (entry, ofNode) => {
  const loaded = await loadedBy(entry)
  expect(loaded.filter((path) => /^node:|packages\/backends|\b(plaid|pg|hono)@/.test(path))).toEqual(ofNode)
})

/** Every module that a source file brings along. */
async function loadedBy(file: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, file)],
    conditions: ['banklink-source'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
  })
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  return [...new Set([...Object.keys(metafile.inputs), ...imported])].toSorted()
}
