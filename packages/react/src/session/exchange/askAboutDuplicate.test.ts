import { type LinkedAccount, platformError } from '@banklink/core'
import { expect, test } from 'vitest'
import { createEffectContext, someExchange, someRun } from '../../testing/createEffectContext.ts'
import { someAccount } from '../../testing/someAccount.ts'
import { askAboutDuplicate } from './askAboutDuplicate.ts'
import { reportAnswer } from './completeExchange.ts'

const exchange = someExchange('one')
const run = someRun('run-1')
const refusal = platformError('platform.duplicate_account')
const existing: LinkedAccount = someAccount({
  id: 'linked-1',
  institution: { id: 'ins_1', name: 'Tartan Bank', logo: null },
  mask: '0000',
  subtype: 'checking',
})

function setUp(knownAccounts: () => LinkedAccount[] = () => [existing]) {
  const capabilities = async () => ({ currencies: null })
  const made = createEffectContext({ knownAccounts, capabilities } as object)
  made.show({ run })
  made.context.exchanges.put(run, exchange)
  return { ...made, held: () => made.context.exchanges.of(run) }
}

test('default: the account of the list is asked about, and the public token stays', async () => {
  const { context, events, held, stores } = setUp()
  expect(await askAboutDuplicate(exchange, run, context)).toBe(true)
  const { request, result } = exchange
  expect(events).toEqual([{ event: { type: 'choiceRequired', request, result, reason: 'duplicate', existing }, run }])
  expect(held()).toEqual(exchange)
  expect(stores.exchanges.size).toBe(0)
})

test('behavior: an account that the list does not have is not asked about', async () => {
  const { context, events, stores } = setUp(() => [])
  expect(await askAboutDuplicate(exchange, run, context)).toBe(false)
  expect([events, stores.exchanges.size]).toEqual([[], 0])
})

test.each<[string, (made: ReturnType<typeof setUp>) => unknown]>([
  ['another run is under way', ({ show }) => show({ run: someRun('run-2') })],
  ['the provider is gone', ({ disconnect }) => disconnect()],
])('behavior: where %s, the next page asks', async (_when, change) => {
  const made = setUp()
  change(made)
  expect(await askAboutDuplicate(exchange, run, made.context)).toBe(true)
  expect(made.events).toEqual([])
  expect([...made.stores.exchanges.values()]).toEqual([{ ...exchange, isUndecided: true }])
})

test('behavior: without a run, the next page asks', async () => {
  const { context, events, stores } = setUp()
  expect(await askAboutDuplicate(exchange, null, context)).toBe(true)
  expect(events).toEqual([])
  expect([...stores.exchanges.values()]).toEqual([{ ...exchange, isUndecided: true }])
})

test('reportAnswer: a refused duplicate is a question, and no failure', async () => {
  const { context, events, held } = setUp()
  await reportAnswer(exchange, run, Promise.reject(refusal), context)
  expect(events.map(({ event }) => event.type)).toEqual(['choiceRequired'])
  expect(held()).toEqual(exchange)
})

test.each([
  ['that the user allowed already', { allowDuplicate: true }],
  ['in update mode', { publicToken: null }],
])('reportAnswer: error: a refused duplicate %s', async (_which, change) => {
  const { context, events, held } = setUp()
  await reportAnswer({ ...exchange, ...change }, run, Promise.reject(refusal), context)
  expect(events).toMatchObject([{ event: { type: 'completionFailed', error: refusal, canRepeat: false } }])
  expect(held()).toBeUndefined()
})

test('reportAnswer: error: a refused duplicate that the list does not have', async () => {
  const { context, events, held } = setUp(() => [])
  await reportAnswer(exchange, run, Promise.reject(refusal), context)
  expect(events).toMatchObject([{ event: { type: 'completionFailed', error: refusal, canRepeat: false } }])
  expect(held()).toBeUndefined()
})

test('reportAnswer: error: any other refusal is not asked about', async () => {
  const { context, events } = setUp()
  await reportAnswer(exchange, run, Promise.reject(platformError('platform.rejected')), context)
  expect(events).toMatchObject([{ event: { type: 'completionFailed' } }])
})
