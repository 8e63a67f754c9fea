#!/usr/bin/env node
// Plants faults, one at a time, in a copy of the repository, and runs the tests that should notice each of them.
// Fails where a fault goes unnoticed, where a list no longer fits the sources, and where a test fails without any fault.
// `node scripts/faults.mjs seal wire` plants the lists scripts/faults/seal.mjs and wire.mjs only; `--release` also plants
// those that take minutes.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyRepository } from './faults/runner/copyRepository.mjs'
import { plantFault, readFaults } from './faults/runner/plantFault.mjs'
import { startTests } from './faults/runner/startTests.mjs'

// What a fault breaks shows early; the long runs are for sound sources.
process.env.BANKLINK_REQUESTS ??= '300'
process.env.BANKLINK_HISTORIES ??= '24'
process.env.BANKLINK_SIMULATIONS ??= '300'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const given = process.argv.slice(2)
const wanted = given.filter((each) => each !== '--release')
const faults = await readFaults(wanted, { isRelease: given.includes('--release') })
const copy = copyRepository(root)
const tests = await startTests(copy)
const problems = []

const started = performance.now()
const sound = await tests.run([...new Set(faults.flatMap((fault) => fault.tests))])
const failing = [...sound.tests, ...sound.broken]
if (failing.length) problems.push(`These fail without any fault, so they say nothing about one: ${failing.join(', ')}`)
else for (const fault of faults) await tryFault(fault)
await tests.stop()

for (const problem of problems) console.log(`\n${problem}`)
const seconds = ((performance.now() - started) / 1000).toFixed(0)
console.log(`\nfaults: ${faults.length} planted, ${problems.length} problems, ${seconds} s`)
process.exit(problems.length ? 1 : 0)

async function tryFault(fault) {
  const began = performance.now()
  const planted = plantFault(copy, fault)
  if (planted.problem) return report(fault, began, planted.problem)
  tests.forget([fault.file])
  const failed = await tests.run(fault.tests)
  planted.remove()
  tests.forget([fault.file])
  report(fault, began, problemOf(failed, fault))
}

/** A fault that does not even load shows nothing, and is not what is planted here. */
function problemOf(failed, fault) {
  if (failed.tests.length) return null
  return failed.broken.length ? `it does not load: ${failed.broken[0]}` : `no test fails in ${fault.tests.join(', ')}`
}

function report({ list, fault, means, file }, began, problem) {
  const took = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${problem ? 'NOT CAUGHT' : 'caught'}  ${list}: ${fault} (${took} s)`)
  if (problem) problems.push(`${list}: ${fault}\n  in ${file}\n  means: ${means}\n  ${problem}`)
}
