import { expect, test } from 'vitest'
import { areas } from './areas.mjs'
import { problemOf, readScores } from './keptScores.mjs'

test('default', () => {
  expect(problemOf('core', 95, 95)).toBe(null)
  expect(problemOf('core', 95.01, 95)).toBe(null)
})

test('error: a score that fell', () => {
  expect(problemOf('core', 94.99, 95)).toMatch(/^core: 94.99 % instead of 95 %/)
})

test('behavior: an area without a kept score has nothing to fall below', () => {
  expect(problemOf('core', 1, undefined)).toBe(null)
})

test('behavior: scores are kept for areas that there are', () => {
  const scores = readScores()
  expect(Object.keys(scores).filter((name) => !(name in areas))).toEqual([])
  for (const score of Object.values(scores)) expect(score).toBeGreaterThan(50)
})
