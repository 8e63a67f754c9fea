import { expect, test } from 'vitest'
import { memoryIdempotencyStore } from '../idempotency/memoryIdempotencyStore.ts'
import { oncePerKey } from '../idempotency/oncePerKey.ts'
import { toItemLink, toItemValues } from '../sql/itemRow.ts'
import { sqlIdempotencyStore } from '../sql/sqlIdempotencyStore.ts'
import { begunItem } from '../testing/itemLink.ts'
import { createDigest } from './createDigest.ts'
import { createRowSealer } from './createRowSealer.ts'
import { hashOf } from './hashOf.ts'
import { linkSealer } from './linkSeal.ts'
import { readStoreKeys } from './readStoreKeys.ts'

// What an earlier version wrote. A test that fails here means: after the upgrade stored rows cannot be read, links in
// progress break, or a retry is not recognised. Change the code, not the values.
const secret = 'the secret of the pinned values, never change'
const storeSealer = () => createRowSealer(readStoreKeys('01'.repeat(32)))
const keyId = 'LqwQO0W3hfY'

test('opens the state of a link that was sealed before', async () => {
  const sealed =
    'IeXdkOd6-rnOcl6DYnDVFQPgqT7kWSZ4CgZNzoeWbz1aKTebz0vrTAc3_KMddB9AF5iaSKmOvUF_AJiV5jEb6zfUkYKt9b4oWOAcvzju-HHl83In1_6zKRMxsC91OAtMOpvXC7prynr5dd3ipV8lCKAIh-e-PWz9vNUfLgVfpGq3nHJPrDK9RlSwwgm5zceBTva7AS24x4Vmh5dELHBg3cFAd5ei-s8Q_zbvFw'
  const sealer = linkSealer({ secrets: [secret], clock: { now: () => 0 } })
  const content = {
    kind: 'state',
    owner: 'owner-1',
    backend: 'bond',
    purpose: 'link',
    accountId: null,
    yields: 'account',
    inner: 'link:a',
    expiresAt: 2000,
  } as const
  expect(await sealer.open(sealed, { kind: 'state', owner: 'owner-1', backend: 'bond', purposes: ['link'] })).toEqual(
    content,
  )
  expect((await sealer.seal(content)).slice(0, 8)).toBe(sealed.slice(0, 8))
})

test('knows the key of a store by the id that it had before', async () => {
  expect(await storeSealer().keyIds()).toEqual([keyId])
})

test('reads the row of a link that was stored before', async () => {
  const link = begunItem('item-1')
  const [, , , , , itemId, linkedAccountId, institution, account, failure] = await toItemValues(link, storeSealer())
  const row = {
    id: link.id,
    owner: link.owner,
    step: link.step,
    secrets: 'CZ3l-A32jyhQyVJhjqU4KpScUv8MEb-icL2vyLyxtU8HL_1S2kpEs2XXoDEONU8EF75njwEbhw-LceI',
    key_id: keyId,
    item_id: itemId ?? null,
    linked_account_id: linkedAccountId ?? null,
    institution: institution ?? null,
    account: account ?? null,
    failure: failure ?? null,
    created_at: link.createdAt,
    updated_at: link.updatedAt,
  }
  expect(await toItemLink(row, storeSealer())).toEqual(link)
})

test('repeats an answer that was stored before', async () => {
  const row = {
    fingerprint: 'print',
    answer: 'kYjeVMIMSfBghwXTYtBfn5a8GjQ7MCCDCZ4Lg606jhrPZcLpDBdqYBDSkuY4roVh9xBWlyZK',
    key_id: keyId,
  }
  const store = sqlIdempotencyStore(
    { run: async () => [row], sealer: storeSealer() },
    { clock: { now: () => 0 }, keepMs: 1000 },
  )
  expect(await store.find('key-1', 'print')).toEqual({ answer: { status: 201, body: '{}' } })
})

test('names an owner, a retry and a request as before', async () => {
  const store = memoryIdempotencyStore({ clock: { now: () => 0 } })
  const once = oncePerKey({ store, leaseMs: 1000, ids: () => 'attempt-1' })
  const request = { owner: 'owner-1', route: 'completions', key: 'key-1', body: {}, requestId: 'request-1' }
  const handedOn: string[] = []
  await once({ ...request, check: async () => null }, async (key) => {
    handedOn.push(key)
    return { status: 201, body: '{}' }
  })
  expect(handedOn).toEqual(['-8bVDMUPRa7B66TOQtxdK7arcEnJ8WAOpdLY1h7hLDM'])
  expect(await hashOf(['owner', 'owner-1'])).toBe('-yz3a3xt4EkYnUldvbhI27i5SAeUi-_a98g1RbLyg90')
  expect(await createDigest(secret)(['completion', { a: 1 }])).toBe('1eKc9wGCX9_m7vRfQ4V4E2jo5zfZLWmvP1YiWetp5Gw')
})
