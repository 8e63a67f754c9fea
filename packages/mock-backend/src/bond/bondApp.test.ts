import { expect, test } from 'vitest'
import { createScene, startOfTime } from '../testing/createScene.ts'

const hour = 3_600_000

test('default', async () => {
  const { bond, owner } = createScene()
  const { status, body } = await bond('POST', `/accounts/${owner.accountId}/external_accounts/plaid`)
  expect(status).toBe(200)
  expect(body).toEqual({
    linked_account_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    status: 'inactive',
    verification_status: null,
    link_token: expect.stringMatching(/^link-sandbox-[0-9a-f-]{36}$/),
    expiration: new Date(startOfTime + 4 * hour).toISOString(),
  })
})

test('behavior: a link token by GET', async () => {
  const { bond, owner } = createScene()
  const { status, body } = await bond('GET', `/accounts/${owner.accountId}/external_accounts/plaid`)
  expect(status).toBe(200)
  expect(body).toMatchObject({ status: 'link initiated', verification_status: null })
  expect(body.link_token).toMatch(/^link-sandbox-/)
})

test('behavior: every link token is a separate row', async () => {
  const { mock, token } = createScene()
  const [one, two] = [await token(), await token()]
  expect(one.linkedAccountId).not.toBe(two.linkedAccountId)
  expect(mock.state().bond.cardAccounts[0]?.linkedAccounts.map((row) => row.linkedAccountId)).toEqual([
    one.linkedAccountId,
    two.linkedAccountId,
  ])
})

test('parameters: tokenMethod GET', async () => {
  const { mock, bond, owner } = createScene({ bond: { tokenMethod: 'GET' } })
  const path = `/accounts/${owner.accountId}/external_accounts/plaid`
  const refused = await bond('POST', path)
  expect(refused.status).toBe(405)
  expect(refused.headers.get('Allow')).toBe('GET, PATCH')
  expect(refused.body).not.toHaveProperty('Code')
  expect(mock.state().counts.linkedAccounts).toBe(0)
  expect((await bond('GET', path)).status).toBe(200)
  // An exchange is a POST all the same.
  expect((await bond('POST', path, { body: {} })).status).toBe(400)
})

test('parameters: tokenMethod POST', async () => {
  const { bond, owner } = createScene({ bond: { tokenMethod: 'POST' } })
  const path = `/accounts/${owner.accountId}/external_accounts/plaid`
  expect((await bond('GET', path)).status).toBe(405)
  expect((await bond('POST', path)).status).toBe(200)
})

test('error: auth_err', async () => {
  const { mock, ask, owner } = createScene()
  const path = `/bond/api/v0/accounts/${owner.accountId}/external_accounts`
  const { identity, authorization } = mock.bond.credentials
  const none = await ask('GET', path)
  expect(none).toMatchObject({ status: 401, body: { Status: 401, Code: 'auth_err', Type: 'Request Error' } })
  expect((await ask('GET', path, { headers: { Identity: identity } })).status).toBe(401)
  for (const headers of [
    { Identity: identity, Authorization: 'wrong' },
    { Identity: 'wrong', Authorization: authorization },
  ]) {
    expect(await ask('GET', path, { headers })).toMatchObject({ status: 403, body: { Code: 'auth_err' } })
  }
})

test('parameters: removal', async () => {
  const external = { type: 'external', link_type: 'plaid' }
  for (const removal of ['card-account', 'own-id'] as const) {
    const scene = createScene({ bond: { removal } })
    const { linkedAccountId } = await scene.link()
    const below = `/accounts/${scene.owner.accountId}/external_accounts/${linkedAccountId}`
    const byOwnId = async () => scene.bond('DELETE', `/accounts/${linkedAccountId}`, { body: external })
    const belowCard = async () => scene.bond('DELETE', below)
    const [served, other] = removal === 'own-id' ? [byOwnId, belowCard] : [belowCard, byOwnId]
    expect(await other()).toMatchObject({ status: 405, body: { message: expect.any(String) } })
    expect(await served()).toMatchObject({ status: 200, body: { status: 'removed' } })
  }
})

test('error: acc_dne', async () => {
  const { bond } = createScene()
  for (const [method, path] of [
    ['POST', '/accounts/unknown/external_accounts/plaid'],
    ['GET', '/accounts/unknown/external_accounts/plaid'],
    ['PATCH', '/accounts/unknown/external_accounts/plaid'],
    ['POST', '/accounts/unknown/migrate_account/plaid'],
    ['GET', '/accounts/unknown/external_accounts'],
    ['DELETE', '/accounts/unknown/external_accounts/any'],
  ] as const) {
    expect(await bond(method, path)).toMatchObject({ status: 404, body: { Code: 'acc_dne', Status: 404 } })
  }
})

test('error: invalid_request', async () => {
  const { bond, owner } = createScene()
  const answer = await bond('POST', `/accounts/${owner.accountId}/external_accounts/plaid`, { body: '{"half' })
  expect(answer).toMatchObject({ status: 400, body: { Code: 'invalid_request', Type: 'Request Error' } })
})

test('error: nothing is served there', async () => {
  const { bond, owner } = createScene()
  expect(await bond('GET', '/nowhere')).toMatchObject({ status: 404, body: { message: expect.any(String) } })
  expect((await bond('PUT', `/accounts/${owner.accountId}/external_accounts/plaid`)).status).toBe(405)
  expect((await bond('GET', `/accounts/${owner.accountId}/migrate_account/plaid`)).status).toBe(405)
})

test('error: idempotency_key_exists', async () => {
  const { mock, bond, owner } = createScene()
  const path = `/accounts/${owner.accountId}/external_accounts/plaid`
  const headers = { 'Idempotency-Key': 'once' }
  expect((await bond('POST', path, { headers })).status).toBe(200)
  mock.clock.advance(24 * hour - 1)
  const repeated = await bond('POST', path, { headers })
  expect(repeated).toMatchObject({ status: 400, body: { Code: 'idempotency_key_exists' } })
  expect(repeated.body).not.toHaveProperty('link_token')
  expect((await bond('POST', path, { headers: { 'Idempotency-Key': 'other' } })).status).toBe(200)
  expect((await bond('GET', `/accounts/${owner.accountId}/external_accounts`, { headers })).status).toBe(200)
  mock.clock.advance(1)
  expect((await bond('POST', path, { headers })).status).toBe(200)
})
