#!/usr/bin/env node
// Every check and test, the cheap ones first. Each prints what it did; the last line counts them all.
// `node scripts/check.mjs types unit` runs only those.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './chromium.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const reports = mkdtempSync(join(tmpdir(), 'banklink-check-'))
const report = (name) => join(reports, `${name}.json`)
const vitest = (name, ...args) => [
  'vitest',
  'run',
  ...args,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report(name)}`,
]

const steps = [
  { name: 'format', line: ['biome', 'ci', '.'] },
  { name: 'lint', line: ['oxlint', '--type-aware'] },
  { name: 'boundaries', line: ['node', 'scripts/boundaries.mjs'] },
  { name: 'unused', line: ['knip'] },
  { name: 'docs', line: ['node', 'scripts/docs.mjs'] },
  { name: 'types', line: ['tsc', '-p', '.'] },
  { name: 'unit', line: vitest('unit', '--project', 'unit', '--project', 'dom'), count: countVitest },
  { name: 'react18', line: vitest('react18', '--config', 'vitest.react18.config.ts'), count: countVitest },
  { name: 'build', line: ['pnpm', 'run', 'build'] },
  {
    name: 'outside',
    line: ['node', 'scripts/outside.mjs'],
    env: { OUTSIDE_REPORT: report('outside') },
    count: (total) => total,
    inBrowser: true,
  },
  { name: 'size', line: ['node', 'scripts/bench.mjs'] },
  {
    name: 'stories',
    line: vitest('stories', '--config', 'vitest.stories.config.ts'),
    count: countVitest,
    inBrowser: true,
  },
  { name: 'storybook', line: ['node', 'scripts/storybook.mjs'], inBrowser: true },
  {
    name: 'e2e',
    line: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e') },
    count: countPlaywright,
    inBrowser: true,
  },
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const env = { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH }
const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const total = { passed: 0, failed: 0 }
const failures = []
for (const step of chosen) {
  const started = performance.now()
  console.log(`\n── ${step.name}: ${step.line.filter((word) => !word.startsWith('--outputFile')).join(' ')}`)
  const { passed, failed } = run(step)
  total.passed += passed
  total.failed += failed
  if (failed) failures.push(step.name)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`── ${step.name}: ${failed ? 'FAILED' : 'ok'}, ${passed} passed, ${failed} failed, ${seconds} s`)
}
rmSync(reports, { recursive: true, force: true })
if (failures.length) console.log(`\nFailed: ${failures.join(', ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed ? 1 : 0

/** A step without tests of its own counts as one. A step that dies without a count has failed once. */
function run(step) {
  try {
    if (step.inBrowser) env.CHROMIUM_PATH = ensureChromium()
  } catch (error) {
    console.error(error.message)
    return { passed: 0, failed: 1 }
  }
  const [command, ...args] = step.line
  const { status } = spawnSync(command, args, {
    cwd: root,
    env: { ...env, ...step.env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const isFine = status === 0
  const counted = countOf(step) ?? { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 }
  return isFine || counted.failed ? counted : { ...counted, failed: 1 }
}

function countOf(step) {
  if (!step.count) return null
  try {
    return step.count(JSON.parse(readFileSync(report(step.name), 'utf8')))
  } catch {
    return { passed: 0, failed: 1 } // it was to count its tests and could not
  }
}

function countVitest({ numPassedTests, numFailedTests, numFailedTestSuites }) {
  return { passed: numPassedTests, failed: numFailedTests || (numFailedTestSuites ? 1 : 0) }
}

function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}
