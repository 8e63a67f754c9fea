import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { askedOf, generations, linkedAccount, mockBond, rowsOf } from './testing/mockBond.ts'

test.each(generations)('default: %s', async (generation) => {
  const bond = mockBond({}, { generation })
  const { id, mask, linkedAt } = await linkedAccount(bond)
  expect(await bond.backend.remove(id, call())).toMatchObject({
    done: true,
    value: { id, mask, linkedAt, status: 'removed', canMoveMoney: false, nextAction: null, actions: [] },
  })
  expect(rowsOf(bond.mock)).toMatchObject([{ status: 'removed' }])
  expect(bond.mock.state().counts.items).toBe(0)
})

test('behavior: asks in the other form where the first is not served', async () => {
  const bond = mockBond({ bond: { removal: 'own-id' } })
  const { id } = await linkedAccount(bond)
  expect(await bond.backend.remove(id, call())).toMatchObject({ value: { id, status: 'removed' } })
  expect(askedOf(bond.mock).slice(-3)).toEqual(['GET external_accounts', `DELETE ${id}`, `DELETE ${id}`])
  expect(rowsOf(bond.mock)).toMatchObject([{ status: 'removed' }])
})

test('error: platform.rejected where Bond does not find what it lists, without asking in the other form', async () => {
  const bond = mockBond()
  const { id } = await linkedAccount(bond)
  const body = { Message: '', Status: 404, Code: 'linked_dne', Type: 'Request Error' }
  bond.mock.fail({ method: 'DELETE', status: 404, body })
  await expect(bond.backend.remove(id, call())).rejects.toMatchObject({
    code: 'platform.rejected',
    details: { status: 404 },
  })
  expect(askedOf(bond.mock).filter((request) => request.startsWith('DELETE'))).toHaveLength(1)
  expect(rowsOf(bond.mock)).toMatchObject([{ status: 'active' }])
})

test.each(generations)('error: platform.account_not_found if it was removed in between: %s', async (generation) => {
  const bond = mockBond(
    {},
    {
      generation,
      fetch: async (input, init) => {
        // Another tab is first.
        if (init?.method === 'DELETE') await bond.mock.fetch(new Request(input, init))
        return bond.mock.fetch(new Request(input, init))
      },
    },
  )
  const { id } = await linkedAccount(bond)
  await expect(bond.backend.remove(id, call())).rejects.toMatchObject({
    code: 'platform.account_not_found',
    details: { platform: 'bond' },
  })
  expect(rowsOf(bond.mock)).toMatchObject([{ status: 'removed' }])
})

test.each(generations)('behavior: a lost answer is looked up: %s', async (generation) => {
  const bond = mockBond({}, { generation })
  const { id } = await linkedAccount(bond)
  bond.mock.fail({ method: 'DELETE', lose_answer: true })
  expect(await bond.backend.remove(id, call())).toMatchObject({ done: true, value: { id, status: 'removed' } })
})

test.each(generations)('behavior: removed by a request that Bond answers without a body: %s', async (generation) => {
  const bond = mockBond(
    {},
    {
      generation,
      fetch: async (input, init) => {
        const response = await bond.mock.fetch(new Request(input, init))
        return init?.method === 'DELETE' ? new Response(null, { status: 204 }) : response
      },
    },
  )
  const { id } = await linkedAccount(bond)
  expect(await bond.backend.remove(id, call())).toMatchObject({ done: true, value: { id, status: 'removed' } })
})

test('error: what is still there was not removed', async () => {
  const bond = mockBond()
  const { id } = await linkedAccount(bond)
  bond.mock.fail({ method: 'DELETE', status: 503 })
  await expect(bond.backend.remove(id, call())).rejects.toMatchObject({ code: 'platform.unavailable' })
  expect(rowsOf(bond.mock)).toMatchObject([{ status: 'active' }])
})

test('error: what cannot be seen is not said to be gone', async () => {
  const bond = mockBond()
  const { id } = await linkedAccount(bond)
  bond.mock.fail({ method: 'DELETE', lose_answer: true })
  const looks = { method: 'GET', path: '/bond/api/v0/accounts/*/external_accounts' }
  bond.mock.fail({ ...looks, delay_ms: 0 })
  bond.mock.fail({ ...looks, status: 503 })
  await expect(bond.backend.remove(id, call())).rejects.toMatchObject({ code: 'platform.unreachable', retryable: true })
  await expect(bond.backend.remove(id, call())).rejects.toMatchObject({ code: 'platform.account_not_found' })
})

test('behavior: someone else’s account stays theirs', async () => {
  const { backend } = mockBond()
  const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' } as const
  const step = await backend.addByNumbers?.(numbers, call('key-1'))
  if (!step?.done) throw new Error('The account must be there.')
  expect(await backend.remove(step.value.id, call())).toMatchObject({
    value: { kind: 'third_party', status: 'removed', mask: '0655' },
  })
})

test('behavior: a stop is a stop', async () => {
  const reason = new Error('the reason')
  const controller = new AbortController()
  const bond = mockBond(
    {},
    {
      fetch: async (input, init) => {
        if (init?.method === 'DELETE') {
          controller.abort(reason)
          throw new TypeError('fetch failed')
        }
        return bond.mock.fetch(new Request(input, init))
      },
    },
  )
  const { id } = await linkedAccount(bond)
  await expect(bond.backend.remove(id, { signal: controller.signal })).rejects.toBe(reason)
})
