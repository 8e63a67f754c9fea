import { Hono } from 'hono'
import { afterEach, expect, test, vi } from 'vitest'
import type { GatewayEnv } from '../routes/GatewayEnv.ts'
import { type HealthOptions, healthRoutes } from './healthRoutes.ts'

afterEach(() => {
  vi.useRealTimers()
})

function ask(options: Partial<HealthOptions>): Promise<Response> {
  const app = new Hono<GatewayEnv>()
  healthRoutes(app, { ready: undefined, isClosing: () => false, ...options })
  return Promise.resolve(app.request('/ready'))
}

test('behavior: not ready if a store does not answer within five seconds', async () => {
  vi.useFakeTimers()
  const answer = ask({ ready: () => new Promise(() => {}) })
  let isAnswered = false
  void answer.then(() => {
    isAnswered = true
  })
  await vi.advanceTimersByTimeAsync(4999)
  expect(isAnswered).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect((await answer).status).toBe(503)
})

test('behavior: an answer in time leaves no timer behind', async () => {
  vi.useFakeTimers()
  expect((await ask({ ready: async () => 'connected' })).status).toBe(200)
  expect((await ask({ ready: () => Promise.reject(new Error('no store')) })).status).toBe(503)
  expect(vi.getTimerCount()).toBe(0)
})

test('behavior: not ready while the gateway closes, even if the store is', async () => {
  let asked = 0
  const ready = async () => void asked++
  expect((await ask({ ready, isClosing: () => true })).status).toBe(503)
  expect(asked).toBe(0)
})
