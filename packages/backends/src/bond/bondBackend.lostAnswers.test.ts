import { isBanklinkError, type LinkedAccount, type LinkToken, type Step } from '@banklink/core'
import { type Fault, finishMockLink } from '@banklink/mock-backend'
import { call, settle } from '@banklink/test'
import { expect, test } from 'vitest'
import { begunLink, type Generation, generations, type MockBond, mockBond } from './testing/mockBond.ts'

/*
 * A lost answer at every step of linking where Bond owns the Plaid account, then a retry: one account, one exchange,
 * one Item. Bond did what was asked each time; only the answer never came.
 */

type Call = 'token' | 'list' | 'exchange' | 'update token' | 'report' | 'numbers' | 'removal'

const paths: Record<Generation, Record<Call, Fault | null>> = {
  cardAccountId: {
    token: { method: 'POST', path: '**/external_accounts/plaid', with_body: false },
    list: { method: 'GET', path: '**/external_accounts' },
    exchange: { method: 'POST', path: '**/external_accounts/plaid', with_body: true },
    'update token': { method: 'PATCH', path: '**/external_accounts/plaid' },
    report: null,
    numbers: { method: 'POST', path: '**/migrate_account/plaid' },
    removal: { method: 'DELETE' },
  },
  customerId: {
    token: { method: 'POST', path: '**/accounts' },
    list: { method: 'GET', path: '**/external_accounts' },
    exchange: { method: 'POST', path: '**/accounts/*' },
    'update token': { method: 'PATCH' },
    report: { method: 'PATCH' },
    numbers: { method: 'POST', path: '**/accounts' },
    removal: { method: 'DELETE' },
  },
}

const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' } as const

const scenes = generations.map((generation) => ({ generation, lost: paths[generation] }))

function lose({ mock }: MockBond, fault: Fault | null): void {
  if (fault) mock.fail({ ...fault, lose_answer: true })
}

/** Runs an action, and runs it again if no answer arrived. */
async function retried<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!isBanklinkError(error, 'platform.unreachable') || !error.retryable) throw error
    return act()
  }
}

function settled({ mock, backend }: MockBond, step: Step<LinkedAccount>): Promise<LinkedAccount> {
  return settle(step, { clock: mock.clock, follow: (pending) => backend.follow(pending, call()) })
}

async function linked(bond: MockBond, token: LinkToken, outcome: 'instant' | 'manual_deposits' = 'instant') {
  const request = { ...(await finishMockLink(bond.mock, { linkToken: token.linkToken, outcome })), state: token.state }
  return settled(bond, await retried(() => bond.backend.complete(request, call('key-1'))))
}

function expectOne({ mock }: MockBond): void {
  const { counts, faults, plaid } = mock.state()
  expect(faults).toEqual([])
  expect(counts).toMatchObject({ activeAccounts: 1, items: 1 })
  expect(plaid.publicTokens.filter(({ used }) => used)).toHaveLength(1)
}

test.each(scenes)('token: $generation', async ({ generation, lost }) => {
  const bond = mockBond({}, { generation })
  lose(bond, lost.token)
  const token = await retried(() => begunLink(bond.backend))
  const { id } = await linked(bond, token)
  expectOne(bond)
  // What nobody has a token for stays at Bond as a row that was never linked, and is no account.
  expect((await bond.backend.list({}, call())).accounts).toMatchObject([{ id }])
})

test.each(scenes)('list, before the exchange: $generation', async ({ generation, lost }) => {
  const bond = mockBond({}, { generation })
  const token = await begunLink(bond.backend)
  lose(bond, lost.list)
  expect(await linked(bond, token)).toMatchObject({ status: 'active' })
  expectOne(bond)
})

test.each(scenes)('exchange: $generation', async ({ generation, lost }) => {
  const bond = mockBond({}, { generation })
  const token = await begunLink(bond.backend)
  lose(bond, lost.exchange)
  expect(await linked(bond, token)).toMatchObject({ status: 'active' })
  expectOne(bond)
})

test.each(scenes)('exchange, and the check after it: $generation', async ({ generation, lost }) => {
  const bond = mockBond({}, { generation })
  const token = await begunLink(bond.backend)
  lose(bond, lost.exchange)
  bond.mock.fail({ ...lost.list, delay_ms: 0 })
  lose(bond, lost.list)
  expect(await linked(bond, token)).toMatchObject({ status: 'active' })
  expectOne(bond)
})

test.each(scenes)('the check after the exchange: $generation', async ({ generation, lost }) => {
  const bond = mockBond({}, { generation })
  const token = await begunLink(bond.backend)
  bond.mock.fail({ ...lost.list, delay_ms: 0 })
  lose(bond, lost.list)
  expect(await linked(bond, token)).toMatchObject({ status: 'active' })
  expectOne(bond)
})

test.each(scenes)('update mode, its token, its report and its look: $generation', async ({ generation, lost }) => {
  const bond = mockBond({}, { generation })
  const { id } = await linked(bond, await begunLink(bond.backend), 'manual_deposits')
  lose(bond, lost['update token'])
  const token = await retried(() => begunLink(bond.backend, { purpose: 'verify_deposits', accountId: id }))
  const { linkSessionId, account } = await finishMockLink(bond.mock, token)
  const update = { state: token.state, linkSessionId, reported: account.verificationStatus }
  lose(bond, lost.report)
  lose(bond, lost.list)
  const step = await retried(() => bond.backend.completeUpdate(update, call()))
  expect(await settled(bond, step)).toMatchObject({ id, status: 'active' })
  expectOne(bond)
})

test.each(scenes)('account by its numbers: $generation', async ({ generation, lost }) => {
  const bond = mockBond({}, { generation })
  lose(bond, lost.numbers)
  lose(bond, lost.list)
  const add = async () => bond.backend.addByNumbers?.(numbers, call('key-1'))
  expect(await retried(add)).toMatchObject({ done: true, value: { kind: 'third_party', status: 'active' } })
  expect(bond.mock.state().counts).toMatchObject({ linkedAccounts: 1, activeAccounts: 1 })
  expect(bond.mock.state().faults).toEqual([])
})

test.each(scenes)('removal: $generation', async ({ generation, lost }) => {
  const bond = mockBond({}, { generation })
  const { id } = await linked(bond, await begunLink(bond.backend))
  lose(bond, lost.removal)
  expect(await retried(() => bond.backend.remove(id, call()))).toMatchObject({
    done: true,
    value: { status: 'removed' },
  })
  expect(bond.mock.state()).toMatchObject({ counts: { linkedAccounts: 0, items: 0 }, faults: [] })
})

test.each(scenes)('giving a row back: $generation', async ({ generation, lost }) => {
  const bond = mockBond({}, { generation })
  const { state } = await begunLink(bond.backend)
  lose(bond, lost.removal)
  await retried(async () => bond.backend.abandon?.(state, call()))
  expect(bond.mock.state()).toMatchObject({ counts: { linkedAccounts: 0 }, faults: [] })
})
