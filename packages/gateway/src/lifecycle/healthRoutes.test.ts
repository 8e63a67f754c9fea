import { expect, test } from 'vitest'
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
