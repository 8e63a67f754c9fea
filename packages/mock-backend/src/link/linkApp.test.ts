import { expect, test } from 'vitest'
import { checking, createScene, platypus, type Scene } from '../testing/createScene.ts'

function start(scene: Scene, linkToken: unknown): ReturnType<Scene['ask']> {
  return scene.ask('POST', '/link/sessions', { body: { link_token: linkToken } })
}

function succeed(scene: Scene, sessionId: string): ReturnType<Scene['ask']> {
  return scene.ask('POST', `/link/sessions/${sessionId}/success`, {
    body: { institution: platypus, accounts: [checking] },
  })
}

function leave(scene: Scene, sessionId: string): ReturnType<Scene['ask']> {
  return scene.ask('POST', `/link/sessions/${sessionId}/exit`, {
    body: { status: 'requires_credentials', error_code: null },
  })
}

const invalid = {
  status: 400,
  body: {
    error_type: 'INVALID_INPUT',
    error_code: 'INVALID_LINK_TOKEN',
    error_message: expect.any(String),
    display_message: null,
    request_id: expect.stringMatching(/^[A-Za-z0-9]{15}$/),
  },
}

test('default', async () => {
  const scene = createScene()
  const { linkToken } = await scene.token()
  const session = await start(scene, linkToken)
  expect(session.status).toBe(200)
  expect(session.body).toEqual({
    link_session_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    is_update_mode: false,
    institution: null,
    client_name: 'Bond Sandbox',
    products: ['auth'],
    account_subtypes: ['checking', 'savings'],
    accounts: null,
    update: null,
    auth: {
      instant_match_enabled: true,
      automated_microdeposits_enabled: true,
      same_day_microdeposits_enabled: true,
      instant_microdeposits_enabled: true,
      auth_type_select_enabled: false,
    },
    country_codes: ['US'],
    redirect_uri: null,
  })
  const success = await succeed(scene, session.body.link_session_id)
  expect(success).toMatchObject({ status: 200, body: { request_id: expect.any(String) } })
  expect(success.body.public_token).toMatch(/^public-sandbox-/)
  expect(scene.mock.state().plaid.linkTokens).toMatchObject([{ purpose: 'link', spent: true, expired: false }])
})

test('parameters: clientName, the brand in Link', async () => {
  const scene = createScene()
  scene.mock.set({ bond: { clientName: 'Tidewell' } })
  const { linkToken } = await scene.token()
  expect((await start(scene, linkToken)).body.client_name).toBe('Tidewell')
})

test('behavior: knows the account in update mode and makes no new Item', async () => {
  const scene = createScene()
  const { linkedAccountId, accessToken } = await scene.link()
  const path = `/accounts/${scene.owner.accountId}/external_accounts`
  const renewed = await scene.bond('PATCH', `${path}/plaid`, { body: { linked_account_id: linkedAccountId } })
  const session = await start(scene, renewed.body.link_token)
  expect(session.body).toMatchObject({
    is_update_mode: true,
    institution: platypus,
    products: [],
    account_subtypes: null,
    accounts: [checking],
    update: { needs: 'nothing', account_selection_enabled: false },
  })
  expect((await succeed(scene, session.body.link_session_id)).body.public_token).toMatch(/^public-sandbox-/)
  expect(scene.mock.state().counts.items).toBe(1)
  expect((await scene.bond('GET', path)).body).toMatchObject([{ plaid_access_token: accessToken }])
})

test('behavior: a success spends the link token, for every session of it', async () => {
  const scene = createScene()
  const { linkToken } = await scene.token()
  const [one, two] = [await start(scene, linkToken), await start(scene, linkToken)]
  expect((await succeed(scene, one.body.link_session_id)).status).toBe(200)
  expect(await succeed(scene, one.body.link_session_id)).toMatchObject(invalid)
  expect(await succeed(scene, two.body.link_session_id)).toMatchObject(invalid)
  expect(await start(scene, linkToken)).toMatchObject(invalid)
  expect(scene.mock.state().counts).toMatchObject({ items: 1, publicTokens: 1 })
})

