#!/usr/bin/env node
// Builds a page of the kit for production with the builders that apps use, from packed packages and outside the
// repository, and looks at it in Chromium: colors, layout and the dialog, in every condition that a page may be in.
// `node scripts/builders.mjs` runs those that every test runs, `--all` the others too, and names run those.
// `--browser firefox` opens them there; `--write` writes their rows into docs/compatibility.md; BUILDERS_KEEP=yes leaves
// the apps. Writes `{ passed, failed }` to the file that BUILDERS_REPORT names.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp } from './builders/buildApp.mjs'
import { builders } from './builders/builders.mjs'
import { checkBuild } from './builders/checkBuild.mjs'
import { launchBrowsers } from './builders/launchBrowsers.mjs'
import { packPackages } from './builders/packPackages.mjs'
import { compatibilityPage, renderCompatibility } from './builders/renderCompatibility.mjs'
import { serveFolder } from './storybook/serveFolder.mjs'

const { values, positionals: names } = parseArgs({
  options: { all: { type: 'boolean' }, write: { type: 'boolean' }, browser: { type: 'string' } },
  allowPositionals: true,
})
const unknown = names.filter((name) => !builders.some((builder) => builder.name === name))
if (unknown.length > 0) {
  console.error(`No such builder: ${unknown.join(', ')}. There are: ${builders.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
const chosen = builders.filter(({ name, isOften }) => (names.length > 0 ? names.includes(name) : isOften || values.all))

const rows = []
const total = { passed: 0, failed: 0 }
const folder = mkdtempSync(join(tmpdir(), 'banklink-builders-'))
const browsers = await launchBrowsers(values.browser)
try {
  const tarballs = packPackages(['core', 'backends', 'react'], { folder })
  for (const builder of chosen) await tryBuilder(builder, tarballs)
} finally {
  await browsers.close()
  if (process.env.BUILDERS_KEEP) console.log(`Left in ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}
if (values.write) {
  writeFileSync(compatibilityPage, renderCompatibility(rows, readFileSync(compatibilityPage, 'utf8')))
}
if (process.env.BUILDERS_REPORT) writeFileSync(process.env.BUILDERS_REPORT, JSON.stringify(total))
console.log(`builders: ${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

async function tryBuilder(builder, tarballs) {
  const started = performance.now()
  console.log(`\n── builders, ${builder.name}`)
  let results
  try {
    const built = buildApp(builder, { folder, tarballs })
    const server = await serveFolder(built, '/')
    try {
      results = await checkBuild(browsers, { url: server.url, builder })
    } finally {
      await server.close()
    }
  } catch (error) {
    results = [{ name: 'is built and opens', faults: [error.message] }]
  }
  for (const { name, faults } of results) {
    if (faults.length === 0) total.passed += 1
    else total.failed += 1
    for (const fault of faults) console.log(`FAILED ${builder.name}, ${name}: ${fault}`)
  }
  const good = results.filter(({ faults }) => faults.length === 0).length
  rows.push({ builder, good, tried: results.length })
  console.log(`${builder.name}: ${good} of ${results.length}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
