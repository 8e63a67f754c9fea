import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { askedOf, finishedLink, mockBond } from './testing/mockBond.ts'

test('behavior: a list that was read for the same request is not read again before the exchange', async () => {
  const bond = mockBond()
  const request = await finishedLink(bond)
  const gatewayRequest = call('key-1')
  await bond.backend.list({}, gatewayRequest)
  const linked = await bond.backend.complete(request, gatewayRequest)
  expect(linked).toMatchObject({ value: { status: 'active' } })
  expect(askedOf(bond.mock).slice(1)).toEqual(['GET external_accounts', 'POST plaid', 'GET external_accounts'])
  // It was of the time before the exchange, so a repetition reads the list, and exchanges nothing.
  expect(await bond.backend.complete(request, gatewayRequest)).toEqual(linked)
  expect(askedOf(bond.mock).slice(4)).toEqual(['GET external_accounts'])
})

test('behavior: a list that was read for another request is read again', async () => {
  const bond = mockBond()
  const request = await finishedLink(bond)
  await bond.backend.list({}, call())
  await bond.backend.complete(request, call('key-1'))
  expect(askedOf(bond.mock).slice(2)).toEqual(['GET external_accounts', 'POST plaid', 'GET external_accounts'])
})
