import { type Call, done, type LinkBackend, platformError, requestError } from '@banklink/core'
import { expect, test } from 'vitest'
import { someExchange } from '../../testing/createEffectContext.ts'
import { createManualClock } from '../../testing/createManualClock.ts'
import { someAccount } from '../../testing/someAccount.ts'
import type { PendingExchange } from './PendingExchange.ts'
import { sendExchange } from './sendExchange.ts'

const exchange = someExchange('one')
const [account] = exchange.result.accounts as [PendingExchange['result']['accounts'][number]]

function setUp(failures: unknown[] = []) {
  const sent: [method: string, input: object, key: string | undefined][] = []
  const answer = (method: string) => async (input: object, call: Call) => {
    sent.push([method, input, call.idempotencyKey])
    const failure = failures.shift()
    if (failure) throw failure
    return done(someAccount())
  }
  const backend = { complete: answer('complete'), completeUpdate: answer('completeUpdate') } as unknown as LinkBackend
  const clock = createManualClock()
  const [limit, provider] = [new AbortController(), new AbortController()]
  const send = (of: PendingExchange) =>
    sendExchange(of, { backend, call: { signal: limit.signal }, clock, signal: provider.signal })
  return { send, sent, clock, limit, provider }
}

const settle = () => new Promise((resolve) => void setImmediate(resolve))

test('default: the public token, with the bank and the account, by the key of this success', async () => {
  const { send, sent } = setUp()
  expect(await send(exchange)).toEqual(done(someAccount()))
  const { currency: _, ...told } = account
  const { institution } = exchange.result
  const input = { state: 'state-one', publicToken: 'public-one', linkSessionId: 'one', institution, account: told }
  expect(sent).toEqual([['complete', input, 'banklink-one']])
})

test('parameters: the currency is sent if there is one', async () => {
  const { send, sent } = setUp()
  await send({ ...exchange, result: { ...exchange.result, accounts: [{ ...account, currency: 'CAD' }] } })
  expect(sent[0]?.[1]).toMatchObject({ currency: 'CAD' })
  await send(exchange)
  expect(Object.keys(sent[1]?.[1] ?? {})).not.toContain('currency')
})

test('parameters: a duplicate that the user allowed is another request, with a key of its own', async () => {
  const { send, sent } = setUp()
  await send({ ...exchange, allowDuplicate: true })
  await send(exchange)
  const keys = sent.map(([, input, key]) => [Object.hasOwn(input, 'allowDuplicate') && input, key])
  expect(keys).toMatchObject([
    [{ allowDuplicate: true, publicToken: 'public-one' }, 'banklink-one-duplicate'],
    [false, 'banklink-one'],
  ])
})

test("parameters: Link's session id, or the record's where Link names none", async () => {
  const { send, sent } = setUp()
  await send({ ...exchange, result: { ...exchange.result, linkSessionId: 'session-1' } })
  await send({ ...exchange, result: { ...exchange.result, linkSessionId: '' } })
  expect(sent.map(([, input]) => input)).toMatchObject([{ linkSessionId: 'session-1' }, { linkSessionId: 'one' }])
})

test("behavior: update mode exchanges nothing, and sends Link's result", async () => {
  const { send, sent } = setUp()
  const update = { ...exchange, publicToken: null }
  const reported = [{ ...account, verificationStatus: 'manually_verified' }]
  await send({ ...update, result: { ...exchange.result, accounts: reported } })
  await send(update)
  await send({ ...update, result: { ...exchange.result, accounts: [] } })
  const input = { state: 'state-one', linkSessionId: 'one' }
  expect(sent).toEqual([
    ['completeUpdate', { ...input, reported: 'manually_verified' }, 'banklink-one'],
    ['completeUpdate', { ...input, reported: null }, 'banklink-one'],
    ['completeUpdate', { ...input, reported: null }, 'banklink-one'],
  ])
})

test('behavior: an answer in progress elsewhere is requested again, when the other side allows', async () => {
  const busy = (retryAfterMs?: number) =>
    requestError('request.key_busy', { details: retryAfterMs === undefined ? {} : { retryAfterMs } })
  const { send, sent, clock } = setUp([busy(250), busy()])
  const answer = send(exchange)
  await settle()
  clock.advance(249)
  await settle()
  expect(sent).toHaveLength(1)
  clock.advance(1)
  await settle()
  expect(sent).toHaveLength(2)
  clock.advance(999)
  await settle()
  expect(sent).toHaveLength(2)
  clock.advance(1)
  expect(await answer).toEqual(done(someAccount()))
  expect(new Set(sent.map(([, , key]) => key))).toEqual(new Set(['banklink-one']))
})

test('error: any other failure is not sent again', async () => {
  const refused = platformError('platform.rejected')
  const { send, sent } = setUp([refused])
  await expect(send(exchange)).rejects.toBe(refused)
  const foreign = setUp([{ code: 'request.key_busy' }])
  await expect(foreign.send(exchange)).rejects.toEqual({ code: 'request.key_busy' })
  expect([sent.length, foreign.sent.length]).toEqual([1, 1])
})

test('behavior: nothing is sent once the time for it is over', async () => {
  const { send, sent, limit } = setUp()
  limit.abort(new Error('over'))
  await expect(send(exchange)).rejects.toThrow('over')
  expect(sent).toEqual([])
})
