import { gatewayBackend } from '@banklink/backends/gateway'
import { done, type LinkBackend } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { createGateway } from './createGateway.ts'
import { memoryIdempotencyStore } from './idempotency/memoryIdempotencyStore.ts'
import { finishedLink, linkedAccount, mockGateway, origin } from './testing/mockGateway.ts'

test('parameters: clock, by which an answer is kept for a day', async () => {
  const mocked = mockGateway()
  const json = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' }
  const request = { json, headers: { 'Idempotency-Key': 'key-1' } }
  const isReplayed = async () => (await mocked.send('/accounts', request)).headers.get('Idempotency-Replayed')
  await isReplayed()
  mocked.mock.clock.advance(24 * 3_600_000 - 1)
  expect(await isReplayed()).toBe('true')
  mocked.mock.clock.advance(1)
  expect(await isReplayed()).toBeNull()
})

test('parameters: clock, ids and idempotency, by default real time, random ids and the memory', async () => {
  const account = await linkedAccount(mockGateway())
  const attempts: string[] = []
  const begun = done({ linkToken: 'link-1', expiresInMs: 1000, state: 'inner' })
  const backend: LinkBackend = {
    ...mockGateway().browser(),
    begin: async () => begun,
    complete: async () => done(account),
  }
  const options = { secret: 'x'.repeat(32), authorize: () => ({ ownerKey: 'owner-1' }), backend: () => backend }
  const plain = createGateway(options)
  const store = memoryIdempotencyStore()
  const counting = createGateway({
    ...options,
    idempotency: {
      ...store,
      async begin(key, claim) {
        attempts.push(claim.attempt)
        return store.begin(key, claim)
      },
    },
  })
  for (const { fetch } of [plain, counting]) {
    const browser = gatewayBackend({
      url: `${origin}/api/banklink`,
      fetch: async (input, init) => fetch(new Request(input, init)),
    })
    const request = await finishedLink(mockGateway())
    const { state } = begun.value
    const step = await browser.begin({ purpose: 'link' }, call())
    expect(step).toMatchObject({ done: true, value: { state: expect.not.stringContaining(state) } })
    const sealed = step.done ? step.value.state : ''
    expect(await browser.complete({ ...request, state: sealed }, call('key-1'))).toEqual(done(account))
  }
  expect(attempts.length).toBeGreaterThan(1)
  for (const attempt of attempts) expect(attempt).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  expect(new Set(attempts).size).toBe(attempts.length)
})
