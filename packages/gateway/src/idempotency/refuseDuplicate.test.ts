import { type CompleteRequest, type LinkedAccount, platformError } from '@banklink/core'
import { expect, test } from 'vitest'
import { recordingStore } from '../testing/recordingStore.ts'
import type { KeptAnswer } from './IdempotencyStore.ts'
import { memoryIdempotencyStore } from './memoryIdempotencyStore.ts'
import { type ComparedLink, refuseDuplicate } from './refuseDuplicate.ts'

const institution = { id: 'ins_109508', name: 'First Platypus Bank' }
const request: CompleteRequest = {
  state: 'sealed',
  publicToken: 'public-1',
  linkSessionId: 'session-1',
  institution,
  account: {
    id: 'account-1',
    name: 'Plaid Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    verificationStatus: null,
  },
}
const listed: LinkedAccount = {
  id: 'linked-1',
  institution: { ...institution, logo: null },
  name: null,
  mask: '0000',
  type: 'depository',
  subtype: 'checking',
  currency: null,
  linkedAt: null,
  kind: 'own',
  canMoveMoney: true,
  status: 'active',
  reason: null,
  nextAction: null,
  actions: ['remove'],
  platformStatus: null,
}
const done: KeptAnswer = { status: 201, body: '{}' }
const pending: KeptAnswer = { status: 202, body: '{}' }
const duplicate = { code: 'platform.duplicate_account', retryable: false }
const busy = { code: 'request.key_busy', retryable: true, details: { retryAfterMs: 1000 } }

/** A platform whose list has what was completed, unless a test changes `list`. */
function scene() {
  const time = { now: 0 }
  const accounts: LinkedAccount[] = []
  const worked: string[] = []
  const store = memoryIdempotencyStore({ clock: { now: () => time.now } })
  const refuse = refuseDuplicate({ store, leaseMs: 1000, ids: () => crypto.randomUUID() })
  const at = { reads: 0, refused: 0, list: async () => accounts }
  const link = (change: Partial<CompleteRequest> = {}, more: Partial<ComparedLink> = {}): ComparedLink => ({
    owner: 'owner-1',
    request: { ...request, ...change },
    lifeMs: 60_000,
    onRefused: async () => void at.refused++,
    async *accounts() {
      at.reads++
      yield* await at.list()
    },
    ...more,
  })
  const complete = (of = link(), answer: () => Promise<KeptAnswer> = async () => done) =>
    refuse(of, async () => {
      worked.push(of.request.publicToken)
      const given = await answer()
      if (given.status === 201) accounts.push(listed)
      return given
    })
  return { time, accounts, worked, at, link, complete }
}

const other = { publicToken: 'public-2' }

test('default: an account that the owner does not have is completed', async () => {
  const { complete, worked, at } = scene()
  expect(await complete()).toEqual(done)
  expect([worked, at.reads]).toEqual([['public-1'], 1])
})

test('error: platform.duplicate_account before anything is done', async () => {
  const { complete, link, worked, accounts, at } = scene()
  accounts.push({ ...listed, id: 'another', mask: '1111' })
  await complete(link({ publicToken: 'public-0', account: { ...request.account, mask: '2222' } }))
  expect(at.refused).toBe(0)
  worked.length = 0
  accounts.push(listed)
  await expect(complete()).rejects.toMatchObject(duplicate)
  expect(at.refused).toBe(1)
  await expect(complete(link(other))).rejects.toMatchObject(duplicate)
  expect([worked, at.refused]).toEqual([[], 2])
})

test('behavior: a refused link is refused again, and completed once the account is gone', async () => {
  const { complete, accounts } = scene()
  accounts.push(listed)
  await expect(complete()).rejects.toMatchObject(duplicate)
  await expect(complete()).rejects.toMatchObject(duplicate)
  accounts.pop()
  expect(await complete()).toEqual(done)
})

test('behavior: a duplicate that the user allows is completed, and the list is not read', async () => {
  const { complete, link, accounts, at } = scene()
  accounts.push(listed)
  expect(await complete(link({ allowDuplicate: true }))).toEqual(done)
  expect(at.reads).toBe(0)
  await expect(complete(link({ ...other, allowDuplicate: false }))).rejects.toMatchObject(duplicate)
})

test('behavior: a link does not take its own account for a duplicate, also one that was allowed', async () => {
  const { complete, link, worked, at } = scene()
  await complete()
  expect(await complete()).toEqual(done)
  await complete(link({ ...other, allowDuplicate: true }))
  expect(await complete(link(other))).toEqual(done)
  expect([worked.length, at.reads]).toEqual([4, 1])
})

test('behavior: it is its own until the link is over, and a lease longer', async () => {
  const { complete, time } = scene()
  await complete()
  time.now = 60_999
  expect(await complete()).toEqual(done)
  time.now = 61_000
  await expect(complete()).rejects.toMatchObject(duplicate)
})

test('behavior: another account of the same public token is compared', async () => {
  const { complete, link, accounts } = scene()
  accounts.push({ ...listed, mask: '1111' })
  expect(await complete()).toEqual(done)
  const second = link({ account: { ...request.account, id: 'account-2', mask: '1111' } })
  await expect(complete(second)).rejects.toMatchObject(duplicate)
})

