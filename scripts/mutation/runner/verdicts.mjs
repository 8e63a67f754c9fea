import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

// In files, since a process that hangs is ended with what it knows.
const plan = resolve('mutation-plan.json')
const notes = resolve('mutation-notes.jsonl')

/**
 * What happened when a mutant was tried with a test.
 *
 * @typedef {object} Note
 * @property {string} [mutant] None where the test ran as it is.
 * @property {string} test
 * @property {'started' | 'survived' | 'killed' | 'unsure' | 'hung' | 'stuck'} what `unsure`: the test can't tell, such as
 * one that can't run twice. `stuck`: it hung without a mutant.
 * @property {string} [message] Why the test failed.
 * @property {number} [worker] The process that tries it.
 */

/** @param {Record<string, [mutant: string, hits: number][]>} tests */
export function writePlan(tests) {
  writeFileSync(plan, JSON.stringify(tests))
  writeFileSync(notes, '')
}

/** By test, the mutants that it runs, and how often. */
export function readPlan() {
  return JSON.parse(readFileSync(plan, 'utf8'))
}

/** How many tries the plan has for each file of tests. Empty before there is a plan. */
export function readTries() {
  return existsSync(plan) ? triesByFile(readPlan()) : new Map()
}

export function triesByFile(tests) {
  const tries = new Map()
  for (const [test, mutants] of Object.entries(tests)) {
    const file = test.slice(0, test.indexOf('#'))
    tries.set(file, (tries.get(file) ?? 0) + mutants.length)
  }
  return tries
}

/** @param {Note} note */
export function writeNote(note) {
  appendFileSync(notes, `${JSON.stringify(note)}\n`)
}

/** @returns {Note[]} */
export function readNotes() {
  return readFileSync(notes, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** When a note was written last. Milliseconds since 1970. */
export function lastNoteAt() {
  return statSync(notes).mtimeMs
}

/** What Stryker is told of each mutant that could be decided. */
export function readVerdicts() {
  return existsSync(notes) ? verdictsOf(readPlan(), readNotes()) : new Map()
}

/** A mutant survives only where every test that runs it was tried, and is sure. */
export function verdictsOf(tests, written) {
  const verdicts = new Map()
  for (const { mutant, test, what, message } of written) {
    if (what === 'killed') {
      verdicts.set(mutant, { status: 'killed', killedBy: [test], failureMessage: message, nrOfTests: 1 })
    } else if (what === 'hung') verdicts.set(mutant, { status: 'timeout' })
  }
  const survived = new Set(
    written.flatMap(({ mutant, test, what }) => (what === 'survived' ? [`${mutant} ${test}`] : [])),
  )
  const byMutant = new Map()
  for (const [test, mutants] of Object.entries(tests)) {
    for (const [mutant] of mutants) byMutant.set(mutant, [...(byMutant.get(mutant) ?? []), test])
  }
  for (const [mutant, covering] of byMutant) {
    if (verdicts.has(mutant) || !covering.every((test) => survived.has(`${mutant} ${test}`))) continue
    verdicts.set(mutant, { status: 'survived', nrOfTests: covering.length })
  }
  return verdicts
}
