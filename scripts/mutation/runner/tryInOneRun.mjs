import { setTimeout as pause } from 'node:timers/promises'
import { patience } from './patience.mjs'
import { lastNoteAt, readNotes, writeNote, writePlan } from './verdicts.mjs'

/** A test that waits for ever is found idle, and says so. What is silent for longer hangs in a loop. Milliseconds. */
const silentMs = () => 15_000 * patience()

/** Between two tests nothing of ours can hang: the machine is busy, or Vitest is lost. Milliseconds. */
const lostMs = () => 300_000 * patience()

/** Tries every mutant that no module runs as it loads, with the tests that run it, in one run of Vitest. */
export async function tryInOneRun(runner, { static: whileLoading, perTest }, { files }) {
  const ofTest = (hits) => Object.entries(hits).filter(([mutant]) => !(mutant in whileLoading))
  writePlan(Object.fromEntries(Object.entries(perTest).map(([test, hits]) => [test, ofTest(hits)])))
  while ((await runUntilSilent(runner, files)) === 'silent') {
    const last = readNotes().at(-1)
    if (!last) throw new Error('No test began. Is one of them endless as it loads?')
    writeNote({ ...last, what: last.mutant ? 'hung' : 'stuck' })
    process.kill(last.worker, 'SIGKILL')
    await runner.dispose()
    await runner.init()
  }
}

async function runUntilSilent(runner, files) {
  runner.ctx.provide('mode', 'one-run')
  const stop = new AbortController()
  // What a mutant leaves behind may fail the run as a whole: what was noted before that counts all the same.
  const run = runner.run({ relatedFiles: files }).catch(() => {})
  try {
    return await Promise.race([run.then(() => 'done'), silence(stop.signal)])
  } finally {
    stop.abort()
  }
}

async function silence(signal) {
  const startedAt = Date.now()
  while (!signal.aborted) {
    await pause(1_000)
    const ms = Date.now() - Math.max(startedAt, lastNoteAt())
    const last = readNotes().at(-1)
    if (ms > silentMs() && (last === undefined || last.what === 'started')) return 'silent'
    if (ms > lostMs()) throw new Error(`No test began for ${Math.round(ms / 1000)} s after “${last.test}”.`)
  }
}
