import { expect, test, vi } from 'vitest'
import { someExchange, someRun } from '../../testing/createEffectContext.ts'
import { someAccount } from '../../testing/someAccount.ts'
import { createExchangeMemory } from './createExchangeMemory.ts'

const [first, second] = [someExchange('one'), someExchange('two')]
const [run, other] = [someRun('run-1'), someRun('run-2')]

test('default: a success belongs to the first run that reads it, and stays with it', () => {
  const memory = createExchangeMemory()
  expect(memory.of(run)).toBeUndefined()
  memory.receive(first)
  expect(memory.of(null)).toBeUndefined()
  expect(memory.of(run)).toBe(first)
  expect(memory.of(run)).toBe(first)
  expect(memory.of(other)).toBeUndefined()
})

test('behavior: a run takes over the success of the run that it continues', () => {
  const memory = createExchangeMemory()
  memory.put(run, first)
  const next = someRun('run-2', 'run-1')
  expect(memory.of(next)).toBe(first)
  expect(memory.of(run)).toBeUndefined()
  expect(memory.of(next)).toBe(first)
})

test("behavior: a new success replaces the run's earlier one", () => {
  const memory = createExchangeMemory()
  memory.put(run, first)
  memory.receive(second)
  expect(memory.of(run)).toBe(second)
})

test('behavior: each success is read once, whatever page left it', () => {
  const memory = createExchangeMemory()
  expect(memory.isSeen('one')).toBe(false)
  memory.receive(first)
  memory.put(null, second)
  expect([memory.isSeen('one'), memory.isSeen('two'), memory.isSeen('three')]).toEqual([true, true, false])
})

test('put: without a run it belongs to none', () => {
  const memory = createExchangeMemory()
  memory.put(null, first)
  expect(memory.of(run)).toBeUndefined()
})

test("narrow: keeps the public token, with the user's choice", () => {
  const memory = createExchangeMemory()
  const chosen = { ...first.result, accounts: [] }
  memory.put(run, { ...first, isUndecided: true })
  memory.narrow(null, chosen, { allowDuplicate: false })
  memory.narrow(other, chosen, { allowDuplicate: false })
  expect(memory.of(run)).toEqual({ ...first, isUndecided: true })
  expect(memory.of(other)).toBeUndefined()
  memory.narrow(run, chosen, { allowDuplicate: false })
  expect(memory.of(run)).toStrictEqual({ ...first, result: chosen, isUndecided: false })
})

test('narrow: that a duplicate is linked anyway is kept by the next choice', () => {
  const memory = createExchangeMemory()
  memory.put(run, first)
  memory.narrow(run, first.result, { allowDuplicate: true })
  memory.narrow(run, first.result, { allowDuplicate: false })
  expect(memory.of(run)).toMatchObject({ allowDuplicate: true, isUndecided: false })
})

test('forget: only that success, whatever run has it', () => {
  const memory = createExchangeMemory()
  memory.put(run, first)
  memory.put(other, second)
  memory.forget('one')
  expect(memory.of(run)).toBeUndefined()
  expect(memory.of(other)).toBe(second)
  expect(memory.isSeen('one')).toBe(true)
})

test('drop: forgets it here and in the storage, which may refuse', async () => {
  const memory = createExchangeMemory()
  memory.put(run, first)
  memory.put(other, second)
  const remove = vi.fn(() => Promise.reject(new Error('refused')))
  memory.drop(null, { remove })
  memory.drop(someRun('run-3'), { remove })
  expect(remove).not.toHaveBeenCalled()
  memory.drop(run, { remove })
  expect(remove.mock.calls).toEqual([['one']])
  expect([memory.of(run), memory.of(other)]).toEqual([undefined, second])
})

test('clear: no token stays, neither of a run nor a new one', () => {
  const memory = createExchangeMemory()
  memory.put(run, first)
  memory.receive(second)
  memory.clear()
  expect([memory.of(run), memory.of(other)]).toEqual([undefined, undefined])
  expect([memory.isSeen('one'), memory.isSeen('two')]).toEqual([false, false])
})

test('clear: what was answered stays seen, and what was not may be taken up again', () => {
  const memory = createExchangeMemory()
  memory.put(run, first)
  memory.put(other, second)
  memory.forget('one')
  memory.clear()
  expect([memory.isSeen('one'), memory.isSeen('two')]).toEqual([true, false])
})

test('facts: each is set separately', () => {
  const memory = createExchangeMemory()
  expect(memory.facts()).toEqual({ currencies: null, linked: [] })
  memory.setFacts({ currencies: ['USD'] })
  memory.setFacts({ linked: [someAccount()] })
  expect(memory.facts()).toEqual({ currencies: ['USD'], linked: [someAccount()] })
})
