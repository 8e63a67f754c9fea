#!/usr/bin/env node
// Writes the pages of docs/reference from the doc comments of what each package exports, and says which exports have
// none. `scripts/docs.mjs` fails where a page and the sources disagree.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { operationsPage, operationsPath } from './operations/operationsPage.mjs'
import { referenceOf } from './reference/referenceOf.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { pages, faults } = referenceOf(root)
pages.set(operationsPath, await operationsPage())
for (const [path, text] of pages) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
for (const fault of faults) console.log(fault)
console.log(`reference: ${pages.size} pages, ${faults.length} faults`)
process.exitCode = faults.length ? 1 : 0
