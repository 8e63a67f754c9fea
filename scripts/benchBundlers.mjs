#!/usr/bin/env node
// What two pages of the kit cost in each bundler, in bytes gzipped, without the libraries that they have anyway. Fails
// when one outgrows its budget. `--imports` adds what each import costs alone. Needs the built packages.
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { bundlers } from './bench/bundlers.mjs'

const react = join(dirname(dirname(fileURLToPath(import.meta.url))), 'packages', 'react')
const { values } = parseArgs({ options: { imports: { type: 'boolean', default: false } } })
const gateway = `export { gatewayBackend } from '@banklink/backends/gateway'`
const pages = [
  {
    name: 'button page',
    components: ['BanklinkProvider', 'LinkAccountButton'],
    budgets: { Vite: 8192, Rollup: 8192, webpack: 8704, esbuild: 9728 },
  },
  {
    name: 'page with the list',
    components: ['BanklinkProvider', 'LinkAccountButton', 'LinkedAccounts'],
    budgets: { Vite: 12_288, Rollup: 11_776, webpack: 12_800, esbuild: 14_336 },
  },
]

let failed = 0
for (const { name, components, budgets } of pages) {
  for (const bundler of bundlers) {
    const scripts = await bundler.bundle(`${importsOf(components, bundler)}; ${gateway}`)
    const first = neededBy(scripts, 'page')
    const click = new Set([...first, ...neededBy(scripts, 'lazy')])
    const bytes = gzipped(first)
    const budget = budgets[bundler.name]
    const fits = bytes > 0 && bytes <= budget
    if (!fits) failed += 1
    console.log(
      `${fits ? 'ok  ' : 'OVER'} ${name}, ${bundler.name}: ${bytes} of ${budget} B for the first view, ${gzipped(click)} B for a first click`,
    )
  }
}
if (values.imports) await printImports()
process.exitCode = failed ? 1 : 0

/** Of esbuild, from their own entries: it puts what an entry shares with a later file into the first one. */
function importsOf(components, { name }) {
  if (name !== 'esbuild') return `export { ${components} } from '@banklink/react'`
  return components.map((component) => `export { ${component} } from '@banklink/react/${component}'`).join('; ')
}

async function printImports() {
  const rollup = bundlers.find(({ name }) => name === 'Rollup')
  const languages = readdirSync(join(react, 'dist', 'languages')).flatMap(
    (file) => /^(\w\w)\.js$/.exec(file)?.[1] ?? [],
  )
  const imports = [
    ...Object.keys(await import(pathToFileURL(join(react, 'dist', 'index.js')).href))
      .filter((name) => /^([A-Z]|use[A-Z])/.test(name))
      .map((name) => ({ name, from: '@banklink/react' })),
    ...languages.map((name) => ({ name, from: `@banklink/react/languages/${name}` })),
    { name: 'gatewayBackend', from: '@banklink/backends/gateway' },
    { name: 'cybridBackend', from: '@banklink/backends/cybrid' },
  ]
  console.log('\n     one import alone, by Rollup, in bytes gzipped; imports share what they have in common')
  for (const { name, from } of imports) {
    const scripts = await rollup.bundle(`export { ${name} } from '${from}'`)
    console.log(`     ${String(gzipped(neededBy(scripts, 'page'))).padStart(6)}  ${name}`)
  }
}

/** The scripts that must be there before the one that was made for a module runs, and that one. */
function neededBy(scripts, module, seen = new Set()) {
  const add = (script) => {
    if (!script || seen.has(script)) return
    seen.add(script)
    for (const file of script.imports) add(scripts.find((each) => each.file === file))
  }
  add(scripts.find(({ name }) => name === module))
  return seen
}

function gzipped(scripts) {
  return [...scripts].reduce((bytes, { text }) => bytes + gzipSync(text, { level: 9 }).length, 0)
}
