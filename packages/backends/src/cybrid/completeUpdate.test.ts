import type { UpdateRequest } from '@banklink/core'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { accountsOf, askedOf, begunLink, linkedAccount, type MockCybrid, mockCybrid } from './testing/mockCybrid.ts'

const path = '/cybrid/api/external_bank_accounts/*'

/** An account that was reconnected in Link, ready to be reported to Cybrid. */
async function renewed(cybrid: MockCybrid): Promise<{ id: string; update: UpdateRequest }> {
  const { id } = await linkedAccount(cybrid)
  cybrid.mock.requireLogin(id)
  expect(await cybrid.backend.get(id, call())).toMatchObject({ status: 'reconnect_required', canMoveMoney: false })
  const { linkToken, state } = await begunLink(cybrid, { purpose: 'reconnect', accountId: id })
  const { linkSessionId } = await cybrid.harness.finishLink(linkToken, 'instant')
  return { id, update: { state, linkSessionId, reported: null } }
}

const patchWorld = { switches: { cybrid: { renewal: 'follow_then_patch' } } } as const
const patchBackend = { renewal: 'follow_then_patch' } as const

/** The same without opening Link: a false claim by a browser. */
async function claimed(cybrid: MockCybrid): Promise<{ id: string; update: UpdateRequest }> {
  const { id } = await linkedAccount(cybrid)
  cybrid.mock.requireLogin(id)
  const { state } = await begunLink(cybrid, { purpose: 'reconnect', accountId: id })
  return { id, update: { state, linkSessionId: 'never-opened', reported: null } }
}

test('default', async () => {
  const cybrid = mockCybrid()
  const { id, update } = await renewed(cybrid)
  const before = askedOf(cybrid.mock).length
  const account = await cybrid.settle(await cybrid.backend.completeUpdate(update, call()))
  expect(account).toMatchObject({ id, status: 'active', canMoveMoney: true })
  expect(askedOf(cybrid.mock).slice(before)).toEqual(['GET external_bank_accounts *'])
  expect(accountsOf(cybrid.mock)).toHaveLength(1)
})

test('behavior: money is not unlocked on the browser’s word', async () => {
  const warnings: string[] = []
  const cybrid = mockCybrid({}, { warn: (message) => warnings.push(message) })
  const { id, update } = await claimed(cybrid)
  const account = await cybrid.settle(await cybrid.backend.completeUpdate(update, call()))
  expect(account).toMatchObject({ id, status: 'reconnect_required', canMoveMoney: false })
  expect(askedOf(cybrid.mock)).not.toContain('PATCH external_bank_accounts *')
  expect(warnings).toEqual([expect.stringContaining('renewal: "follow_then_patch"')])
})

test('behavior: polling ends after a minute, and returns Cybrid’s status', async () => {
  const cybrid = mockCybrid(patchWorld, { warn: () => {} })
  const { id, update } = await renewed(cybrid)
  const step = await cybrid.backend.completeUpdate(update, call())
  if (step.done) throw new Error('The step must be pending.')
  cybrid.mock.clock.advance(59_999)
  expect(await cybrid.backend.follow(step, call())).toEqual(step)
  cybrid.mock.clock.advance(1)
  const ended = await cybrid.backend.follow(step, call())
  expect(ended).toMatchObject({ done: true, value: { id, status: 'reconnect_required', canMoveMoney: false } })
})

test('option renewal, behavior: reports to Cybrid if it does not show the change', async () => {
  const cybrid = mockCybrid(patchWorld, patchBackend)
  const { id, update } = await renewed(cybrid)
  const step = await cybrid.backend.completeUpdate(update, call())
  if (step.done) throw new Error('The step must be pending.')
  cybrid.mock.clock.advance(4_999)
  expect(await cybrid.backend.follow(step, call())).toEqual(step)
  expect(askedOf(cybrid.mock)).not.toContain('PATCH external_bank_accounts *')
  cybrid.mock.clock.advance(1)
  const ended = await cybrid.backend.follow(step, call())
  expect(ended).toMatchObject({ done: true, value: { id, status: 'active', canMoveMoney: true } })
})

test('option renewal, behavior: reports nothing if Cybrid shows the change automatically', async () => {
  const cybrid = mockCybrid({}, patchBackend)
  const { update } = await renewed(cybrid)
  await cybrid.settle(await cybrid.backend.completeUpdate(update, call()))
  expect(askedOf(cybrid.mock)).not.toContain('PATCH external_bank_accounts *')
})

test('option renewal, behavior: what the bank does not confirm is locked again', async () => {
  const cybrid = mockCybrid(patchWorld, patchBackend)
  const { id, update } = await claimed(cybrid)
  const account = await cybrid.settle(await cybrid.backend.completeUpdate(update, call()))
  expect(account).toMatchObject({ id, status: 'reconnect_required', canMoveMoney: false })
  expect(accountsOf(cybrid.mock)).toMatchObject([{ guid: id, state: 'refresh_required' }])
})

test('option renewal, behavior: if the bank does not respond the account is locked again', async () => {
  const cybrid = mockCybrid(patchWorld, patchBackend)
  const { mock, backend } = cybrid
  const { id, update } = await claimed(cybrid)
  const step = await backend.completeUpdate(update, call())
  if (step.done) throw new Error('The step must be pending.')
  mock.clock.advance(5_000)
  mock.fail({ method: 'GET', path, status: 200, body: rowOf(cybrid, id) })
  mock.fail({ method: 'GET', path, status: 503 })
  await expect(backend.follow(step, call())).rejects.toMatchObject({ code: 'platform.unavailable' })
  expect(accountsOf(mock)).toMatchObject([{ guid: id, state: 'refresh_required' }])
})

test('behavior: Cybrid may find it unverified', async () => {
  for (const [world, options] of [[{}, {}] as const, [patchWorld, patchBackend] as const]) {
    const cybrid = mockCybrid(world, options)
    const { id } = await linkedAccount(cybrid)
    cybrid.mock.requireLogin(id)
    const { linkToken, state } = await begunLink(cybrid, { purpose: 'reconnect', accountId: id })
    cybrid.mock.set({ cybrid: { accountState: 'unverified' } })
    const { linkSessionId } = await cybrid.harness.finishLink(linkToken, 'instant')
    const step = await cybrid.backend.completeUpdate({ state, linkSessionId, reported: null }, call())
    expect(await cybrid.settle(step)).toMatchObject({ id, status: 'unverified', canMoveMoney: false })
  }
})

test('error: 422 is a specific error', async () => {
  const cybrid = mockCybrid(patchWorld, patchBackend)
  const { update } = await renewed(cybrid)
  cybrid.mock.fail({ method: 'PATCH', path, status: 422, body: { message_code: 'invalid_parameter' } })
  await expect(cybrid.backend.completeUpdate(update, call()).then(cybrid.settle)).rejects.toMatchObject({
    code: 'platform.rejected',
    details: { platformCode: 'invalid_parameter' },
  })
})

test('error: platform.account_not_found for an account removed in between', async () => {
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
