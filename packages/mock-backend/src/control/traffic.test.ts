import { expect, test, vi } from 'vitest'
import { createScene, startOfTime } from '../testing/createScene.ts'

test('default', async () => {
  const { mock, bond, ask, owner } = createScene()
  await bond('GET', `/accounts/${owner.accountId}/external_accounts?list_full_account=true`)
  await ask('POST', '/link/sessions', { body: { link_token: null } })
  await ask('GET', '/control/state')
  expect(mock.state().requests).toEqual([
    {
      at: startOfTime,
      method: 'GET',
      path: `/bond/api/v0/accounts/${owner.accountId}/external_accounts`,
      fields: [],
      status: 200,
    },
    { at: startOfTime, method: 'POST', path: '/link/sessions', fields: ['link_token'], status: 400 },
  ])
})

test('behavior: a fault answers instead of Bond, once, and nothing is done', async () => {
  const { mock, bond, owner } = createScene()
  const path = `/accounts/${owner.accountId}/external_accounts/plaid`
  mock.fail({ method: 'POST', path: '/bond/api/v0/accounts/*/external_accounts/plaid', status: 503 })
  expect((await bond('GET', `/accounts/${owner.accountId}/external_accounts`)).status).toBe(200)
  expect(await bond('POST', path)).toMatchObject({
    status: 503,
    body: { Status: 503, Code: 'server_error', Type: 'Server Error' },
  })
  expect(mock.state()).toMatchObject({ counts: { linkedAccounts: 0 }, faults: [] })
  expect((await bond('POST', path)).status).toBe(200)
  expect(mock.state().requests.map(({ status }) => status)).toEqual([200, 503, 200])
})

test('behavior: a fault at Link has the shape of Plaid, and other origins may read it', async () => {
  const { mock, ask } = createScene()
  mock.fail({ path: '/link', status: 500 })
  const answer = await ask('POST', '/link/sessions', { headers: { Origin: 'http://other' }, body: {} })
  expect(answer).toMatchObject({ status: 500, body: { error_type: 'API_ERROR', error_code: 'INTERNAL_SERVER_ERROR' } })
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
})

test('parameters: body, times', async () => {
  const { mock, bond, owner } = createScene()
  const path = `/accounts/${owner.accountId}/external_accounts`
  mock.fail({ status: 424, body: { Code: 'service_disabled' }, times: 2 })
  mock.fail({ status: 422 })
  expect(await bond('GET', path)).toMatchObject({ status: 424, body: { Code: 'service_disabled' } })
  expect(mock.state().faults).toEqual([{ status: 424, times: 1 }, { status: 422 }])
  expect((await bond('GET', path)).status).toBe(424)
  expect((await bond('GET', path)).status).toBe(422)
  expect((await bond('GET', path)).status).toBe(200)
})

test('parameters: lose_answer', async () => {
  const { mock, bond, owner } = createScene()
  mock.fail({ method: 'POST', lose_answer: true })
  await expect(bond('POST', `/accounts/${owner.accountId}/external_accounts/plaid`)).rejects.toThrow(TypeError)
  expect(mock.state()).toMatchObject({ counts: { linkedAccounts: 1 }, requests: [{ method: 'POST', status: null }] })
})

test('parameters: delay_ms', async () => {
  vi.useFakeTimers()
  try {
    const { mock, bond, owner } = createScene()
    mock.fail({ delay_ms: 5000 })
    let answered = false
    const waiting = bond('GET', `/accounts/${owner.accountId}/external_accounts`).then((answer) => {
      answered = true
      return answer
    })
    mock.clock.advance(60_000)
    await vi.advanceTimersByTimeAsync(4999)
    expect(answered).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect((await waiting).status).toBe(200)
  } finally {
    vi.useRealTimers()
  }
})

test('behavior: a caller that gives up need not wait, and nothing is done', async () => {
  const { mock, owner } = createScene()
  mock.fail({ delay_ms: 3_600_000 })
  const caller = new AbortController()
  const asked = mock.fetch(
    new Request(`https://mock.test/bond/api/v0/accounts/${owner.accountId}/external_accounts/plaid`, {
      method: 'POST',
      headers: { ...mock.bond.credentials },
      signal: caller.signal,
    }),
  )
  caller.abort()
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  expect(mock.state().counts.linkedAccounts).toBe(0)
})

