import { platformError } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { addByNumbers } from './addByNumbers.ts'
import type { BondCalls } from './BondCalls.ts'
import type { BondAccount } from './schemas.ts'
import { askedOf, generations, mockBond, rowsOf, watchedBond } from './testing/mockBond.ts'

const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' } as const
const theirs: BondAccount = {
  linkedAccountId: 'linked-1',
  status: 'active',
  verificationStatus: 'unverifiable',
  dateCreated: null,
  bankName: null,
  bankLogo: null,
  mask: null,
  accountType: 'savings',
  accountCategory: null,
}
const used = { Message: '', Status: 400, Code: 'idempotency_key_exists', Type: 'Request Error' }

test.each(generations)('default: %s', async (generation) => {
  const { backend } = mockBond({}, { generation })
  const step = await backend.addByNumbers?.({ ...numbers, bankName: 'Their Bank' }, call('key-1'))
  expect(step).toMatchObject({
    done: true,
    value: {
      institution: { name: 'Their Bank' },
      mask: '0655',
      subtype: 'savings',
      kind: 'third_party',
      status: 'active',
      actions: ['remove'],
    },
  })
})

test.each(generations)('behavior: an empty name of a bank is not sent: %s', async (generation) => {
  const { bond, bodies } = watchedBond({ generation })
  const step = await bond.backend.addByNumbers?.({ ...numbers, bankName: '' }, call('key-1'))
  expect(step).toMatchObject({ done: true, value: { institution: { name: null } } })
  expect(bodies).toHaveLength(1)
  expect(bodies[0]).not.toHaveProperty('bank_name')
})

test('behavior: the type is what Bond answers', async () => {
  const { mock, backend } = mockBond()
  const answer = {
    linked_account_id: 'a',
    status: 'active',
    verification_status: 'unverifiable',
    account_type: 'checking',
  }
  mock.fail({ status: 200, body: { ...answer, access_token: 'access-secret' } })
  expect(await backend.addByNumbers?.(numbers, call())).toMatchObject({ value: { subtype: 'checking' } })
})

test.each(['key-1', undefined])('behavior: a lost answer is found (key %s)', async (key) => {
  const { mock, backend } = mockBond()
  mock.fail({ method: 'POST', lose_answer: true })
  expect(await backend.addByNumbers?.(numbers, call(key))).toMatchObject({ done: true, value: { mask: '0655' } })
  expect(mock.state().counts.linkedAccounts).toBe(1)
})

test('behavior: an answer that cannot be read is found', async () => {
  const { mock, backend } = mockBond()
  await backend.addByNumbers?.(numbers, call('key-1'))
  mock.fail({ method: 'POST', status: 200, body: {} })
  expect(await backend.addByNumbers?.(numbers, call('key-2'))).toMatchObject({ done: true, value: { mask: '0655' } })
})

test('behavior: repeated after a failed check, the used key leads to the account', async () => {
  const { mock, backend } = mockBond()
  mock.fail({ method: 'POST', lose_answer: true })
  mock.fail({ method: 'GET', status: 503 })
  await expect(backend.addByNumbers?.(numbers, call('key-1'))).rejects.toMatchObject({ code: 'platform.unreachable' })
  expect(await backend.addByNumbers?.(numbers, call('key-1'))).toMatchObject({ done: true, value: { mask: '0655' } })
  expect(mock.state().counts.linkedAccounts).toBe(1)
})

test('behavior: a used key of a request that did nothing is no dead end', async () => {
  const { mock, backend } = mockBond()
  mock.fail({ method: 'POST', status: 400, body: used })
  expect(await backend.addByNumbers?.(numbers, call('key-1'))).toMatchObject({
    done: true,
    value: { status: 'active' },
  })
  expect(askedOf(mock)).toEqual(['POST plaid', 'GET external_accounts', 'POST plaid'])
  // The key that followed from the first is known by Bond now, and so is the account.
  mock.fail({ method: 'POST', status: 400, body: used })
  expect(await backend.addByNumbers?.(numbers, call('key-1'))).toMatchObject({ done: true })
  expect(mock.state().counts.linkedAccounts).toBe(1)
})

