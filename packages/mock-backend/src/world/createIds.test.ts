import { expect, test } from 'vitest'
import { createIds } from './createIds.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('default', () => {
  const ids = createIds('a')
  expect(ids.uuid()).toMatch(uuid)
  expect(ids.requestId()).toMatch(/^[A-Za-z0-9]{15}$/)
  expect(ids.plaidId()).toMatch(/^[A-Za-z0-9]{37}$/)
})

test('parameters: seed', () => {
  const [one, same, other] = [createIds('a'), createIds('a'), createIds('b')]
  const first = one.uuid()
  expect(same.uuid()).toBe(first)
  expect(other.uuid()).not.toBe(first)
})

test('behavior: no id comes twice', () => {
  const ids = createIds('many')
  const made = Array.from({ length: 5000 }, () => ids.uuid())
  expect(new Set(made).size).toBe(made.length)
})
