import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { askedOf, begunLink, generations, linkedAccount, type MockBond, mockBond } from './testing/mockBond.ts'

/** Sends a request to the mock directly, as Plaid Link or a test does. */
async function ask({ mock }: MockBond, path: string, body: object): Promise<{ status: number; json: unknown }> {
  const headers = { 'Content-Type': 'application/json' }
  const request = new Request(`https://mock.test${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const response = await mock.fetch(request)
  return { status: response.status, json: await response.json() }
}

/** Opens Link for the deposits of an account and enters these codes. */
async function enterCodes(bond: MockBond, { id, codes }: { id: string; codes: readonly string[] }) {
  const token = await begunLink(bond.backend, { purpose: 'verify_deposits', accountId: id })
  const { json } = await ask(bond, '/link/sessions', { link_token: token.linkToken })
  const { link_session_id: linkSessionId } = json as { link_session_id: string }
  const answers: unknown[] = []
  for (const code of codes)
    answers.push((await ask(bond, `/link/sessions/${linkSessionId}/deposit_code`, { code })).json)
  return { state: token.state, linkSessionId, answers }
}

const day = 86_400_000

test.each(generations)('automatic: verified after a day: %s', async (generation) => {
  const bond = mockBond({}, { generation })
  const { id, ...waiting } = await linkedAccount(bond, 'automatic_deposits')
  expect(waiting).toMatchObject({ status: 'verifying', canMoveMoney: false, nextAction: null })
  bond.mock.clock.advance(day - 1)
  expect(await bond.backend.get(id, call())).toMatchObject({ status: 'verifying' })
  bond.mock.clock.advance(1)
  expect(await bond.backend.get(id, call())).toMatchObject({
    status: 'active',
    canMoveMoney: true,
    platformStatus: 'active, automatically_verified',
  })
})

test.each(generations)('automatic: expired after a week, and linked again: %s', async (generation) => {
  const bond = mockBond({}, { generation })
  const { id } = await linkedAccount(bond, 'automatic_deposits')
  await ask(bond, '/control/switches', { automatic_deposits: { [id]: 'expire' } })
  bond.mock.clock.advance(7 * day)
  expect(await bond.backend.get(id, call())).toMatchObject({
    status: 'failed',
    reason: 'verification_expired',
    canMoveMoney: false,
    nextAction: 'link_again',
  })
  await expect(bond.backend.begin({ purpose: 'reconnect', accountId: id }, call())).rejects.toMatchObject({
    code: 'platform.action_refused',
    details: { platformCode: 'invalid_account_status' },
  })
})

test.each(generations)('manual: the code makes it active, without an exchange: %s', async (generation) => {
  const bond = mockBond({}, { generation })
  const { id, ...waiting } = await linkedAccount(bond, 'manual_deposits')
  expect(waiting).toMatchObject({ status: 'awaiting_deposits', canMoveMoney: false, nextAction: 'verify_deposits' })
  const exchanges = askedOf(bond.mock).filter((request) => request.startsWith('POST')).length
  const { state, linkSessionId, answers } = await enterCodes(bond, { id, codes: ['XYZ', 'ABC'] })
  expect(answers).toMatchObject([
    { error_code: 'INCORRECT_DEPOSIT_VERIFICATION' },
    { verification_status: 'manually_verified' },
  ])
  const update = { state, linkSessionId, reported: 'manually_verified' }
  expect(await bond.backend.completeUpdate(update, call())).toMatchObject({
    done: true,
    value: { id, status: 'active' },
  })
  expect(askedOf(bond.mock).filter((request) => request.startsWith('POST'))).toHaveLength(exchanges)
  expect(bond.mock.state().counts).toMatchObject({ linkedAccounts: 1, activeAccounts: 1, items: 1 })
})

test.each(generations)('manual: three wrong codes lock it, and it is linked again: %s', async (generation) => {
  const bond = mockBond({}, { generation })
  const { id } = await linkedAccount(bond, 'manual_deposits')
  const { state, linkSessionId, answers } = await enterCodes(bond, { id, codes: ['XYZ', 'XYZ', 'XYZ'] })
  expect(answers.at(-1)).toMatchObject({ error_code: 'TOO_MANY_VERIFICATION_ATTEMPTS' })
  const failed = { status: 'failed', reason: 'verification_failed', canMoveMoney: false, nextAction: 'link_again' }
  const update = { state, linkSessionId, reported: 'verification_failed' }
  expect(await bond.backend.completeUpdate(update, call())).toMatchObject({ done: true, value: { id, ...failed } })
  expect(await bond.backend.get(id, call())).toMatchObject(failed)
  await expect(bond.backend.begin({ purpose: 'verify_deposits', accountId: id }, call())).rejects.toMatchObject({
    code: 'platform.action_refused',
  })
})
