import type { LinkedAccount, LinkPurpose, LinkToken, Pending, Step } from '@banklink/core'
import { finishMockLink } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { askedOf, begunLink, generations, linkedAccount, type MockBond, mockBond } from './testing/mockBond.ts'

async function begunUpdate(
  { backend }: MockBond,
  { accountId, purpose }: { accountId: string; purpose: Exclude<LinkPurpose, 'link'> },
): Promise<LinkToken> {
  return begunLink(backend, { purpose, accountId })
}

function reportOf({ state }: LinkToken, reported: string | null) {
  return { state, linkSessionId: 'session-1', reported }
}

function pendingOf(step: Step<LinkedAccount>): Pending<LinkedAccount> {
  if (step.done) throw new Error('The step must be pending.')
  return step
}

test.each(generations)('default: a deposit code that Link took: %s', async (generation) => {
  const bond = mockBond({}, { generation })
  const { id, status } = await linkedAccount(bond, 'manual_deposits')
  expect(status).toBe('awaiting_deposits')
  const token = await begunUpdate(bond, { accountId: id, purpose: 'verify_deposits' })
  const { account } = await finishMockLink(bond.mock, token)
  const exchanges = bond.mock.state().plaid.publicTokens.filter(({ used }) => used).length
  expect(await bond.backend.completeUpdate(reportOf(token, account.verificationStatus), call())).toMatchObject({
    done: true,
    value: { id, status: 'active', canMoveMoney: true, platformStatus: 'active, manually_verified' },
  })
  expect(bond.mock.state().plaid.publicTokens.filter(({ used }) => used)).toHaveLength(exchanges)
})

test.each(generations)('behavior: a login that was renewed: %s', async (generation) => {
  const bond = mockBond({}, { generation })
  const { id } = await linkedAccount(bond)
  bond.mock.requireLogin(id)
  expect(await bond.backend.get(id, call())).toMatchObject({ status: 'reconnect_required', nextAction: 'reconnect' })
  const token = await begunUpdate(bond, { accountId: id, purpose: 'reconnect' })
  await finishMockLink(bond.mock, token)
  const before = askedOf(bond.mock).length
  expect(await bond.backend.completeUpdate(reportOf(token, null), call())).toMatchObject({
    done: true,
    value: { id, status: 'active' },
  })
  expect(askedOf(bond.mock).slice(before)).toEqual(['GET external_accounts'])
})

test.each([
  ['cardAccountId', ['GET external_accounts']],
  ['customerId', ['GET external_accounts', 'PATCH', 'GET external_accounts']],
] as const)('behavior: only the newer paths receive Link’s result: %s', async (generation, expected) => {
  const bond = mockBond({}, { generation })
  const { id } = await linkedAccount(bond, 'manual_deposits')
  const token = await begunUpdate(bond, { accountId: id, purpose: 'verify_deposits' })
  await finishMockLink(bond.mock, token)
  const before = askedOf(bond.mock).length
  await bond.backend.completeUpdate(reportOf(token, 'manually_verified'), call())
  expect(askedOf(bond.mock).slice(before)).toEqual(expected.map((each) => (each === 'PATCH' ? `PATCH ${id}` : each)))
})

test.each([null, '', 'instantly_verified', 'automatically_verified', 'pending_manual_verification', 'something_new'])(
  'behavior: Bond is not told %j',
  async (reported) => {
    const bond = mockBond({}, { generation: 'customerId' })
    const { id } = await linkedAccount(bond, 'manual_deposits')
    const token = await begunUpdate(bond, { accountId: id, purpose: 'verify_deposits' })
    await bond.backend.completeUpdate(reportOf(token, reported), call())
    expect(askedOf(bond.mock).filter((request) => request.startsWith('PATCH'))).toHaveLength(1)
  },
)

test.each(['instant', 'automatic_deposits'] as const)(
  'behavior: a claim for an account that waits for no code (%s) goes no further',
  async (outcome) => {
    const bond = mockBond({}, { generation: 'customerId' })
    const { id, status } = await linkedAccount(bond, outcome)
    const token = await begunUpdate(bond, { accountId: id, purpose: 'reconnect' })
    for (const claim of ['manually_verified', 'verification_failed']) {
      expect(await bond.backend.completeUpdate(reportOf(token, claim), call())).toMatchObject({ value: { status } })
    }
    expect(askedOf(bond.mock).filter((request) => request.startsWith('PATCH'))).toHaveLength(1)
  },
)

