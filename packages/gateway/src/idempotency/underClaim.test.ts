import { expect, test } from 'vitest'
import { memoryIdempotencyStore } from './memoryIdempotencyStore.ts'
import { underClaim } from './underClaim.ts'

const answer = { status: 201, body: '{}' }
const held = { key: 'key', attempt: 'first' }

function scene() {
  const store = memoryIdempotencyStore()
  void store.begin('key', { fingerprint: 'print', attempt: 'first', owner: 'owner-1', leaseMs: 1000 })
  return store
}

test('default: the answer is stored', async () => {
  const store = scene()
  expect(await underClaim(store, held, async () => answer)).toBe(answer)
  expect(store.find('key', 'print')).toEqual({ answer })
})

test('behavior: a failure releases the key', async () => {
  const store = scene()
  const error = new Error('The platform is away.')
  await expect(underClaim(store, held, () => Promise.reject(error))).rejects.toBe(error)
  expect(store.find('key', 'print')).toBe('new')
})

test('behavior: so does an answer that can’t be stored', async () => {
  const store = scene()
  const error = new Error('The disk is full.')
  const failing = { release: store.release, finish: () => Promise.reject(error) }
  await expect(underClaim(failing, held, async () => answer)).rejects.toBe(error)
  expect(store.find('key', 'print')).toBe('new')
})
