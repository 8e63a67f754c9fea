import { expect, test } from 'vitest'
import { createMockBackend, type MockBackend } from '../../createMockBackend.ts'
import { plaidItem } from '../../testing/plaidItem.ts'

const clock = { now: () => Date.UTC(2026, 0, 15) }

async function scene(): Promise<{ mock: MockBackend; itemId: string; accessToken: string }> {
  const mock = createMockBackend({ clock })
  return { mock, ...(await plaidItem(mock, { webhook: 'https://brand.test/webhooks' })) }
}

test('default: an expired login is reported to the URL of the Item’s link token, signed', async () => {
  const { mock, itemId } = await scene()
  mock.requireLogin(itemId)
  expect(mock.plaid.webhooks.waiting()).toBe(1)
  const [request] = await mock.plaid.webhooks.take()
  expect(mock.plaid.webhooks.waiting()).toBe(0)
  expect(request?.url).toBe('https://brand.test/webhooks')
  const text = (await request?.text()) ?? ''
  expect(JSON.parse(text)).toMatchObject({
    webhook_type: 'ITEM',
    webhook_code: 'ERROR',
    item_id: itemId,
    error: { error_code: 'ITEM_LOGIN_REQUIRED' },
    environment: 'sandbox',
  })
  // Two spaces, as Plaid writes it: who signs another text than was sent is found out.
  expect(text).toContain('\n  "webhook_code"')
  const [header = '', claims = ''] = request?.headers.get('Plaid-Verification')?.split('.') ?? []
  expect(JSON.parse(atob(header))).toMatchObject({ alg: 'ES256', typ: 'JWT' })
  expect(JSON.parse(atob(claims))).toMatchObject({ iat: clock.now() / 1000 })
})

test('behavior: nothing is sent for an Item without a URL', async () => {
  const mock = createMockBackend({ clock })
  const { itemId } = await plaidItem(mock, {})
  mock.requireLogin(itemId)
  expect(mock.plaid.webhooks.waiting()).toBe(0)
})

test('behavior: what is not answered with 200 comes again after 30 s, 2 min, 8 min, for a day', async () => {
  const { mock, itemId } = await scene()
  mock.requireLogin(itemId)
  const { deliver, waiting } = mock.plaid.webhooks
  const signatures: string[] = []
  const refuse = async ({ headers }: Request): Promise<Response> => {
    signatures.push(headers.get('Plaid-Verification') ?? '')
    if (signatures.length === 2) throw new TypeError('The connection broke.')
    return new Response(null, { status: 503 })
  }
  expect(await deliver(refuse)).toEqual([{ code: 'ERROR', status: 503 }])
  for (const [wait, status] of [
    [30_000, null],
    [120_000, 503],
    [480_000, 503],
  ] as const) {
    mock.clock.advance(wait - 1)
    expect(await deliver(refuse)).toEqual([])
    mock.clock.advance(1)
    expect(await deliver(refuse)).toEqual([{ code: 'ERROR', status }])
  }
  // Signed anew each time, since a signature is good for five minutes.
  expect(new Set(signatures)).toHaveLength(4)
  mock.clock.advance(86_400_000)
  await deliver(refuse)
  expect(waiting()).toBe(0)
})

test('behavior: an answer of 200 ends it', async () => {
  const { mock, itemId } = await scene()
  mock.requireLogin(itemId)
  expect(await mock.plaid.webhooks.deliver(async () => new Response())).toEqual([{ code: 'ERROR', status: 200 }])
  mock.clock.advance(86_400_000)
  expect(await mock.plaid.webhooks.deliver(async () => new Response())).toEqual([])
})

test('behavior: a fired webhook changes the Item', async () => {
  const { mock, itemId } = await scene()
  const errorOf = () => mock.state().plaid.items[0]
  mock.requireLogin(itemId)
  mock.plaid.webhooks.fire(itemId, 'LOGIN_REPAIRED')
  expect(errorOf()).toMatchObject({ loginRequired: false })
  mock.plaid.webhooks.fire(itemId, 'USER_ACCOUNT_REVOKED')
  expect(errorOf()?.accounts).toHaveLength(1)
  expect(() => mock.plaid.webhooks.fire('none', 'LOGIN_REPAIRED')).toThrow(RangeError)
  const codes = (await Promise.all((await mock.plaid.webhooks.take()).map((request) => request.json()))).map(
    ({ webhook_code }) => webhook_code,
  )
  expect(codes).toEqual(['ERROR', 'LOGIN_REPAIRED', 'USER_ACCOUNT_REVOKED'])
})

test('behavior: a key that signs no more is over, and one that never was is none', async () => {
  const { mock, itemId } = await scene()
  const ask = async (key_id: string) => {
    const { clientId, secret } = mock.plaid.credentials
    const answer = await mock.fetch(
      new Request('https://mock.test/plaid/webhook_verification_key/get', {
        method: 'POST',
        headers: { 'PLAID-CLIENT-ID': clientId, 'PLAID-SECRET': secret, 'Content-Type': 'application/json' },
        body: JSON.stringify({ key_id }),
      }),
    )
    return answer.json()
  }
  mock.requireLogin(itemId)
  const [first] = await mock.plaid.webhooks.take()
  mock.plaid.webhooks.rotateKey()
  mock.requireLogin(itemId)
  const [second] = await mock.plaid.webhooks.take()
  const kidOf = (request?: Request) =>
    JSON.parse(atob(request?.headers.get('Plaid-Verification')?.split('.')[0] ?? '')).kid
  expect(kidOf(first)).not.toBe(kidOf(second))
  expect(await ask(kidOf(first))).toMatchObject({ key: { alg: 'ES256', expired_at: clock.now() / 1000 } })
  expect(await ask(kidOf(second))).toMatchObject({ key: { kty: 'EC', crv: 'P-256', expired_at: null } })
  expect(await ask('none')).toMatchObject({ error_code: 'INVALID_WEBHOOK_VERIFICATION_KEY_ID' })
})

test('behavior: each is sent as it is fired, if the mock has a sender', async () => {
  const sent: Request[] = []
  const mock = createMockBackend({
    clock,
    plaid: {
      sendWebhook: async (request) => {
        sent.push(request)
        return new Response()
      },
    },
  })
  const { itemId } = await plaidItem(mock, { webhook: 'https://brand.test/webhooks' })
  mock.requireLogin(itemId)
  await expect.poll(() => sent.length).toBe(1)
})
