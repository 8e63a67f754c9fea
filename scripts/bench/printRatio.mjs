/**
 * Prints what two things took that ran by turns, in milliseconds, and how often one is the other. False where that is
 * more than `most`.
 */
export function printRatio(name, { ours, peer, peerName, most }) {
  const [own, other] = [median(ours), median(peer)]
  const isKept = most === undefined || own / other <= most
  const verdict = most === undefined ? '    ' : isKept ? 'ok  ' : 'OVER'
  const limit = most === undefined ? '' : ` of ${most}`
  console.log(
    `${verdict} ${name}: ${text(own)}, ${(own / other).toFixed(2)}${limit} times ${peerName} with ${text(other)}`,
  )
  return isKept
}

/** Prints what one thing took, where nothing else does the same. */
export function printTime(name, times) {
  console.log(`    ${name}: ${text(median(times))}`)
}

function text(ms) {
  return `${ms < 1 ? ms.toFixed(3) : ms.toFixed(1)} ms`
}

function median(figures) {
  const sorted = figures.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]
}
