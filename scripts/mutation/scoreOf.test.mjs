import { expect, test } from 'vitest'
import { scoreOf } from './scoreOf.mjs'

const mutants = (...statuses) => statuses.map((status) => ({ status }))

test('default', () => {
  expect(scoreOf(mutants('Killed', 'Timeout', 'Survived', 'NoCoverage'))).toEqual({
    score: 50,
    count: 4,
    survivors: mutants('Survived', 'NoCoverage'),
  })
})

test('behavior: what is left out or does not compile counts nowhere', () => {
  expect(scoreOf(mutants('Killed', 'Ignored', 'CompileError', 'RuntimeError'))).toMatchObject({ score: 100, count: 1 })
})

test('behavior: rounds down, so that all noticed but one of many is not 100', () => {
  const many = Array.from({ length: 99_999 }, () => 'Killed')
  expect(scoreOf(mutants(...many, 'Survived')).score).toBe(99.99)
})

test('behavior: an area without mutants has nothing unnoticed', () => {
  expect(scoreOf([]).score).toBe(100)
})
