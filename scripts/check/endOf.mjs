const LINES = 60

/** The last lines of what a step wrote, where test runners name what failed. */
export function endOf(output) {
  return output.trimEnd().split('\n').slice(-LINES).join('\n')
}
