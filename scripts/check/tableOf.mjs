/** What each step counted and how long it took, the longest first, and how long all took together. */
export function tableOf(results, seconds) {
  const rows = results
    .toSorted((one, other) => (other.seconds ?? 0) - (one.seconds ?? 0))
    .map(({ name, passed, failed, seconds: own = 0 }) => [name, String(passed), String(failed), own.toFixed(1)])
  const lines = [['step', 'passed', 'failed', 'seconds'], ...rows, ['together', '', '', seconds.toFixed(1)]]
  return lines.map(([name, ...cells]) => name.padEnd(12) + cells.map((cell) => cell.padStart(9)).join('')).join('\n')
}
