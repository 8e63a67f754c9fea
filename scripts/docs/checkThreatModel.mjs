/**
 * Every row of a table that says which test shows it, where it names none, or one that is not there. `tests` are the paths
 * of all tests; a row names one by its end, in backticks.
 */
export function checkThreatModel({ path, text }, tests) {
  let column = -1
  return text.split('\n').flatMap((line, index) => {
    if (!line.startsWith('|')) {
      column = -1
      return []
    }
    const cells = line.split('|').map((cell) => cell.trim())
    if (cells.includes(header)) {
      column = cells.indexOf(header)
      return []
    }
    if (column < 0 || /^-+$/.test(cells[column])) return []
    return faultsOf(cells[column], tests).map((fault) => `${path}:${index + 1}: ${fault}`)
  })
}

const header = 'the test that shows it'

function faultsOf(cell, tests) {
  const named = [...cell.matchAll(/`([^`]+\.test\.tsx?)`/g)].map(([, name]) => name)
  if (named.length === 0) return ['names no test']
  return named.flatMap((name) => {
    const found = tests.filter((test) => test.endsWith(`/${name}`))
    return found.length === 1 ? [] : [`${name} is ${found.length === 0 ? 'no test' : `${found.length} tests`}`]
  })
}
