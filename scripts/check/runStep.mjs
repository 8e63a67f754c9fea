import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './runCommand.mjs'

/**
 * Runs one step to its end and resolves to `{ passed, failed, skipped, seconds, output }`; never rejects. `isAlone`
 * shows its output at once; else it is kept, so that two steps do not write between each other's lines. A step of
 * `npm test` takes 10 minutes at most on two idle cores, so one that takes half an hour hangs.
 */
export async function runStep(step, { root, reports, tier, env, isAlone }) {
  const report = join(reports, `${step.name}.json`)
  const [command, ...args] = step.line(report, tier)
  const started = performance.now()
  const { status, output } = await runCommand(command, args, {
    limitMs: (tier === 'release' ? 600 : 30) * 60_000,
    cwd: root,
    env: { ...env, ...step.env?.(report, tier) },
    stdio: isAlone ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  })
  const isFine = status === 0
  const counted = countOf(step, report) ?? { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 }
  // A step that dies without a failed test has failed once.
  const failed = isFine ? counted.failed : counted.failed || 1
  return { ...counted, failed, seconds: (performance.now() - started) / 1000, output }
}

function countOf({ count }, report) {
  if (!count) return null
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 1 } // it was to count its tests and could not
  }
}
