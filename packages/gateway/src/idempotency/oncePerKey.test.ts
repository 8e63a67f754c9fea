import { platformError, requestError } from '@banklink/core'
import { expect, test, vi } from 'vitest'
import { memoryIdempotencyStore } from './memoryIdempotencyStore.ts'
import { type OnceRequest, oncePerKey } from './oncePerKey.ts'

const request: OnceRequest<string> = {
  owner: 'owner-1',
  route: '/completions',
  key: 'key-1',
  body: { publicToken: 'public-1' },
  requestId: 'request-1',
  check: async () => 'checked',
}
const answer = { status: 201, body: '{"done":true}' }

function counted(options: { fail?: Error } = {}) {
  const keys: string[] = []
  const store = memoryIdempotencyStore({ clock: { now: () => 0 } })
  const once = oncePerKey({ store, leaseMs: 1000, ids: () => crypto.randomUUID() })
  const work = async (key: string, checked: string) => {
    expect(checked).toBe('checked')
    keys.push(key)
    if (options.fail) throw options.fail
    return answer
  }
  return { once, work, keys, store }
}

test('default', async () => {
  const { once, work, keys } = counted()
  expect(await once(request, work)).toEqual({ ...answer, replayed: false })
  expect(await once(request, work)).toEqual({ ...answer, replayed: true })
  expect(keys).toHaveLength(1)
})

test('behavior: the same key of another owner or route is another key, to the platform too', async () => {
  const { once, work, keys } = counted()
  await once(request, work)
  await once({ ...request, owner: 'owner-2' }, work)
  await once({ ...request, route: '/accounts' }, work)
  expect(new Set(keys).size).toBe(3)
  expect(keys.join()).not.toContain('key-1')
})

test('error: request.key_missing, request.invalid', async () => {
  const { once, work } = counted()
  await expect(once({ ...request, key: undefined }, work)).rejects.toMatchObject({ code: 'request.key_missing' })
  await expect(once({ ...request, key: '' }, work)).rejects.toMatchObject({ code: 'request.key_missing' })
  await expect(once({ ...request, key: 'k'.repeat(256) }, work)).rejects.toMatchObject({
    code: 'request.invalid',
    details: { fields: ['Idempotency-Key'] },
  })
})

test('parameters: key, of 255 characters at most', async () => {
  const { once, work } = counted()
  expect(await once({ ...request, key: 'k'.repeat(255) }, work)).toEqual({ ...answer, replayed: false })
})

test('error: request.key_reused', async () => {
  const { once, work, keys } = counted()
  await once(request, work)
  const other = once({ ...request, body: { publicToken: 'public-2' } }, work)
  await expect(other).rejects.toMatchObject({ code: 'request.key_reused', retryable: false })
  expect(keys).toHaveLength(1)
})

test('error: request.key_busy', async () => {
  const { once, work } = counted()
  const begun = Promise.withResolvers<void>()
  const finished = Promise.withResolvers<void>()
  const first = once(request, async () => {
    begun.resolve()
    await finished.promise
    return answer
  })
  await begun.promise
  await expect(once(request, work)).rejects.toMatchObject({
    code: 'request.key_busy',
    retryable: true,
    details: { retryAfterMs: 1000 },
  })
  finished.resolve()
  expect(await first).toEqual({ ...answer, replayed: false })
})

test('behavior: a refusal is kept', async () => {
  const fail = platformError('platform.rejected', { details: { platformCode: 'input_error' } })
  const { once, work, keys } = counted({ fail })
  await expect(once(request, work)).rejects.toBe(fail)
  const kept = await once(request, work)
  expect(kept).toMatchObject({ status: 422, replayed: true })
  expect(JSON.parse(kept.body)).toMatchObject({
    code: 'platform.rejected',
    platformCode: 'input_error',
    requestId: 'request-1',
  })
  expect(keys).toHaveLength(1)
})

test.each([
  platformError('platform.unreachable'),
  platformError('platform.unavailable'),
  platformError('platform.rate_limited'),
  platformError('platform.unauthorized'),
  platformError('platform.result_unknown'),
  platformError('platform.account_not_found'),
  new Error('something else'),
])('behavior: what may go better next time gives the key back (%s)', async (fail) => {
  const { once, work, keys } = counted({ fail })
  await expect(once(request, work)).rejects.toBe(fail)
  await expect(once(request, work)).rejects.toBe(fail)
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
})

test('behavior: what fails its check takes no key, and is checked again', async () => {
  const { once, work, keys, store } = counted()
  const invalid = requestError('request.state_invalid')
  const begin = vi.spyOn(store, 'begin')
  const failing = { ...request, check: () => Promise.reject(invalid) }
  await expect(once(failing, work)).rejects.toBe(invalid)
  expect(begin).not.toHaveBeenCalled()
  expect(await once(request, work)).toMatchObject({ replayed: false })
  expect(keys).toHaveLength(1)
})

test('behavior: an answer that is kept is repeated, though the request would fail its check now', async () => {
  const { once, work } = counted()
  await once(request, work)
  const late = { ...request, check: () => Promise.reject(requestError('request.state_expired')) }
  expect(await once(late, work)).toEqual({ ...answer, replayed: true })
  const other = once({ ...late, body: { publicToken: 'public-2' } }, work)
  await expect(other).rejects.toMatchObject({ code: 'request.state_expired' })
})
