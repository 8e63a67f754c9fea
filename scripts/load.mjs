#!/usr/bin/env node
// Two gateways on one PostgreSQL under load, with outages: see scripts/load/measureLoad.mjs. Fails where an account is
// there twice or is missing, or where a webhook was lost. `--write` keeps the figures for docs/reliability.md.
// `--older FOLDER` takes one of the gateways from there, the installed checkout of an older release.
// `node --conditions=banklink-source scripts/load.mjs`
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadFigures } from './load/loadFigures.mjs'
import { measureLoad } from './load/measureLoad.mjs'
import { replaceSection } from './reliability/replaceSection.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({ options: { write: { type: 'boolean' }, older: { type: 'string' } } })
const { figures, problems } = await measureLoad((line) => console.log(line), { older: values.older })
console.log(loadFigures(figures))
for (const problem of problems) console.log(problem)
if (values.write && problems.length === 0) {
  const page = join(root, 'docs/reliability.md')
  writeFileSync(join(root, 'scripts/load/load.json'), `${JSON.stringify(figures, null, 2)}\n`)
  writeFileSync(page, replaceSection(readFileSync(page, 'utf8'), '## Load', loadFigures(figures)))
}
process.exit(problems.length ? 1 : 0)
