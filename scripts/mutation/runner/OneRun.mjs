import { relative } from 'node:path'
import { inject, TestRunner } from 'vitest'
import { unlessIdle } from './unlessIdle.mjs'
import { readNotes, readPlan, writeNote } from './verdicts.mjs'

/** More often than this times what is usual, a mutant is run by a loop that it made endless. */
const longestLoop = 100

/**
 * Runs each test once as it is, then once for each mutant that it runs. After a failure it runs once more without a
 * mutant: only if it passes then, the mutant made it fail, and left nothing behind.
 */
export default class OneRun extends TestRunner {
  #plan = inject('mode') === 'one-run' ? readPlan() : null
  #notes = this.#plan ? readNotes() : []
  #decided = new Set(this.#notes.flatMap(({ mutant, what }) => (isFinal.has(what) ? [mutant] : [])))
  #stuck = new Set(this.#notes.flatMap(({ test, what }) => (what === 'stuck' ? [test] : [])))
  #test = ''
  #queue = []
  #current = null
  #killed = null

  /** Of the sources, made by the first that is loaded. */
  get #switch() {
    return globalThis[inject('globalNamespace')]
  }

  async onBeforeRunTask(test) {
    await super.onBeforeRunTask(test)
    if (!this.#plan) return
    this.#test = idOf(test)
    this.#queue = (this.#plan[this.#test] ?? []).filter(([mutant]) => !this.#decided.has(mutant))
    this.#killed = null
    test.repeats = 2 * this.#queue.length
    if (this.#queue.length === 0 || this.#stuck.has(this.#test)) test.mode = 'skip'
  }

  onBeforeTryTask(test, options) {
    super.onBeforeTryTask(test, options)
    if (!this.#plan) return
    const isClean = options.repeats === 0 || this.#killed !== null
    this.#current = isClean ? null : (this.#queue.shift() ?? undefined)
    const [mutant, hits] = this.#current ?? []
    Object.assign(this.#switch, { activeMutant: mutant, hitCount: 0, hitLimit: hits * longestLoop })
    if (this.#current !== undefined) this.#note('started', mutant, { worker: process.pid })
  }

  async runTask(test) {
    const run = TestRunner.getTestFn(test)
    if (!this.#plan) await run()
    // Undefined once all mutants were tried.
    else if (this.#current !== undefined) await unlessIdle(Promise.try(run))
  }

  async onAfterRetryTask(test, options) {
    await super.onAfterRetryTask(test, options)
    if (!this.#plan) return
    const { hitCount, hitLimit } = this.#switch
    this.#switch.activeMutant = undefined
    const failure = test.result.state === 'fail' ? (test.result.errors?.[0]?.message ?? 'It failed.') : null
    if (this.#current) this.#judge(this.#current[0], { failure, hitCount, hitLimit })
    else if (this.#current === null) this.#checkClean(failure)
    Object.assign(test.result, { state: 'pass', errors: undefined })
  }

  #judge(mutant, { failure, hitCount, hitLimit }) {
    if (hitCount === 0) this.#note('unsure', mutant)
    else if (failure !== null || hitCount > hitLimit) this.#killed = { mutant, message: failure ?? 'It does not end.' }
    else this.#note('survived', mutant)
  }

  #checkClean(failure) {
    const killed = this.#killed
    this.#killed = null
    if (failure !== null) {
      // What is left of this test is not tried with it.
      for (const [mutant] of this.#queue.splice(0)) this.#note('unsure', mutant)
      if (killed) this.#note('unsure', killed.mutant)
    } else if (killed) {
      this.#decided.add(killed.mutant)
      this.#note('killed', killed.mutant, { message: killed.message })
    }
  }

  #note(what, mutant, more = {}) {
    writeNote({ mutant, test: this.#test, what, ...more })
  }
}

const isFinal = new Set(['killed', 'hung'])

/** As Stryker names a test. */
function idOf(test) {
  const names = []
  for (let task = test; task; task = task.suite) names.unshift(task.name)
  return `${relative(process.cwd(), test.file.filepath)}#${names.join(' > ').trim()}`
}