test('behavior: another owner is another', async () => {
  const { complete, link } = scene()
  await complete()
  const foreign = link({}, { owner: 'owner-2', accounts: async function* none() {} })
  expect(await complete(foreign)).toEqual(done)
})

test.each<[string, Partial<CompleteRequest>]>([
  ['bank', { institution: null }],
  ['name of a bank', { institution: { id: null, name: '' } }],
  ['mask', { account: { ...request.account, mask: null } }],
  ['kind and no name', { account: { ...request.account, subtype: '', name: '' } }],
])('behavior: without a %s there is nothing to compare', async (_what, change) => {
  const { complete, link, accounts, at } = scene()
  accounts.push(listed)
  expect(await complete(link(change))).toEqual(done)
  expect(at.reads).toBe(0)
})

test('behavior: a list that fails refuses nothing', async () => {
  const { complete, link, at, accounts } = scene()
  at.list = () => Promise.reject(platformError('platform.unavailable'))
  expect(await complete()).toEqual(done)
  at.list = async () => accounts
  expect(await complete()).toEqual(done)
  await expect(complete(link(other))).rejects.toMatchObject(duplicate)
})

test('behavior: of two links of one account at once, one waits, and is refused', async () => {
  const { complete, link, worked } = scene()
  const working = Promise.withResolvers<KeptAnswer>()
  const first = complete(link(), () => working.promise)
  await expect(complete(link(other))).rejects.toMatchObject(busy)
  // However Link writes the bank.
  const written = { institution: { id: ' INS_109508', name: null } }
  await expect(complete(link({ ...other, ...written }))).rejects.toMatchObject(busy)
  working.resolve(done)
  await first
  await expect(complete(link(other))).rejects.toMatchObject(duplicate)
  expect(worked).toEqual(['public-1'])
})

test.each<[string, Partial<CompleteRequest>]>([
  ['bank', { institution: { id: 'ins_2', name: 'First Platypus Bank' } }],
  ['bank by its name', { institution: { id: null, name: 'First Platypus Bank' } }],
  ['mask', { account: { ...request.account, mask: '1111' } }],
  ['kind', { account: { ...request.account, subtype: 'savings' } }],
  ['name of an unknown kind', { account: { ...request.account, subtype: '', name: 'Household' } }],
])('behavior: a link of another %s waits for none', async (_what, change) => {
  const { complete, link } = scene()
  const working = Promise.withResolvers<KeptAnswer>()
  const first = complete(link(), () => working.promise)
  expect(await complete(link({ ...other, ...change }))).toEqual(done)
  working.resolve(done)
  await first
})

test.each<[string, () => Promise<KeptAnswer>]>([
  ['is pending', async () => pending],
  ['is not known', () => Promise.reject(platformError('platform.unreachable'))],
])('behavior: while a result %s, another link waits half a minute, and the same continues', async (_what, answer) => {
  const { complete, link, time, accounts } = scene()
  await complete(link(), answer).catch(() => undefined)
  await expect(complete(link(other))).rejects.toMatchObject(busy)
  expect(await complete(link(), async () => pending)).toEqual(pending)
  // As soon as the list has it there is nothing to wait for.
  accounts.push(listed)
  await expect(complete(link(other))).rejects.toMatchObject(duplicate)
  accounts.pop()
  time.now = 29_999
  await expect(complete(link(other))).rejects.toMatchObject(busy)
  time.now = 30_000
  expect(await complete(link(other))).toEqual(done)
})

test('behavior: after a refusal of the platform another link can be completed at once', async () => {
  const { complete, link } = scene()
  const refused = platformError('platform.rejected')
  await expect(complete(link(), () => Promise.reject(refused))).rejects.toBe(refused)
  expect(await complete(link(other))).toEqual(done)
})

test('behavior: what a gateway that crashed had claimed is free after the lease', async () => {
  const { complete, link, time } = scene()
  void complete(link(), () => new Promise(() => {}))
  await expect(complete(link(other))).rejects.toMatchObject(busy)
  time.now = 1000
  expect(await complete(link(other))).toEqual(done)
})

test('behavior: an upgrade finds the comparisons and turns that are stored', async () => {
  const { store, begun } = recordingStore()
  const refuse = refuseDuplicate({ store, leaseMs: 1000, ids: () => 'attempt-1' })
  const link = { owner: 'owner-1', request, lifeMs: 60_000, async *accounts() {}, onRefused: async () => {} }
  await refuse(link, async () => done)
  // Other digests would let a repetition refuse its own account while an older gateway runs.
  expect(begun).toEqual([
    ['SRhG7fRXdEgTFeQPKolo_9KYKb1DsudIY6jvfwM9EpU', 'bkbq7AS691zQaA-Q9DkkRwHbmro-qnXMxAbs6Cvt1KE'],
    ['OXcPORTycDAd9PXsSmZwpHU8myxdgdG0HYHrNqPpqAU', 'compared'],
  ])
})
