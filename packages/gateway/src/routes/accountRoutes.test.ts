import { bondPlatform, call } from '@banklink/test'
import { expect, test } from 'vitest'
import { askedOf, finishedLink, linkedAccount, mockGateway } from '../testing/mockGateway.ts'

test('behavior: 201 for a new account, 200 for an existing one, 204 for none', async () => {
  const mocked = mockGateway()
  const { send } = mocked
  expect((await send('/link-tokens', { json: { purpose: 'link' } })).status).toBe(201)
  const json = await finishedLink(mocked)
  const headers = { 'Idempotency-Key': 'key-1' }
  const response = await send('/completions', { json, headers })
  expect(response.status).toBe(201)
  const { id } = (await response.json()).value
  expect((await send(`/accounts/${id}`)).status).toBe(200)
  expect((await send('/abandonments', { json: { state: json.state } })).status).toBe(204)
  expect((await send(`/accounts/${id}`, { method: 'DELETE' })).status).toBe(200)
})

test('behavior: an account of another owner never reaches the platform', async () => {
  const mocked = mockGateway()
  const { id } = await linkedAccount(mocked)
  const foreign = mocked.browser(1)
  const notFound = { code: 'platform.account_not_found', details: { status: 404 } }
  await expect(foreign.get(id, call())).rejects.toMatchObject(notFound)
  await expect(foreign.remove(id, call())).rejects.toMatchObject(notFound)
  for (const purpose of ['reconnect', 'verify_deposits'] as const) {
    await expect(foreign.begin({ purpose, accountId: id }, call())).rejects.toMatchObject(notFound)
  }
  expect(askedOf(mocked, `DELETE ${id}`) + askedOf(mocked, 'PATCH plaid')).toBe(0)
})

test('behavior: without checksOwner, a backend is called only with an account of its owner’s list', async () => {
  const called: unknown[][] = []
  const platform = bondPlatform()
  const mocked = mockGateway({
    backend(session) {
      const { checksOwner: _, ...backend } = platform.backend(mocked.mock, session)
      const noted = Object.fromEntries(
        (['get', 'remove', 'begin'] as const).map((name) => [
          name,
          async (...given: unknown[]) => {
            called.push([name, given[0]])
            return (backend[name] as (...all: unknown[]) => unknown)(...given)
          },
        ]),
      )
      return { ...backend, ...noted }
    },
  })
  const { id } = await linkedAccount(mocked)
  called.length = 0
  const foreign = mocked.browser(1)
  const notFound = { code: 'platform.account_not_found' }
  await expect(foreign.get(id, call())).rejects.toMatchObject(notFound)
  await expect(foreign.remove(id, call())).rejects.toMatchObject(notFound)
  await expect(foreign.begin({ purpose: 'reconnect', accountId: id }, call())).rejects.toMatchObject(notFound)
  expect(called).toEqual([])
  await mocked.browser().begin({ purpose: 'reconnect', accountId: id }, call())
  await mocked.browser().remove(id, call())
  expect(called).toEqual([
    ['begin', { purpose: 'reconnect', accountId: id }],
    ['remove', id],
  ])
})

test('error: platform.rate_limited has the time to wait', async () => {
  const mocked = mockGateway(
    {},
    { fetch: async () => new Response('', { status: 429, headers: { 'Retry-After': '7' } }) },
  )
  const response = await mocked.send('/accounts')
  expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '7'])
  expect(await response.json()).toMatchObject({ retryAfterMs: 7000, retryable: true })
})

test('error: config.not_supported', async () => {
  const plain = mockGateway().browser()
  delete plain.addByNumbers
  const { send } = mockGateway({ backend: () => plain })
  const json = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' }
  const response = await send('/accounts', { json, headers: { 'Idempotency-Key': 'key-1' } })
  expect(await response.json()).toMatchObject({ status: 501, code: 'config.not_supported' })
})

test('behavior: a read stops with the browser, and is no failure', async () => {
  const controller = new AbortController()
  const mocked = mockGateway(
    {},
    {
      fetch: async () => {
        controller.abort()
        throw new TypeError('fetch failed')
      },
    },
  )
  const response = await mocked.send('/accounts', { signal: controller.signal })
  expect(response.status).toBe(499)
  expect(mocked.logged).toMatchObject([{ level: 'warn', status: 499 }])
})

test('behavior: the log has the route, and neither an account’s id nor a cursor', async () => {
  const mocked = mockGateway()
  const { id } = await linkedAccount(mocked)
  const foreign = { owner: 1 }
  const pages = [`/accounts/${id}`, `/accounts/${id}/other`, `/accounts?cursor=${id}`, `/other/${id}`]
  for (const path of pages) await mocked.send(path)
  await mocked.send(`/accounts/${id}`, { ...foreign, method: 'DELETE' })
  await mocked.send('/link-tokens', { ...foreign, json: { purpose: 'reconnect', accountId: id } })
  await mocked.send(`/accounts/${id}`, { method: 'DELETE' })
  expect(mocked.logged.slice(-7).map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
    'GET /api/banklink/accounts/:id 200',
    'GET /api/banklink/* 404',
    'GET /api/banklink/accounts 200',
    'GET /api/banklink/* 404',
    'DELETE /api/banklink/accounts/:id 404',
    'POST /api/banklink/link-tokens 404',
    'DELETE /api/banklink/accounts/:id 200',
  ])
  expect(JSON.stringify(mocked.logged)).not.toContain(id)
})

test('behavior: a cursor reaches the platform unchanged, and the next one is returned', async () => {
  const asked: object[] = []
  const backend = {
    ...mockGateway().browser(),
    list: async (page: object) => {
      asked.push(page)
      return { accounts: [], next: 'a&b=c' }
    },
  }
  const { send, browser } = mockGateway({ backend: () => backend })
  expect(await (await send('/accounts')).json()).toEqual({ accounts: [], next: 'a&b=c' })
  expect(await browser().list({ cursor: 'a&b=c' }, call())).toEqual({ accounts: [], next: 'a&b=c' })
  expect(asked).toEqual([{}, { cursor: 'a&b=c' }])
  const long = await send(`/accounts?cursor=${'x'.repeat(2049)}`)
  expect([long.status, (await long.json()).fields]).toEqual([400, ['cursor']])
  expect(asked).toHaveLength(2)
})
