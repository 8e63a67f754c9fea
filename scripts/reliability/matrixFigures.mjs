/** What `docs/reliability.md` says of the fault matrix, from the page that the matrix writes. */
export function matrixFigures(matrixPage) {
  const counts = /after ([\d,]+) faults on four platforms: ([\d,]+) cells, and ([\d,]+)/.exec(
    matrixPage.replaceAll(/\s+/g, ' '),
  )
  if (!counts) throw new Error('docs/reference/fault-matrix.md does not say how many cells it has.')
  const [, faults, cells, skipped] = counts
  return `[The fault matrix](reference/fault-matrix.md) has ${faults} faults, ${cells} cells and ${skipped} that do not apply.`
}
