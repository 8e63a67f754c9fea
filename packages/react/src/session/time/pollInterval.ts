/**
 * Milliseconds until the next look at an answer that has been pending for so long: short while most answers come,
 * then a tenth of the time that has passed, so that a slow one is not asked after for nothing and is not lost.
 */
export function pollInterval(elapsedMs: number): number {
  return elapsedMs < 5_000 ? 150 : Math.min(elapsedMs / 10, 5_000)
}
