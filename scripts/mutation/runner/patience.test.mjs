import { expect, test } from 'vitest'
import { patience } from './patience.mjs'

test.each([
  [0, 1],
  [2, 1],
  [40, 20],
])('default: with a load of %i on two cores, %i times as long', (load, times) => {
  expect(patience({ load, cores: 2 })).toBe(times)
})