test('behavior: the control API cannot be made to fail', async () => {
  const { mock, ask } = createScene()
  mock.fail({ status: 500 })
  expect((await ask('GET', '/control/faults')).status).toBe(200)
  expect(mock.state().faults).toHaveLength(1)
})

test('parameters: duplicate', async () => {
  const { mock, bond, owner } = createScene()
  mock.fail({ method: 'POST', duplicate: true })
  const answer = await bond('POST', `/accounts/${owner.accountId}/external_accounts/plaid`)
  const rows = mock.state().bond.cardAccounts[0]?.linkedAccounts.map(({ linkedAccountId }) => linkedAccountId)
  expect(rows).toHaveLength(2)
  expect(answer.body.linked_account_id).toBe(rows?.[1])
  expect(mock.state().requests.map(({ status }) => status)).toEqual([200, 200])
})

test('behavior: a duplicate meets what its first delivery did', async () => {
  const { mock, ask, token } = createScene()
  const { linkToken } = await token()
  const { body } = await ask('POST', '/link/sessions', { body: { link_token: linkToken } })
  mock.fail({ path: '/link/**/success', duplicate: true })
  const account = { id: 'a', name: 'A', mask: null, type: 'depository', subtype: 'checking' }
  const answer = await ask('POST', `/link/sessions/${body.link_session_id}/success`, {
    body: { institution: null, accounts: [account] },
  })
  expect(answer).toMatchObject({ status: 400, body: { error_code: 'INVALID_LINK_TOKEN' } })
  expect(mock.state().counts.publicTokens).toBe(1)
})

test('parameters: headers', async () => {
  const { mock, bond, owner } = createScene()
  mock.fail({ status: 503, headers: { 'Retry-After': '7' } })
  const answer = await bond('GET', `/accounts/${owner.accountId}/external_accounts`)
  expect(answer.headers.get('Retry-After')).toBe('7')
})

test('behavior: each platform fails in its own shape', async () => {
  const { mock, ask } = createScene()
  for (const [path, body] of [
    ['/bond/api/v0/accounts', { Status: 424, Type: 'Process Error' }],
    ['/cybrid/api/workflows', { status: 424, error_message: expect.any(String), message_code: 'server_error' }],
    ['/plaid/item/get', { error_type: 'INVALID_REQUEST', documentation_url: expect.any(String) }],
    ['/link/sessions', { error_type: 'INVALID_REQUEST', display_message: null }],
  ] as const) {
    mock.fail({ path, status: 424 })
    expect(await ask('POST', path)).toMatchObject({ status: 424, body })
  }
})

test('behavior: a rate limit counts by the clock, for one platform', async () => {
  const { mock, bond, ask, owner } = createScene()
  mock.set({ rateLimits: { bond: { requests: 2, perMs: 10_000 } } })
  const look = () => bond('GET', `/accounts/${owner.accountId}/external_accounts`)
  expect((await look()).status).toBe(200)
  mock.clock.advance(4000)
  expect((await look()).status).toBe(200)
  const refused = await look()
  expect(refused).toMatchObject({ status: 429, body: { Status: 429, Type: 'Request Error' } })
  expect(refused.headers.get('Retry-After')).toBe('6')
  expect((await ask('POST', '/plaid/item/get')).status).toBe(400)
  mock.clock.advance(5999)
  expect((await look()).status).toBe(429)
  mock.clock.advance(1)
  expect((await look()).status).toBe(200)
  expect((await look()).headers.get('Retry-After')).toBe('4')
})

test('behavior: the latency holds every answer back', async () => {
  vi.useFakeTimers()
  try {
    const { mock, bond, ask, owner } = createScene({ switches: { latencyMs: 300 } })
    let answers = 0
    const count = () => (answers += 1)
    const waiting = [
      bond('GET', `/accounts/${owner.accountId}/external_accounts`).then(count),
      ask('POST', '/plaid/item/get').then(count),
      ask('GET', '/cybrid/api/workflows').then(count),
    ]
    expect(mock.state().switches.latencyMs).toBe(300)
    await vi.advanceTimersByTimeAsync(299)
    expect(answers).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    await Promise.all(waiting)
    expect(answers).toBe(3)
  } finally {
    vi.useRealTimers()
  }
})