test('behavior: a user who left can return with the same link token', async () => {
  const scene = createScene()
  const { linkToken } = await scene.token()
  const first = await start(scene, linkToken)
  expect((await leave(scene, first.body.link_session_id)).status).toBe(204)
  const second = await start(scene, linkToken)
  expect(second.body.link_session_id).not.toBe(first.body.link_session_id)
  expect((await succeed(scene, second.body.link_session_id)).status).toBe(200)
  expect((await leave(scene, second.body.link_session_id)).status).toBe(204)
  expect(scene.mock.state().plaid.linkSessions.map(({ status }) => status)).toEqual(['left', 'succeeded'])
})

test('parameters: spendLinkTokenOnExit', async () => {
  const scene = createScene({ spendLinkTokenOnExit: true })
  const { linkToken } = await scene.token()
  const session = await start(scene, linkToken)
  await leave(scene, session.body.link_session_id)
  expect(await start(scene, linkToken)).toMatchObject(invalid)
  expect(await succeed(scene, session.body.link_session_id)).toMatchObject(invalid)
})

test('error: INVALID_LINK_TOKEN', async () => {
  const scene = createScene()
  const { linkToken } = await scene.token()
  const session = await start(scene, linkToken)
  for (const token of [null, '', 'link-sandbox-unknown', undefined]) {
    expect(await start(scene, token)).toMatchObject(invalid)
  }
  scene.mock.clock.advance(4 * 3_600_000)
  expect(await start(scene, linkToken)).toMatchObject(invalid)
  expect(await succeed(scene, session.body.link_session_id)).toMatchObject(invalid)
})

test('error: INVALID_FIELD', async () => {
  const scene = createScene()
  const session = await start(scene, (await scene.token()).linkToken)
  const path = `/link/sessions/${session.body.link_session_id}/success`
  const refusal = { status: 400, body: { error_type: 'INVALID_REQUEST', error_code: 'INVALID_FIELD' } }
  expect(await scene.ask('POST', path, { body: { institution: null, accounts: [] } })).toMatchObject(refusal)
  expect(await scene.ask('POST', path, { body: 'no JSON' })).toMatchObject(refusal)
  expect((await succeed(scene, session.body.link_session_id)).status).toBe(200)
})

test('error: NOT_FOUND', async () => {
  const scene = createScene()
  expect(await succeed(scene, 'unknown')).toMatchObject({ status: 404, body: { error_code: 'NOT_FOUND' } })
})

test('behavior: pages on other origins may ask it, never Bond', async () => {
  const { mock, ask, bond, owner } = createScene()
  const headers = { Origin: 'http://127.0.0.1:5173' }
  const link = await ask('POST', '/link/sessions', { body: { link_token: null }, headers })
  expect(link.headers.get('Access-Control-Allow-Origin')).toBe('*')
  mock.fail({ status: 500 })
  const preflight = await ask('OPTIONS', '/link/sessions', {
    headers: { ...headers, 'Access-Control-Request-Method': 'POST' },
  })
  expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('POST')
  // A preflight is none of the requests that a fault is meant for.
  expect(mock.state().faults).toHaveLength(1)
  await ask('DELETE', '/control/faults')
  const list = await bond('GET', `/accounts/${owner.accountId}/external_accounts`, { headers })
  expect(list.headers.get('Access-Control-Allow-Origin')).toBeNull()
})

test('parameters: linkScript', async () => {
  const get = async (linkScript?: string) => {
    const { mock } = createScene(linkScript === undefined ? {} : { linkScript })
    return await mock.fetch(new Request('https://mock.test/link/v2/stable/link-initialize.js'))
  }
  const served = await get('window.Plaid = {}')
  expect([served.status, served.headers.get('Content-Type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  expect(await served.text()).toBe('window.Plaid = {}')
  expect((await get()).status).toBe(404)
})
