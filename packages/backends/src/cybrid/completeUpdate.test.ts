import type { UpdateRequest } from '@banklink/core'
import { expect, test } from 'vitest'
import {
  accountsOf,
  askedOf,
  begunLink,
  call,
  linkedAccount,
  type MockCybrid,
  mockCybrid,
} from './testing/mockCybrid.ts'

const path = '/cybrid/api/external_bank_accounts/*'

/** An account whose login lapsed and was renewed in Link, ready to be told to Cybrid. */
async function renewed(cybrid: MockCybrid): Promise<{ id: string; update: UpdateRequest }> {
  const { id } = await linkedAccount(cybrid)
  cybrid.mock.requireLogin(id)
  expect(await cybrid.backend.get(id, call())).toMatchObject({ status: 'reconnect_required', canMoveMoney: false })
  const { linkToken, state } = await begunLink(cybrid, { purpose: 'reconnect', accountId: id })
  const { linkSessionId } = await cybrid.harness.finishLink(linkToken, 'instant')
  return { id, update: { state, linkSessionId, reported: null } }
}

test('default', async () => {
  const cybrid = mockCybrid()
  const { id, update } = await renewed(cybrid)
  const before = askedOf(cybrid.mock).length
  const account = await cybrid.settle(await cybrid.backend.completeUpdate(update, call()))
  expect(account).toMatchObject({ id, status: 'active', canMoveMoney: true })
  expect(askedOf(cybrid.mock).slice(before)).toEqual(['GET external_bank_accounts *', 'PATCH external_bank_accounts *'])
  expect(accountsOf(cybrid.mock)).toHaveLength(1)
})

test('behavior: nothing but the state is sent', async () => {
  const bodies: unknown[] = []
  const cybrid = mockCybrid(
    {},
    {
      fetch: async (input, init) => {
        if (init?.method === 'PATCH' && typeof init.body === 'string') bodies.push(JSON.parse(init.body))
        return cybrid.mock.fetch(new Request(input, init))
      },
    },
  )
  const { update } = await renewed(cybrid)
  await cybrid.backend.completeUpdate(update, call())
  expect(bodies).toEqual([{ state: 'completed' }])
})

test('behavior: Cybrid may find it unverified', async () => {
  const cybrid = mockCybrid()
  const { id, update } = await renewed(cybrid)
  cybrid.mock.set({ cybrid: { accountState: 'unverified' } })
  const account = await cybrid.settle(await cybrid.backend.completeUpdate(update, call()))
  expect(account).toMatchObject({ id, status: 'unverified', canMoveMoney: false })
})

test('behavior: what does not show at once is followed', async () => {
  const cybrid = mockCybrid()
  const { mock, backend } = cybrid
  const { id, update } = await renewed(cybrid)
  mock.fail({ method: 'PATCH', path, status: 200, body: rowOf(cybrid, id) })
  const step = await backend.completeUpdate(update, call())
  expect(step).toMatchObject({ done: false, retryAfterMs: 200 })
  if (step.done) return
  await backend.completeUpdate(update, call())
  expect(await backend.follow(step, call())).toMatchObject({ done: true, value: { id, status: 'active' } })
})

test('behavior: what never shows is told as it is', async () => {
  const cybrid = mockCybrid()
  const { mock, backend } = cybrid
  const { id, update } = await renewed(cybrid)
  mock.fail({ method: 'PATCH', path, status: 200, body: rowOf(cybrid, id) })
  const step = await backend.completeUpdate(update, call())
  if (step.done) throw new Error('The step must be pending.')
  mock.clock.advance(19_999)
  expect(await backend.follow(step, call())).toEqual(step)
  mock.clock.advance(1)
  expect(await backend.follow(step, call())).toMatchObject({ done: true, value: { status: 'reconnect_required' } })
})

test('error: 422 is an error that says so', async () => {
  const cybrid = mockCybrid()
  const { update } = await renewed(cybrid)
  cybrid.mock.fail({ method: 'PATCH', path, status: 422, body: { message_code: 'invalid_parameter' } })
  await expect(cybrid.backend.completeUpdate(update, call())).rejects.toMatchObject({
    code: 'platform.rejected',
    details: { platformCode: 'invalid_parameter' },
  })
})

test('error: platform.account_not_found for one that was removed meanwhile', async () => {
  const cybrid = mockCybrid()
  const { id, update } = await renewed(cybrid)
  await cybrid.settle(await cybrid.backend.remove(id, call()))
  await expect(cybrid.backend.completeUpdate(update, call())).rejects.toMatchObject({
    code: 'platform.account_not_found',
  })
})

test('error: another customer’s state, also one that names oneself, changes nothing', async () => {
  const cybrid = mockCybrid()
  const { update } = await renewed(cybrid)
  await cybrid.harness.create()
  const foreign = await cybrid.harness.create()
  await expect(foreign.completeUpdate(update, call())).rejects.toMatchObject({ code: 'request.state_foreign' })
  const customerGuid = cybrid.mock.cybrid.customers[1]?.customerGuid
  const state = JSON.stringify({ ...(JSON.parse(update.state) as object), customerGuid })
  await expect(foreign.completeUpdate({ ...update, state }, call())).rejects.toMatchObject({
    code: 'platform.account_not_found',
  })
  expect(askedOf(cybrid.mock)).not.toContain('PATCH external_bank_accounts *')
})

function rowOf({ mock }: MockCybrid, guid: string): object {
  const customer_guid = mock.cybrid.customers[0]?.customerGuid
  return { guid, customer_guid, account_kind: 'plaid', state: 'refresh_required' }
}
