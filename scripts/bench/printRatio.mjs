/** Prints what two things took that ran by turns, in milliseconds, and how often one is the other. */
export function printRatio(name, { ours, peer, peerName }) {
  const [own, other] = [median(ours), median(peer)]
  const text = (ms) => `${ms < 1 ? ms.toFixed(3) : ms.toFixed(1)} ms`
  console.log(`    ${name}: ${text(own)}, ${(own / other).toFixed(2)} times ${peerName} with ${text(other)}`)
}

function median(figures) {
  const sorted = figures.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]
}
