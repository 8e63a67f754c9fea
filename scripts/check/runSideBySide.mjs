/**
 * Runs the steps in their order, as many at once as there are cores, each after the steps that it needs. A step whose
 * need has failed is not run and counts as one failure. Resolves when all have ended.
 *
 * `run(step)` resolves to `{ passed, failed }` and never rejects; `onEnd(step, result)` is called as each ends.
 */
export async function runSideBySide(steps, { cores, run, onEnd }) {
  const names = steps.map(({ name }) => name)
  const waiting = [...steps]
  const running = new Map()
  const failed = new Set()
  const ended = new Set()

  const needs = (step) => (step.after ?? []).filter((name) => names.includes(name))
  const coresOf = (step) => Math.min(step.cores ?? 1, cores)
  const busy = () => [...running.keys()].reduce((total, step) => total + coresOf(step), 0)

  const end = (step, result) => {
    running.delete(step)
    ended.add(step.name)
    if (result.failed) failed.add(step.name)
    onEnd(step, result)
  }

  const begin = (step) => {
    waiting.splice(waiting.indexOf(step), 1)
    const missing = needs(step).find((name) => failed.has(name))
    if (missing) return end(step, { passed: 0, failed: 1, note: `not run, because ${missing} failed` })
    running.set(
      step,
      run(step).then((result) => end(step, result)),
    )
  }

  while (waiting.length || running.size) {
    const ready = waiting.find(
      (step) => needs(step).every((name) => ended.has(name)) && busy() + coresOf(step) <= cores,
    )
    if (ready) begin(ready)
    else if (running.size) await Promise.race(running.values())
    else throw new Error(`These steps wait for each other: ${waiting.map(({ name }) => name).join(', ')}`)
  }
}
