import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { askedOf, finishedLink, linkedAccount, type MockGateway, mockGateway } from '../testing/mockGateway.ts'

const completion = '/bond/api/v0/accounts/*/external_accounts/plaid'

test('behavior: 202 with Retry-After while it is pending, and followed under seal', async () => {
  const mocked: MockGateway = mockGateway(
    {},
    {
      fetch: async (input, init) => {
        const response = await mocked.mock.fetch(new Request(input, init))
        return init?.method === 'POST' && init.body ? new Response('{}') : response
      },
    },
  )
  const json = await finishedLink(mocked)
  mocked.mock.fail({ method: 'GET', status: 503, times: 3 })
  const response = await mocked.send('/completions', { json, headers: { 'Idempotency-Key': 'key-1' } })
  expect([response.status, response.headers.get('Retry-After')]).toEqual([202, '2'])
  const step = await response.json()
  expect(step).toEqual({ done: false, resume: expect.not.stringMatching(/link|until/), retryAfterMs: 2000 })

  const foreign = await mocked.send('/follow-ups', { json: { resume: step.resume }, owner: 1 })
  expect(await foreign.json()).toMatchObject({ code: 'request.state_foreign' })
  expect(await mocked.browser().follow(step, call())).toMatchObject({ done: true, value: { status: 'active' } })
})

test('behavior: trying again after a 503 links, though Bond answers the key no second time', async () => {
  const mocked = mockGateway()
  const json = await finishedLink(mocked)
  const used = { Message: '', Status: 400, Code: 'idempotency_key_exists', Type: 'Request Error' }
  mocked.mock.fail({ method: 'POST', path: completion, status: 503 })
  mocked.mock.fail({ method: 'POST', path: completion, status: 400, body: used })
  const backend = mocked.browser()
  await expect(backend.complete(json, call('key-1'))).rejects.toMatchObject({ retryable: true })
  const step = await backend.complete(json, call('key-1'))
  if (step.done) throw new Error('It must not be known yet.')
  mocked.mock.clock.advance(20_000)
  expect(await backend.follow(step, call())).toMatchObject({ done: true, value: { status: 'active' } })
  expect(mocked.mock.state().counts.activeAccounts).toBe(1)
})

test('behavior: two tabs that follow one link hand it over once', async () => {
  const mocked = mockGateway()
  const json = await finishedLink(mocked)
  const used = { Message: '', Status: 400, Code: 'idempotency_key_exists', Type: 'Request Error' }
  mocked.mock.fail({ method: 'POST', path: completion, status: 400, body: used })
  const first = await mocked.browser().complete(json, call('key-1'))
  if (first.done) throw new Error('It must not be known yet.')
  // Each tab looked once before, so each has a resume of its own.
  const second = await mocked.browser().follow(first, call())
  if (second.done) throw new Error('It must not be known yet.')
  mocked.mock.clock.advance(20_000)
  const before = askedOf(mocked, 'POST plaid')
  const steps = await Promise.all([first, second].map((step) => mocked.browser().follow(step, call())))
  expect(askedOf(mocked, 'POST plaid') - before).toBe(1)
  const late = steps.find((step) => !step.done)
  if (!late || late.done) throw new Error('One of them must wait.')
  expect(late.retryAfterMs).toBe(1000)
  expect(await mocked.browser().follow(late, call())).toEqual(steps.find((step) => step.done))
  expect(mocked.mock.state().counts.activeAccounts).toBe(1)
})

test('behavior: an exchange during a follow-up continues when the browser disconnects', async () => {
  const controller = new AbortController()
  const signals: (AbortSignal | null | undefined)[] = []
  const mocked: MockGateway = mockGateway(
    {},
    {
      fetch: async (input, init) => {
        if (signals.push(init?.signal) > 5) controller.abort()
        return mocked.mock.fetch(new Request(input, { ...init, signal: null }))
      },
    },
  )
  const json = await finishedLink(mocked)
  const used = { Message: '', Status: 400, Code: 'idempotency_key_exists', Type: 'Request Error' }
  mocked.mock.fail({ method: 'POST', path: completion, status: 400, body: used })
  const step = await mocked.browser().complete(json, call('key-1'))
  if (step.done) throw new Error('It must not be known yet.')
  mocked.mock.clock.advance(20_000)
  await mocked.send('/follow-ups', { json: { resume: step.resume }, signal: controller.signal })
  expect(controller.signal.aborted).toBe(true)
  expect(signals.some((signal) => signal?.aborted)).toBe(false)
  expect(mocked.mock.state().counts.activeAccounts).toBe(1)
})

test('behavior: the same key gives the same answer, and the platform is not asked again', async () => {
  const mocked = mockGateway()
  const json = await finishedLink(mocked)
  const headers = { 'Idempotency-Key': 'key-1' }
  const first = await mocked.send('/completions', { json, headers })
  const requests = mocked.mock.state().counts.requests
  const second = await mocked.send('/completions', { json, headers })
  expect(second.status).toBe(201)
  expect(await second.json()).toEqual(await first.json())
  expect([first, second].map((response) => response.headers.get('Idempotency-Replayed'))).toEqual([null, 'true'])
  expect(mocked.mock.state().counts.requests).toBe(requests)
})

