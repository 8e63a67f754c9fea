import { expect, test } from 'vitest'
import { call, mockBond } from './testing/mockBond.ts'

const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' } as const

test('default', async () => {
  const { backend } = mockBond()
  const step = await backend.addByNumbers?.({ ...numbers, bankName: 'Their Bank' }, call('key-1'))
  expect(step).toMatchObject({
    done: true,
    value: {
      institution: { name: 'Their Bank' },
      mask: '0655',
      kind: 'third_party',
      status: 'active',
      actions: ['remove'],
    },
  })
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

test('behavior: after a lost answer the account is found', async () => {
  const { mock, backend } = mockBond()
  mock.fail({ method: 'POST', lose_answer: true })
  await expect(backend.addByNumbers?.(numbers, call('key-1'))).rejects.toMatchObject({ code: 'platform.unreachable' })
  expect(await backend.addByNumbers?.(numbers, call('key-1'))).toMatchObject({ done: true, value: { mask: '0655' } })
  expect(mock.state().counts.linkedAccounts).toBe(1)
})

test('error: platform.result_unknown where several look like it', async () => {
  const { backend } = mockBond()
  await backend.addByNumbers?.(numbers, call('key-1'))
  await backend.addByNumbers?.({ ...numbers, accountNumber: '111800700655' }, call('key-2'))
  await expect(backend.addByNumbers?.(numbers, call('key-2'))).rejects.toMatchObject({
    code: 'platform.result_unknown',
  })
})

test('error: platform.duplicate_account', async () => {
  const { backend } = mockBond()
  await backend.addByNumbers?.(numbers, call('key-1'))
  await expect(backend.addByNumbers?.(numbers, call('key-2'))).rejects.toMatchObject({
    code: 'platform.duplicate_account',
  })
})