test('behavior: a duplicate with a derived key is the account of an earlier attempt', async () => {
  const { mock, backend } = mockBond()
  await backend.addByNumbers?.(numbers, call('key-1'))
  mock.fail({ method: 'POST', status: 400, body: used })
  mock.fail({ method: 'GET', status: 200, body: [] })
  expect(await backend.addByNumbers?.(numbers, call('key-2'))).toMatchObject({ done: true, value: { mask: '0655' } })
  expect(mock.state().counts.linkedAccounts).toBe(1)
})

test('behavior: another account with the same last digits is another account', async () => {
  const { mock, backend } = mockBond()
  await backend.addByNumbers?.({ ...numbers, accountNumber: '111800700655' }, call('key-1'))
  mock.fail({ method: 'POST', status: 400, body: used })
  await backend.addByNumbers?.(numbers, call('key-2'))
  expect(rowsOf(mock)).toHaveLength(2)
})

test('error: platform.result_unknown where every key is used and nothing is there', async () => {
  const { mock, backend } = mockBond()
  mock.fail({ method: 'POST', status: 400, body: used, times: 5 })
  await expect(backend.addByNumbers?.(numbers, call('key-1'))).rejects.toMatchObject({
    code: 'platform.result_unknown',
  })
})

test('error: platform.unavailable if the key is used and the list cannot be read', async () => {
  const { mock, backend } = mockBond()
  mock.fail({ method: 'POST', status: 400, body: used })
  mock.fail({ method: 'GET', status: 503 })
  await expect(backend.addByNumbers?.(numbers, call('key-1'))).rejects.toMatchObject({
    code: 'platform.unavailable',
    retryable: true,
  })
})

test('error: platform.duplicate_account', async () => {
  const { backend } = mockBond()
  await backend.addByNumbers?.(numbers, call('key-1'))
  await expect(backend.addByNumbers?.(numbers, call('key-2'))).rejects.toMatchObject({
    code: 'platform.duplicate_account',
  })
})

test.each(generations)('error: request.numbers_refused names the fields: %s', async (generation) => {
  const { mock, backend } = mockBond({}, { generation })
  const refusals = [
    [{ ...numbers, routingNumber: '123456789' }, ['routingNumber']],
    [{ ...numbers, accountNumber: '12' }, ['accountNumber', 'routingNumber']],
    [{ ...numbers, accountNumber: '' }, ['accountNumber']],
  ] as const
  for (const [input, fields] of refusals) {
    const error: unknown = await backend.addByNumbers?.(input, call()).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'request.numbers_refused', details: { fields } })
    expect(JSON.stringify([error, String(error)])).not.toContain(numbers.accountNumber)
  }
  expect(rowsOf(mock)).toEqual([])
})

test('behavior: each attempt has another key, and a repetition has the same ones', async () => {
  const keys: (string | null)[] = []
  const bond = mockBond(
    {},
    {
      fetch: async (input, init) => {
        const request = new Request(input, init)
        if (request.method === 'POST') keys.push(request.headers.get('Idempotency-Key'))
        return bond.mock.fetch(request)
      },
    },
  )
  bond.mock.fail({ method: 'POST', status: 400, body: used, times: 10 })
  for (let times = 0; times < 2; times++) {
    await expect(bond.backend.addByNumbers?.(numbers, call('key-1'))).rejects.toMatchObject({
      code: 'platform.result_unknown',
      details: { platform: 'bond' },
    })
  }
  const once = ['key-1', 'key-1.2', 'key-1.3', 'key-1.4', 'key-1.5']
  expect(keys).toEqual([...once, ...once])
})

test('behavior: without a key it is sent once', async () => {
  const { mock, backend } = mockBond()
  mock.fail({ method: 'POST', status: 400, body: used, times: 10 })
  await expect(backend.addByNumbers?.(numbers, call())).rejects.toMatchObject({ code: 'platform.result_unknown' })
  expect(askedOf(mock).filter((request) => request.startsWith('POST'))).toHaveLength(1)
})

test.each<[what: string, row: Partial<BondAccount>]>([
  ['an own account', { verificationStatus: 'instantly_verified' }],
  ['an account that is removed', { status: 'removed' }],
])('behavior: after a lost answer, %s with these numbers is not the added account', async (_what, change) => {
  const lost = platformError('platform.unreachable')
  const bond = {
    addByNumbers: () => Promise.reject(lost),
    accountsOf: async () => [{ ...theirs, ...change }],
  } as Partial<BondCalls> as BondCalls
  await expect(addByNumbers(bond, { input: numbers, call: call('key-1') })).rejects.toBe(lost)
})
