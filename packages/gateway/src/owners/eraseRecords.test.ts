import { storeError } from '@banklink/core'
import { expect, test } from 'vitest'
import { holderOf } from '../idempotency/holderOf.ts'
import { eraseRecords } from './eraseRecords.ts'

const ownerKey = 'owner-1'

test('default: what both deleted; the store knows the owner by a digest', async () => {
  const asked: string[] = []
  const deleting = (count: number) => ({
    eraseOwner: (owner: string) => {
      asked.push(owner)
      return count
    },
  })
  expect(await eraseRecords({ ownerKey, store: deleting(2), audit: deleting(3) })).toEqual({
    answers: 2,
    events: 3,
    remaining: [],
  })
  expect(asked).toEqual([await holderOf(ownerKey), ownerKey])
})

test('behavior: a store and a hook that can’t delete are reported', async () => {
  expect(await eraseRecords({ ownerKey, store: {}, audit: {} })).toEqual({
    answers: 0,
    events: 0,
    remaining: [
      { records: 'answers', code: 'config.not_supported' },
      { records: 'events', code: 'config.not_supported' },
    ],
  })
})

test('behavior: without events there are none to delete', async () => {
  const store = { eraseOwner: () => 1 }
  expect(await eraseRecords({ ownerKey, store, audit: null })).toEqual({ answers: 1, events: 0, remaining: [] })
})

test.each([
  [storeError('store.failed'), 'store.failed'],
  [new TypeError('our own fault'), 'gateway.failed'],
])('behavior: %s of one stops not the other, and is reported', async (failure, code) => {
  const failing = { eraseOwner: () => Promise.reject(failure) }
  const working = { eraseOwner: () => 1 }
  expect(await eraseRecords({ ownerKey, store: failing, audit: working })).toMatchObject({
    events: 1,
    remaining: [{ records: 'answers', code }],
  })
  expect(await eraseRecords({ ownerKey, store: working, audit: failing })).toMatchObject({
    answers: 1,
    remaining: [{ records: 'events', code }],
  })
})