test.each(generations)(
  'behavior: where Bond does not know yet it is pending, then what Bond says: %s',
  async (generation) => {
    const bond = mockBond({}, { generation })
    const { id } = await linkedAccount(bond, 'manual_deposits')
    const token = await begunUpdate(bond, { accountId: id, purpose: 'verify_deposits' })
    const step = pendingOf(await bond.backend.completeUpdate(reportOf(token, 'manually_verified'), call()))
    expect(step.retryAfterMs).toBe(2000)
    bond.mock.clock.advance(9999)
    const still = pendingOf(await bond.backend.follow(step, call()))
    await finishMockLink(bond.mock, token)
    expect(await bond.backend.follow(still, call())).toMatchObject({ done: true, value: { id, status: 'active' } })
  },
)

test('behavior: after a while it is what Bond says, and no success', async () => {
  const bond = mockBond()
  const { id } = await linkedAccount(bond)
  bond.mock.requireLogin(id)
  const token = await begunUpdate(bond, { accountId: id, purpose: 'reconnect' })
  const step = pendingOf(await bond.backend.completeUpdate(reportOf(token, null), call()))
  bond.mock.clock.advance(10_000)
  expect(await bond.backend.follow(step, call())).toMatchObject({
    done: true,
    value: { id, status: 'reconnect_required', canMoveMoney: false },
  })
})

test('behavior: a code that Link itself still waits for is answered at once', async () => {
  const bond = mockBond()
  const { id } = await linkedAccount(bond, 'manual_deposits')
  const token = await begunUpdate(bond, { accountId: id, purpose: 'verify_deposits' })
  expect(await bond.backend.completeUpdate(reportOf(token, 'pending_manual_verification'), call())).toMatchObject({
    done: true,
    value: { status: 'awaiting_deposits' },
  })
})

test('behavior: a report whose answer is lost is seen in the list', async () => {
  const bond = mockBond({}, { generation: 'customerId' })
  const { id } = await linkedAccount(bond, 'manual_deposits')
  const token = await begunUpdate(bond, { accountId: id, purpose: 'verify_deposits' })
  await finishMockLink(bond.mock, token)
  bond.mock.fail({ method: 'PATCH', lose_answer: true })
  expect(await bond.backend.completeUpdate(reportOf(token, 'manually_verified'), call())).toMatchObject({
    done: true,
    value: { id, status: 'active' },
  })
})

test('error: a report that fails is repeated', async () => {
  const bond = mockBond({}, { generation: 'customerId' })
  const { id } = await linkedAccount(bond, 'manual_deposits')
  const token = await begunUpdate(bond, { accountId: id, purpose: 'verify_deposits' })
  bond.mock.fail({ method: 'PATCH', status: 503 })
  const update = reportOf(token, 'verification_failed')
  await expect(bond.backend.completeUpdate(update, call())).rejects.toMatchObject({ code: 'platform.unavailable' })
  await bond.backend.completeUpdate(update, call())
  expect(askedOf(bond.mock).filter((request) => request === `PATCH ${id}`)).toHaveLength(3)
})

test('error: request.state_invalid, request.state_foreign', async () => {
  const bond = mockBond({}, { generation: 'customerId' })
  const { state } = await begunLink(bond.backend)
  const update = { state, linkSessionId: 'session-1', reported: null }
  await expect(bond.backend.completeUpdate(update, call())).rejects.toMatchObject({ code: 'request.state_invalid' })
  await bond.harness.create()
  const foreign = await bond.harness.create()
  const { id } = await linkedAccount(bond)
  const token = await begunUpdate(bond, { accountId: id, purpose: 'reconnect' })
  await expect(foreign.completeUpdate(reportOf(token, null), call())).rejects.toMatchObject({
    code: 'request.state_foreign',
  })
})

test.each([
  ['invalid_account_status', 'platform.action_refused'],
  ['invalid_account_id', 'platform.account_not_linked'],
])('begin: error: %s is %s', async (platformCode, code) => {
  const bond = mockBond()
  const { id } = await linkedAccount(bond)
  const body = { Message: '', Status: 400, Code: platformCode, Type: 'Request Error' }
  bond.mock.fail({ method: 'PATCH', status: 400, body })
  await expect(begunUpdate(bond, { accountId: id, purpose: 'reconnect' })).rejects.toMatchObject({
    code,
    retryable: false,
    details: { platformCode },
  })
})
