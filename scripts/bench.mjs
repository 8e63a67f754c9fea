#!/usr/bin/env node
// What the kit costs a page, in bytes: minified and gzipped, without React, TanStack Query and react-plaid-link.
// Fails when something outgrows its budget.
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const peers = ['react', 'react-dom', 'react/jsx-runtime', '@tanstack/react-query', 'react-plaid-link']
const kib = 1024

// The button's path is what a page waits for: the engine that runs Link is a chunk of its own, which the provider
// loads once the page is shown, and it is printed beside.
const pieces = [
  {
    name: 'button: provider, LinkAccountButton, gatewayBackend',
    budget: 8 * kib,
    laterBudget: 7 * kib,
    code: `export { BanklinkProvider, LinkAccountButton } from '@banklink/react'
           export { gatewayBackend } from '@banklink/backends/gateway'`,
  },
  {
    name: 'whole kit: all of @banklink/react, gatewayBackend, engine included',
    budget: 15 * kib,
    isWhole: true,
    code: `export * from '@banklink/react'; export { gatewayBackend } from '@banklink/backends/gateway'`,
  },
  { name: 'styles.css', budget: 4 * kib, css: '@banklink/react/styles.css' },
  { name: 'react-plaid-link, for comparison', code: `export { usePlaidLink } from 'react-plaid-link'`, peer: true },
]

let failed = 0
for (const piece of pieces) {
  const { first, later } = await chunksOf(piece)
  if (piece.isWhole) print(piece.name, [...first, ...later], piece.budget)
  else {
    print(piece.name, first, piece.budget)
    if (later.length) print('  and after the page is shown: the engine that runs Link', later, piece.laterBudget)
  }
}
process.exitCode = failed ? 1 : 0

function print(name, chunks, budget) {
  const gzipped = sum(chunks, ({ contents }) => gzipSync(contents, { level: 9 }).length)
  const minified = sum(chunks, ({ contents }) => contents.length)
  const fits = !budget || gzipped <= budget
  if (!fits) failed += 1
  const limit = budget ? ` of ${budget}` : ''
  console.log(`${fits ? 'ok  ' : 'OVER'} ${name}: ${gzipped}${limit} B gzipped, ${minified} B minified`)
}

function sum(items, read) {
  return items.reduce((total, item) => total + read(item), 0)
}

/** What the entry needs before it runs, and what it imports only later. */
async function chunksOf({ code, css, peer }) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: css ? `@import '${css}';` : code,
      resolveDir: join(root, 'apps', 'demo'),
      loader: css ? 'css' : 'ts',
    },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    outdir: join(root, 'reports'),
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    metafile: true,
    legalComments: 'none',
    conditions: ['banklink-source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    external: peer ? ['react'] : peers,
    ...(peer
      ? { nodePaths: [dirname(dirname(createRequire(import.meta.url).resolve('react-plaid-link/package.json')))] }
      : {}),
  })
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint)
  const needed = withStaticImports(entry, metafile.outputs)
  const chunks = outputFiles.map(({ path, contents }) => ({ path: relative(process.cwd(), path), contents }))
  return {
    first: chunks.filter(({ path }) => needed.has(path)),
    later: chunks.filter(({ path }) => !needed.has(path)),
  }
}

function withStaticImports(path, outputs, seen = new Set()) {
  if (seen.has(path) || !outputs[path]) return seen
  seen.add(path)
  for (const { path: next, kind } of outputs[path].imports) {
    if (kind === 'import-statement') withStaticImports(next, outputs, seen)
  }
  return seen
}
