import { expect, test } from 'vitest'
import { triesByFile, verdictsOf } from './verdicts.mjs'

const tests = { one: [['1', 2]], other: [['1', 1]] }
const notes = (...of) => of.map(([by, what, message]) => ({ mutant: '1', test: by, what, message }))

test('default: killed by the test that failed', () => {
  expect(verdictsOf(tests, notes(['one', 'survived'], ['other', 'killed', 'expected 1']))).toEqual(
    new Map([['1', { status: 'killed', killedBy: ['other'], failureMessage: 'expected 1', nrOfTests: 1 }]]),
  )
})

test('behavior: survived every test that runs it', () => {
  expect(verdictsOf(tests, notes(['one', 'survived'], ['other', 'survived'])).get('1')).toEqual({
    ...{ status: 'survived', nrOfTests: 2 },
  })
})

test('behavior: what never ends is noticed', () => {
  expect(verdictsOf(tests, notes(['one', 'started'], ['one', 'hung'])).get('1')).toEqual({ status: 'timeout' })
})

test.each([
  ['a test was not tried', notes(['one', 'survived'])],
  ['a test was not sure', notes(['one', 'survived'], ['other', 'unsure'])],
  ['a test was not through', notes(['one', 'survived'], ['other', 'started'])],
])('behavior: undecided where %s', (_, written) => {
  expect(verdictsOf(tests, written)).toEqual(new Map())
})

test('triesByFile: the mutants of all tests of a file, each as often as a test tries it', () => {
  const plan = {
    'a.test.ts#one': [
      ['1', 2],
      ['2', 1],
    ],
    'a.test.ts#other # of it': [['1', 1]],
    'b.test.ts#one': [],
  }
  expect(triesByFile(plan)).toEqual(
    new Map([
      ['a.test.ts', 3],
      ['b.test.ts', 0],
    ]),
  )
})
