#!/usr/bin/env node
// The checks of one tier, as many side by side as there are cores; each prints what it did as it ends. A table of times
// follows, and the last line counts all tests.
// `node scripts/check.mjs --tier quick`, `node scripts/check.mjs types unit`.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { endOf } from './check/endOf.mjs'
import { runSideBySide } from './check/runSideBySide.mjs'
import { runStep } from './check/runStep.mjs'
import { steps } from './check/steps.mjs'
import { tableOf } from './check/tableOf.mjs'
import { ensureChromium } from './chromium.mjs'
import { withFolderOnPath } from './run/withFolderOnPath.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values, positionals } = parseArgs({
  options: { tier: { type: 'string', default: 'test' } },
  allowPositionals: true,
})
const chosen = choose(values.tier, positionals)
const env = withFolderOnPath(process.env, join(root, 'node_modules', '.bin'))
if (chosen.some(({ inBrowser }) => inBrowser)) env.CHROMIUM_PATH = chromium()

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const reports = mkdtempSync(join(tmpdir(), 'banklink-check-'))
const isAlone = chosen.length === 1
const started = performance.now()
const results = []
await runSideBySide(chosen, {
  cores: availableParallelism(),
  run: (step) => {
    console.log(`── ${step.name} begins: ${step.line('…', values.tier).join(' ')}`)
    return runStep(step, { root, reports, tier: values.tier, env, isAlone })
  },
  onEnd: (step, result) => {
    results.push({ ...result, name: step.name })
    const { passed, failed, skipped, output = '', seconds = 0, note } = result
    const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
    if (output.trim()) console.log(`\n── ${step.name}\n${output.trimEnd()}`)
    console.log(`── ${step.name}: ${failed ? 'FAILED' : 'ok'}, ${note ?? counts}, ${seconds.toFixed(1)} s\n`)
  },
})
rmSync(reports, { recursive: true, force: true })

console.log(tableOf(results, (performance.now() - started) / 1000))
const failures = results.filter(({ failed }) => failed)
// Once more at the end, as a log of many steps is often cut at its beginning.
for (const { name, output } of failures) if (output) console.log(`\n── the end of ${name}\n${endOf(output)}`)
if (failures.length) console.log(`\nFailed: ${failures.map(({ name }) => name).join(', ')}`)
const total = (of) => results.reduce((sum, result) => sum + (result[of] ?? 0), 0)
const skipped = total('skipped') ? `, ${total('skipped')} skipped` : ''
console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`)
process.exitCode = failures.length ? 1 : 0

function choose(tier, names) {
  const tiers = new Set(steps.flatMap((step) => step.tiers))
  if (!tiers.has(tier)) stop(`No such tier: ${tier}. There are: ${[...tiers].join(', ')}`)
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length) {
    stop(`No such check: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}`)
  }
  return steps.filter((step) => (names.length ? names.includes(step.name) : step.tiers.includes(tier)))
}

/** Found before anything runs, as it may have to be installed. */
function chromium() {
  try {
    return ensureChromium()
  } catch (error) {
    console.error(error.message)
    console.log('\n0 passed, 1 failed')
    return process.exit(1)
  }
}

function stop(message) {
  console.error(message)
  process.exit(2)
}