test('behavior: after a lost answer the same key reaches the platform again, which links once', async () => {
  const mocked = mockGateway()
  const json = await finishedLink(mocked)
  mocked.mock.fail({ method: 'POST', path: completion, lose_answer: true })
  mocked.mock.fail({ method: 'GET', status: 200, body: [], times: 2 })
  mocked.mock.fail({ method: 'GET', status: 503 })
  const backend = mocked.browser()
  const lost = backend.complete(json, call('key-1'))
  await expect(lost).rejects.toMatchObject({ code: 'platform.unreachable', retryable: true })
  expect(await backend.complete(json, call('key-1'))).toMatchObject({ done: true, value: { status: 'active' } })
  expect(mocked.mock.state().counts).toMatchObject({ linkedAccounts: 1, items: 1 })
})

test.each(['/completions', '/accounts'])('error: request.key_missing on %s', async (path) => {
  const mocked = mockGateway()
  const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' }
  const json = path === '/accounts' ? numbers : await finishedLink(mocked)
  const before = mocked.mock.state().counts.requests
  expect(await (await mocked.send(path, { json })).json()).toMatchObject({ code: 'request.key_missing', status: 400 })
  expect(mocked.mock.state().counts.requests).toBe(before)
})

test('error: request.key_reused', async () => {
  const mocked = mockGateway()
  const json = await finishedLink(mocked)
  const headers = { 'Idempotency-Key': 'key-1' }
  await mocked.send('/completions', { json, headers })
  const other = await mocked.send('/completions', { json: { ...json, publicToken: 'public-2' }, headers })
  expect(await other.json()).toMatchObject({ code: 'request.key_reused', status: 422 })
})

test('behavior: a link token is never kept for a repetition', async () => {
  const mocked = mockGateway()
  const request = { json: { purpose: 'link' }, headers: { 'Idempotency-Key': 'key-1' } }
  const [first, second] = [await mocked.send('/link-tokens', request), await mocked.send('/link-tokens', request)]
  expect((await first.json()).value.linkToken).not.toBe((await second.json()).value.linkToken)
})

test('error: request.state_foreign, and the owner can still complete', async () => {
  const mocked = mockGateway()
  const request = await finishedLink(mocked)
  const before = mocked.mock.state().counts.requests
  const foreign = mocked.browser(1)
  const update = { state: request.state, linkSessionId: 'session-1', reported: null }
  const tries = [
    foreign.complete(request, call('key-1')),
    foreign.completeUpdate(update, call()),
    (async () => foreign.abandon?.(request.state, call()))(),
  ]
  for (const each of await Promise.allSettled(tries)) {
    expect(each).toMatchObject({ reason: { code: 'request.state_foreign', details: { status: 403 } } })
  }
  expect(mocked.mock.state().counts.requests).toBe(before)
  expect(await mocked.browser().complete(request, call('key-1'))).toMatchObject({ done: true })
})

test.each(['altered', 'garbage'])('error: request.state_invalid for an %s state', async (kind) => {
  const mocked = mockGateway()
  const request = await finishedLink(mocked)
  const state =
    kind === 'garbage' ? 'garbage' : `${request.state.slice(0, -1)}${request.state.endsWith('A') ? 'B' : 'A'}`
  const before = mocked.mock.state().counts.requests
  await expect(mocked.browser().complete({ ...request, state }, call('key-1'))).rejects.toMatchObject({
    code: 'request.state_invalid',
    details: { status: 400 },
  })
  expect(mocked.mock.state().counts.requests).toBe(before)
})

test('error: request.state_expired, an hour after its token', async () => {
  const mocked = mockGateway()
  const request = await finishedLink(mocked)
  mocked.mock.clock.advance(5 * 3_600_000 - 1)
  await expect(mocked.browser().complete(request, call('key-1'))).rejects.toMatchObject({ code: 'platform.rejected' })
  mocked.mock.clock.advance(1)
  await expect(mocked.browser().complete(request, call('key-2'))).rejects.toMatchObject({
    code: 'request.state_expired',
    details: { status: 400 },
  })
})

test('behavior: a state ends what it was made for, and nothing else', async () => {
  const mocked = mockGateway()
  const { id } = await linkedAccount(mocked)
  const request = await finishedLink(mocked)
  const step = await mocked.browser().begin({ purpose: 'reconnect', accountId: id }, call())
  if (!step.done) throw new Error('Bond answers a token at once.')
  const invalid = { code: 'request.state_invalid' }
  const { state } = step.value
  await expect(mocked.browser().complete({ ...request, state }, call('key-2'))).rejects.toMatchObject(invalid)
  await expect(mocked.browser().abandon?.(state, call())).rejects.toMatchObject(invalid)
  const update = { state: request.state, linkSessionId: 'session-1', reported: null }
  await expect(mocked.browser().completeUpdate(update, call())).rejects.toMatchObject(invalid)
  await expect(mocked.send('/follow-ups', { json: { resume: state } })).resolves.toMatchObject({ status: 400 })
})

test('behavior: a link continues without the browser', async () => {
  const mocked = mockGateway()
  const json = await finishedLink(mocked)
  const controller = new AbortController()
  const sent = mocked.send('/completions', {
    json,
    headers: { 'Idempotency-Key': 'key-1' },
    signal: controller.signal,
  })
  controller.abort()
  await sent
  expect(mocked.mock.state().counts.activeAccounts).toBe(1)
})

test('behavior: a token without a waiting browser leaves no row', async () => {
  const controller = new AbortController()
  const mocked: MockGateway = mockGateway(
    {},
    {
      fetch: async (input, init) => {
        if (init?.method === 'POST') controller.abort()
        return mocked.mock.fetch(new Request(input, init))
      },
    },
  )
  await mocked.send('/link-tokens', { json: { purpose: 'link' }, signal: controller.signal })
  expect(askedOf(mocked, 'POST plaid')).toBe(1)
  expect(mocked.mock.state().counts.linkedAccounts).toBe(0)
})
