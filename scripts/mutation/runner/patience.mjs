import { availableParallelism, loadavg } from 'node:os'

/** How many times longer than on an idle machine to wait for a test, since a mutant that is out of time counts as found. */
export function patience({ load = loadavg()[0], cores = availableParallelism() } = {}) {
  return Math.max(1, load / cores)
}
