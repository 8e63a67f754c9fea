#!/usr/bin/env node
// What the kit costs a page, in bytes: bundled by Vite, minified and gzipped, without React, TanStack Query and
// react-plaid-link. Fails when something outgrows its budget.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const peers = [/^react($|\/)/, /^react-dom($|\/)/, '@tanstack/react-query', 'react-plaid-link']
const kib = 1024
/** What is loaded later, as the sources write it. In one file it is a module like any other. */
const later = ["import('../lazy.ts')", "import('./views.ts')", "import('./rows.ts')", "import('./gatewayAnswers.ts')"]
const button = `export { BanklinkProvider, LinkAccountButton } from '@banklink/react'
                export { gatewayBackend } from '@banklink/backends/gateway'`

// A page waits for the first of these. The second is a chunk that the provider loads once the page is shown; a first
// click needs both, so their sum is printed too. The third is loaded behind it, while Link opens.
const pieces = [
  { name: 'button: provider, LinkAccountButton, gatewayBackend', budget: 8 * kib, code: button, take: isFirst },
  { name: 'engine: what runs Link, loaded after the first view', budget: 11.9 * kib, code: button, take: isEngine },
  { name: 'views: what shows a run, loaded behind the engine', budget: 5.1 * kib, code: button, take: isView },
  {
    name: 'answers: what reads them, loaded beside the first request',
    budget: 1.4 * kib,
    code: button,
    take: isAnswers,
  },
  {
    name: 'whole kit: all of @banklink/react and gatewayBackend, engine, views and rows included',
    budget: 41.4 * kib,
    code: `export * from '@banklink/react'; export { gatewayBackend } from '@banklink/backends/gateway'`,
    isOneFile: true,
  },
  {
    name: 'cybridBackend, for a page without a gateway',
    budget: 9.5 * kib,
    code: `export { cybridBackend } from '@banklink/backends/cybrid'`,
  },
  { name: 'styles.css', budget: 6.4 * kib, code: `import '@banklink/react/styles.css'`, take: isStyle },
  {
    name: 'the same page by hand, on react-plaid-link and react-query, for comparison',
    code: `export { ByHand } from ${JSON.stringify(join(root, 'scripts', 'bench', 'page', 'ByHand.tsx'))}`,
  },
  { name: 'react-plaid-link, for comparison', code: `export { usePlaidLink } from 'react-plaid-link'`, isPeer: true },
]

let failed = 0
let firstClick = 0
for (const piece of pieces) {
  const files = (await bundle(piece)).filter(piece.take ?? isScript)
  const gzipped = sum(files, (file) => gzipSync(textOf(file), { level: 9 }).length)
  const minified = sum(files, (file) => textOf(file).length)
  const fits = !piece.budget || (gzipped > 0 && gzipped <= piece.budget)
  if (!fits) failed += 1
  if (piece.code === button && piece.take !== isView) firstClick += gzipped
  const limit = piece.budget ? ` of ${piece.budget}` : ''
  console.log(`${fits ? 'ok  ' : 'OVER'} ${piece.name}: ${gzipped}${limit} B gzipped, ${minified} B minified`)
}
console.log(`    a first click needs the button, the engine and the answers: ${firstClick} B gzipped`)
process.exitCode = failed ? 1 : 0

async function bundle({ code, isOneFile = false, isPeer = false }) {
  const entry = join(root, 'packages', 'react', 'src', 'bench-entry.ts')
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    root,
    mode: 'production',
    resolve: {
      conditions: ['banklink-source', 'module', 'browser'],
      alias: { '@banklink/backends/gateway': join(root, 'packages', 'backends', 'src', 'gateway', 'index.ts') },
    },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === 'bench:entry' ? entry : null),
        load: (id) => (id === entry ? code : null),
        transform: (text) => (isOneFile ? asStatic(text) : null),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: 'bench:entry',
        external: isPeer ? [/^react($|\/)/] : peers,
        preserveEntrySignatures: 'allow-extension',
        output: isOneFile ? { codeSplitting: false } : {},
      },
    },
  })
  const first = neededWith(output, ({ isEntry }) => isEntry)
  const engine = neededWith(output, ({ name }) => name === 'lazy')
  return output.map((file) => ({
    ...file,
    isNeededFirst: first.has(file.fileName),
    isNeededForClick: engine.has(file.fileName),
  }))
}

function asStatic(text) {
  const found = later.find((each) => text.includes(each))
  return found
    ? `import * as laterModule from ${found.slice('import('.length, -1)}\n${text.replace(found, 'Promise.resolve(laterModule)')}`
    : null
}

/** The names of a file and of what it imports before it runs. */
function neededWith(output, is, seen = new Set()) {
  const from = output.find(is)
  if (!from || seen.has(from.fileName)) return seen
  seen.add(from.fileName)
  for (const name of from.imports) neededWith(output, ({ fileName }) => fileName === name, seen)
  return seen
}

function isScript({ type }) {
  return type === 'chunk'
}

function isFirst(file) {
  return isScript(file) && file.isNeededFirst
}

function isEngine(file) {
  return isScript(file) && file.isNeededForClick && !file.isNeededFirst
}

function isView(file) {
  return isScript(file) && !file.isNeededForClick && !file.isNeededFirst && !isAnswers(file)
}

function isAnswers(file) {
  return isScript(file) && file.name === 'gatewayAnswers'
}

function isStyle({ fileName }) {
  return fileName.endsWith('.css')
}

function textOf({ code, source }) {
  return code ?? String(source)
}

function sum(items, read) {
  return items.reduce((total, item) => total + read(item), 0)
}
