import { expect, test, vi } from 'vitest'
import { createScene, startOfTime } from '../testing/createScene.ts'

test('default', async () => {
  const { mock, bond, ask, owner } = createScene()
  await bond('GET', `/accounts/${owner.accountId}/external_accounts?list_full_account=true`)
  await ask('POST', '/link/sessions', { body: { link_token: null } })
  await ask('GET', '/control/state')
  expect(mock.state().requests).toEqual([
    { at: startOfTime, method: 'GET', path: `/bond/api/v0/accounts/${owner.accountId}/external_accounts`, status: 200 },
    { at: startOfTime, method: 'POST', path: '/link/sessions', status: 400 },
  ])
})

test('behavior: a fault answers in place of Bond, once, and nothing is done', async () => {
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
