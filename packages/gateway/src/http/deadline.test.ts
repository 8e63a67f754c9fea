import { Hono } from 'hono'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { GatewayEnv } from '../routes/GatewayEnv.ts'
import { deadline } from './deadline.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A gateway's deadline before work that ends when the test ends it. */
function setUp() {
  const work = Promise.withResolvers<void>()
  const signals: AbortSignal[] = []
  const errors: unknown[] = []
  const app = new Hono<GatewayEnv>()
  app.use(deadline({ answerWithinMs: 1000 }))
  app.onError((error, c) => {
    errors.push(error)
    return c.text('late', 504)
  })
  app.get('/', async (c) => {
    signals.push(c.var.work)
    await work.promise
    return c.text('done')
  })
  return { work, signals, errors, answer: Promise.resolve(app.request('/')) }
}

test('default: what is done in time is answered, and no timer is left', async () => {
  const { work, answer, signals } = setUp()
  await vi.advanceTimersByTimeAsync(999)
  work.resolve()
  expect(await (await answer).text()).toBe('done')
  expect(vi.getTimerCount()).toBe(0)
  expect(signals[0]?.aborted).toBe(false)
})

test('behavior: hanging work is answered by the deadline, and continues until its own', async () => {
  const { work, answer, signals, errors } = setUp()
  await vi.advanceTimersByTimeAsync(1000)
  expect((await answer).status).toBe(504)
  expect(errors).toMatchObject([{ code: 'gateway.unreachable', retryable: true }])
  await vi.advanceTimersByTimeAsync(108_999)
  expect(signals[0]?.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(signals[0]?.reason).toMatchObject({ code: 'platform.unreachable' })
  work.resolve()
})

test('behavior: what ends after its answer leaves no timer', async () => {
  const { work, answer, signals } = setUp()
  await vi.advanceTimersByTimeAsync(1000)
  await answer
  work.resolve()
  await vi.advanceTimersByTimeAsync(0)
  expect(vi.getTimerCount()).toBe(0)
  expect(signals[0]?.aborted).toBe(false)
})
