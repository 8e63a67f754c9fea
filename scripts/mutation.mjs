#!/usr/bin/env node
// Mutates the sources in a copy of the repository, and runs on each mutant the tests that should notice it. Lists what
// nothing notices, and fails where an area's share of noticed mutants fell below the one in scripts/mutation/scores.json.
// `node scripts/mutation.mjs core seal` runs these areas only; `--write` keeps the new scores.
// `node scripts/mutation.mjs core --only 'packages/core/src/wire/*'` runs some sources, and compares no score.
// `--quick` takes over what the last quick run found for sources and tests that are as they were.
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { copyRepository } from './faults/runner/copyRepository.mjs'
import { areas } from './mutation/areas.mjs'
import { problemOf, readScores, writeScores } from './mutation/keptScores.mjs'
import { runStryker } from './mutation/runStryker.mjs'
import { scoreOf } from './mutation/scoreOf.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values, positionals } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    cores: { type: 'string', default: '1' },
  },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !(name in areas))
if (unknown.length) {
  console.error(`No such area: ${unknown.join(', ')}. There are: ${Object.keys(areas).join(', ')}`)
  process.exit(2)
}

const problems = []
for (const name of positionals.length ? positionals : Object.keys(areas)) await runArea(name)
for (const problem of problems) console.log(`\n${problem}`)
process.exit(problems.length ? 1 : 0)

async function runArea(name) {
  const started = performance.now()
  const area = areas[name]
  const copy = copyRepository(root)
  process.chdir(copy)
  const mutate = values.only ? [values.only, ...area.mutate.filter((glob) => glob.startsWith('!'))] : area.mutate
  const mutants = await runStryker(
    { ...area, mutate },
    { cores: Number(values.cores), memory: values.quick ? join(root, 'reports', 'mutation', `${name}.json`) : null },
  )
  process.chdir(root)

  const { score, count, survivors } = scoreOf(mutants)
  for (const survivor of survivors) console.log(lineOf(survivor, copy))
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  const kept = readScores()[name]
  console.log(
    `${name}: ${score} % of ${count} mutants noticed (kept: ${kept ?? 'none yet'}, goal: ${area.goal}), ${seconds} s`,
  )
  if (values.only) return
  const problem = problemOf(name, score, kept)
  if (problem) problems.push(problem)
  else if (values.write) writeScores({ [name]: score })
}

/** Where a mutant is, and what stands there instead of what. */
function lineOf({ fileName, location: { start, end }, mutatorName, replacement, status }, copy) {
  const file = relative(copy, fileName)
  const lines = readFileSync(join(copy, file), 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  const last = lines.length - 1
  lines[last] = lines[last].slice(0, end.column - 1)
  lines[0] = lines[0].slice(start.column - 1)
  const brief = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 100)
  const how = status === 'NoCoverage' ? 'no test runs it' : mutatorName
  return `${file}:${start.line}  ${brief(lines.join('\n'))}  →  ${brief(replacement ?? '')}  (${how})`
}
