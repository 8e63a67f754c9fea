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

test('error: an area without a kept score', () => {
  expect(problemOf('core', 100, undefined)).toMatch('no score is kept')
})

test('behavior: a score is kept for each area, and for nothing else', () => {
  expect(Object.keys(readScores()).toSorted()).toEqual(Object.keys(areas).toSorted())
})
