import { expect, test } from 'vitest'
import type { IdempotencyStore } from './IdempotencyStore.ts'
import { linkFence } from './linkFence.ts'
import { memoryIdempotencyStore } from './memoryIdempotencyStore.ts'
import { oncePerKey } from './oncePerKey.ts'
import { oncePerToken } from './oncePerToken.ts'

const answer = { status: 201, body: '{}' }

/** The calls that an answer store received, in order. */
function recorded() {
  const store = memoryIdempotencyStore({ clock: { now: () => 0 } })
  const told: object[] = []
  const recording: IdempotencyStore = {
    ...store,
    begin(key, claim) {
      told.push({ key, ...claim })
      return store.begin(key, claim)
    },
    finish(key, end) {
      told.push({ key, ...end })
      return store.finish(key, end)
    },
  }
  return { told, options: { store: recording, leaseMs: 1000, ids: () => 'attempt-1' } }
}

// What an earlier version wrote. A test that fails here means: after the upgrade a retry is done twice, or a link that was
// given back is completed. Change the code, not the values.
const owner = '-yz3a3xt4EkYnUldvbhI27i5SAeUi-_a98g1RbLyg90'

test('oncePerKey: names the key, the request and the owner as before', async () => {
  const { told, options } = recorded()
  const request = { owner: 'owner-1', route: 'completions', key: 'key-1', body: {}, requestId: 'request-1' }
  await oncePerKey(options)({ ...request, check: async () => null }, async () => answer)
  expect(told).toEqual([
    {
      attempt: 'attempt-1',
      fingerprint: 'ISebRjL_VCy9bsSO4Nji6e4X6xZf3d6zIOYDkwTqqmg',
      key: '-8bVDMUPRa7B66TOQtxdK7arcEnJ8WAOpdLY1h7hLDM',
      leaseMs: 1000,
      owner: '-yz3a3xt4EkYnUldvbhI27i5SAeUi-_a98g1RbLyg90',
    },
    {
      answer: {
        body: '{}',
        status: 201,
      },
      attempt: 'attempt-1',
      key: '-8bVDMUPRa7B66TOQtxdK7arcEnJ8WAOpdLY1h7hLDM',
    },
  ])
  expect(told[0]).toMatchObject({ owner })
})

test('oncePerToken: names the token, the account and the owner as before', async () => {
  const { told, options } = recorded()
  const use = { owner: 'owner-1', publicToken: 'public-1', accountId: 'account-1' }
  await oncePerToken(options)(use, async () => answer)
  expect(told).toEqual([
    {
      attempt: 'attempt-1',
      fingerprint: '4AKYlG1yzky8Cln4OAFiEQqr8J17DS_FxTTHKSbTpsQ',
      key: 'h1i-YbRl-qPIcvFqeUTcfhXZaLtKLZ7LIZ_7G_gUzFY',
      leaseMs: 1000,
      owner: '-yz3a3xt4EkYnUldvbhI27i5SAeUi-_a98g1RbLyg90',
    },
    {
      answer: {
        body: '{}',
        status: 201,
      },
      attempt: 'attempt-1',
      key: 'h1i-YbRl-qPIcvFqeUTcfhXZaLtKLZ7LIZ_7G_gUzFY',
    },
  ])
  expect(told[0]).toMatchObject({ owner })
})

test('linkFence: names the link, its end and the owner as before', async () => {
  const { told, options } = recorded()
  const fence = linkFence(options)
  await fence.giveBack({ owner: 'owner-1', sealed: 'sealed-1' }, async () => {})
  await fence.passToComplete({ owner: 'owner-1', sealed: 'sealed-2' }, { lifeMs: 5000 })
  expect(told).toEqual([
    {
      attempt: 'attempt-1',
      fingerprint: 'abandon',
      key: '90ZNzuHLS0O21MpRDw5YHlYg9ih9qXtNZMWySsDbamM',
      leaseMs: 1000,
      owner: '-yz3a3xt4EkYnUldvbhI27i5SAeUi-_a98g1RbLyg90',
    },
    {
      answer: {
        body: '',
        status: 204,
      },
      attempt: 'attempt-1',
      key: '90ZNzuHLS0O21MpRDw5YHlYg9ih9qXtNZMWySsDbamM',
    },
    {
      attempt: 'attempt-1',
      fingerprint: 'complete',
      key: 'pWhCY1G082_FsbAlsRBPzas6ulOakOW8LvCx5mM2Jm4',
      leaseMs: 6000,
      owner: '-yz3a3xt4EkYnUldvbhI27i5SAeUi-_a98g1RbLyg90',
    },
  ])
  expect(told[0]).toMatchObject({ owner })
})
