const noticed = new Set(['Killed', 'Timeout'])
const unnoticed = new Set(['Survived', 'NoCoverage'])

/**
 * The share of mutants that tests notice, in percent with two decimals, rounded down; the number of mutants; and those
 * that nothing notices. Mutants that do not compile, or are left out by name, count nowhere.
 */
export function scoreOf(mutants) {
  const survivors = mutants.filter(({ status }) => unnoticed.has(status))
  const count = survivors.length + mutants.filter(({ status }) => noticed.has(status)).length
  const score = count ? Math.floor((10_000 * (count - survivors.length)) / count) / 100 : 100
  return { score, count, survivors }
}
