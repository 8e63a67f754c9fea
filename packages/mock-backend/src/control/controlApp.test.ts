import { expect, test } from 'vitest'
import { createScene, startOfTime } from '../testing/createScene.ts'

test('default', async () => {
  const { mock, ask, link } = createScene()
  await link()
  const { status, body } = await ask('GET', '/control/state')
  expect(status).toBe(200)
  expect(body).toEqual(structuredClone(mock.state()))
  expect(body.bond.cardAccounts[0].linkedAccounts).toHaveLength(1)
})

test('behavior: gives secrets to leak scans, to no other origin', async () => {
  const { mock, ask, link } = createScene()
  await link()
  const headers = { Origin: 'http://127.0.0.1:5173' }
  const secrets = await ask('GET', '/control/secrets', { headers })
  expect(secrets.body).toMatchObject({
    secrets: mock.secrets(),
    bond: mock.bond.credentials,
    cybrid: mock.cybrid.credentials,
    plaid: mock.plaid.credentials,
  })
  expect(secrets.headers.get('Access-Control-Allow-Origin')).toBeNull()
  for (const path of ['/control/state', '/control/clock', '/control/faults']) {
    expect((await ask('GET', path, { headers })).headers.get('Access-Control-Allow-Origin')).toBe('*')
  }
})

test('behavior: moves the clock', async () => {
  const { mock, ask } = createScene()
  expect((await ask('GET', '/control/clock')).body).toEqual({ now: startOfTime })
  const moved = await ask('POST', '/control/clock', { body: { advance_ms: 90 } })
  expect(moved).toMatchObject({ status: 200, body: { now: startOfTime + 90 } })
  expect(mock.clock.now()).toBe(startOfTime + 90)
  for (const body of [{ advance_ms: -1 }, { advance_ms: '5' }, {}, 'no JSON']) {
    expect(await ask('POST', '/control/clock', { body })).toMatchObject({
      status: 400,
      body: { message: expect.any(String) },
    })
  }
  expect(mock.clock.now()).toBe(startOfTime + 90)
})

test('behavior: sets and drops faults', async () => {
  const { mock, ask } = createScene()
  const fault = { method: 'POST', path: '/bond', status: 500, body: { any: 1 }, delay_ms: 1, times: 3 }
  expect(await ask('POST', '/control/faults', { body: fault })).toMatchObject({
    status: 201,
    body: { faults: [fault] },
  })
  const { body: _, ...shown } = fault
  expect(mock.state().faults).toEqual([shown])
  expect((await ask('GET', '/control/faults')).body).toEqual({ faults: [fault] })
  expect((await ask('DELETE', '/control/faults')).status).toBe(204)
  expect(mock.state().faults).toEqual([])
  for (const body of [{ status: 5 }, { times: 0 }, { delay: 4 }, { lose_answer: 'yes' }]) {
    expect((await ask('POST', '/control/faults', { body })).status).toBe(400)
  }
})

test('behavior: resets', async () => {
  const { mock, ask, link } = createScene()
  await link()
  expect((await ask('POST', '/control/reset')).status).toBe(204)
  expect(mock.state().counts.linkedAccounts).toBe(0)
})

test('behavior: says whether leaving Link spends its token', async () => {
  const { mock, ask } = createScene()
  const answer = await ask('POST', '/control/switches', { body: { spend_link_token_on_exit: true } })
  expect(answer).toMatchObject({ status: 200, body: { spend_link_token_on_exit: true } })
  expect(mock.state().switches.spendLinkTokenOnExit).toBe(true)
  expect((await ask('POST', '/control/switches', { body: { unknown: true } })).status).toBe(400)
})

test('behavior: lets the automatic deposits of one row expire', async () => {
  const { mock, ask, link } = createScene()
  const pending = 'pending_automatic_verification'
  const [one, other] = [await link({ verification: pending }), await link({ verification: pending })]
  const body = { automatic_deposits: { [one.linkedAccountId]: 'expire' } }
  expect((await ask('POST', '/control/switches', { body })).status).toBe(200)
  const statuses = () =>
    mock.state().bond.cardAccounts[0]?.linkedAccounts.map((row) => [row.status, row.verificationStatus])
  mock.clock.advance(7 * 86_400_000 - 1)
  expect(statuses()).toEqual([
    ['inactive', pending],
    ['active', 'automatically_verified'],
  ])
  mock.clock.advance(1)
  expect(statuses()?.[0]).toEqual(['inactive', 'verification_expired'])
  expect(other.linkedAccountId).not.toBe(one.linkedAccountId)
  const unknown = { automatic_deposits: { unknown: 'expire' } }
  expect((await ask('POST', '/control/switches', { body: unknown })).status).toBe(400)
})

test('behavior: sets every switch, and keeps the others', async () => {
  const { mock, ask } = createScene()
  const body = {
    latency_ms: 5,
    bond: { identity_match: 'fail', processor_integration: false, foreign_processor_tokens: 'accept' },
    cybrid: {
      workflow_ms: 7000,
      workflow_failure_code: 'any',
      account_ms: 1,
      account_state: 'unverified',
      renewal: 'follow_then_patch',
      account_failure_code: 'duplicate',
      deletion_ms: 2,
      client_name: 'Tidewell',
    },
    rate_limits: { plaid: { requests: 1, per_ms: 60_000 } },
  }
  const { body: answer } = await ask('POST', '/control/switches', { body })
  expect(answer).toMatchObject({
    ...body,
    spend_link_token_on_exit: false,
    rate_limits: { ...body.rate_limits, bond: null, cybrid: null },
  })
  const kept = await ask('POST', '/control/switches', { body: { cybrid: { account_failure_code: null } } })
  expect(kept.body.cybrid).toEqual({ ...body.cybrid, account_failure_code: null })
  expect(mock.state().switches).toMatchObject({
    latencyMs: 5,
    cybrid: { workflowMs: 7000, accountFailureCode: null },
    rateLimits: { plaid: { requests: 1, perMs: 60_000 } },
  })
  for (const wrong of [{ latency_ms: -1 }, { cybrid: { account_state: 'gone' } }, { bond: { any: 1 } }]) {
    expect((await ask('POST', '/control/switches', { body: wrong })).status).toBe(400)
  }
})

test('behavior: makes a bank require a sign-in, for linked accounts', async () => {
  const { mock, ask, bond, link, owner } = createScene()
  const { linkedAccountId } = await link()
  const login = (id: string) => ask('POST', '/control/switches', { body: { login_required: [id] } })
  expect((await login(linkedAccountId)).status).toBe(200)
  expect(mock.state()).toMatchObject({ counts: { activeAccounts: 0 }, plaid: { items: [{ loginRequired: true }] } })
  const { body } = await bond('GET', `/accounts/${owner.accountId}/external_accounts`)
  expect(body).toMatchObject([{ status: 'inactive', verification_status: 'instantly_verified' }])
  expect((await login('unknown')).status).toBe(400)
  expect(() => mock.requireLogin('unknown')).toThrow(RangeError)
})
