/** What is not mutated, and why: no test could notice a change there, or none should. */
const leftOut = {
  '**/*.test.{ts,tsx}': 'tests',
  '**/testing/**': 'suites and stand-ins that tests are made of; planted faults show what they notice',
  '**/session/transitionGrid.ts': 'writes a page of the docs, which its test compares as a whole',
}

/**
 * What is mutated, and the tests that have to notice it: those that stand beside the source, since a fault should show
 * where it is.
 *
 * @type {Record<string, Area>}
 * @typedef {object} Area
 * @property {number} goal The score to reach, in percent.
 * @property {string[]} mutate Globs of sources; those that begin with `!` are left out.
 * @property {string} tests A glob of the tests.
 */
export const areas = {
  core: area(95, 'packages/core/src'),
  seal: area(97, 'packages/gateway/src/seal'),
}

function area(goal, folder, { tests = folder, without = [] } = {}) {
  const excluded = [...Object.keys(leftOut), ...without].map((glob) => `!${glob}`)
  return { goal, tests: `${tests}/**/*.test.{ts,tsx}`, mutate: [`${folder}/**/*.{ts,tsx}`, ...excluded] }
}
