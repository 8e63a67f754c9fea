import { EventEmitter } from 'node:events'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { closeOnSignal } from '../node/closeOnSignal.ts'
import { mockGateway } from '../testing/mockGateway.ts'

test('default: healthy and ready, without a session', async () => {
  const { send } = mockGateway()
  for (const path of ['/health', '/ready']) {
    const answer = await send(path, { owner: null })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ status: 'ok' })
  }
})

test('behavior: not ready while a store does not answer, and the response has no reason', async () => {
  const { send } = mockGateway({ ready: () => Promise.reject(new Error('password authentication failed')) })
  const answer = await send('/ready', { owner: null })
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ status: 'unavailable' })
  expect((await send('/health', { owner: null })).status).toBe(200)
  const throwing = mockGateway({
    ready: () => {
      throw new Error('no store')
    },
  })
  expect((await throwing.send('/ready', { owner: null })).status).toBe(503)
})

test('behavior: closing waits for what was begun, also where its browser went away, and begins nothing', async () => {
  const held = Promise.withResolvers<void>()
  const mocked = mockGateway(
    {},
    {
      fetch: async (input, init) => {
        await held.promise
        return mocked.mock.fetch(new Request(input, init))
      },
    },
  )
  const leaving = new AbortController()
  const begun = mocked.send('/link-tokens', { json: { purpose: 'link' }, signal: leaving.signal })
  await new Promise((resolve) => setImmediate(resolve))
  leaving.abort()
  let closed = false
  const closing = mocked.gateway.close().then(() => {
    closed = true
  })
  const refused = await mocked.send('/accounts')
  expect(refused.status).toBe(503)
  expect(refused.headers.get('Retry-After')).toBe('1')
  expect((await mocked.send('/ready', { owner: null })).status).toBe(503)
  expect((await mocked.send('/health', { owner: null })).status).toBe(200)
  expect(closed).toBe(false)
  held.resolve()
  await begun
  await closing
  expect(closed).toBe(true)
  await expect(mocked.browser().list({}, call())).rejects.toMatchObject({ retryable: true })
})

test('behavior: a gateway that answered too late still waits for its work', async () => {
  const held = Promise.withResolvers<void>()
  const mocked = mockGateway(
    { answerWithinMs: 1 },
    {
      fetch: async (input, init) => {
        await held.promise
        return mocked.mock.fetch(new Request(input, init))
      },
    },
  )
  expect((await mocked.send('/link-tokens', { json: { purpose: 'link' } })).status).toBe(504)
  let closed = false
  const closing = mocked.gateway.close().then(() => {
    closed = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(closed).toBe(false)
  held.resolve()
  await closing
})

test('behavior: on SIGTERM the server takes nothing new, ends its work, and then closes the store', async () => {
  const runtime = new EventEmitter()
  const order: string[] = []
  const ended = closeOnSignal({
    gateway: { close: async () => void order.push('gateway') },
    server: { close: (done) => (order.push('server'), done?.(), undefined as never) },
    then: () => order.push('store'),
    process: runtime as unknown as Pick<NodeJS.Process, 'once'>,
  })
  await Promise.resolve()
  expect(order).toEqual([])
  runtime.emit('SIGTERM')
  await ended
  expect(order).toEqual(['server', 'gateway', 'store'])
})
