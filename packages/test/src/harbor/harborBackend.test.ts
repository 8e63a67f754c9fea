import type { Call, CompleteRequest, LinkBackend, LinkedAccount, LinkToken, Step } from '@banklink/core'
import type { LinkFinish } from '@banklink/core/testing'
import { finishMockLink, type MockBackend } from '@banklink/mock-backend'
import { beforeEach, expect, test } from 'vitest'
import { harborScene } from './harborScene.ts'

let mock: MockBackend
let backend: LinkBackend

beforeEach(() => {
  const scene = harborScene()
  mock = scene.mock
  backend = scene.serverOf('nora')
})

const call = (): Call => ({ signal: AbortSignal.timeout(10_000), idempotencyKey: crypto.randomUUID() })

function valueOf<T>(step: Step<T>): T {
  if (step.done) return step.value
  throw new Error('Harbor answers at once.')
}

const begin = async (request: Parameters<LinkBackend['begin']>[0] = { purpose: 'link' }): Promise<LinkToken> =>
  valueOf(await backend.begin(request, call()))

async function finished(outcome: LinkFinish = 'instant', mask = '0000'): Promise<CompleteRequest> {
  const { linkToken, state } = await begin()
  return { ...(await finishMockLink(mock, { linkToken, outcome, account: { mask } })), state }
}

const link = async (outcome?: LinkFinish, mask?: string): Promise<LinkedAccount> =>
  valueOf(await backend.complete(await finished(outcome, mask), call()))

const list = async () => (await backend.list({}, call())).accounts

const exchanges = () => mock.state().requests.filter(({ path }) => path.endsWith('/exchange')).length
const itemId = () => mock.state().plaid.items[0]?.itemId ?? ''

test('default', async () => {
  expect(await link()).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{64}$/),
    institution: { id: 'ins_109508', name: 'First Platypus Bank', logo: null },
    name: 'Plaid Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    currency: 'USD',
    linkedAt: '2026-01-15T00:00:00.000Z',
    kind: 'own',
    canMoveMoney: true,
    status: 'active',
    reason: null,
    nextAction: null,
    actions: ['remove'],
    platformStatus: 'instantly_verified',
  })
  expect(await begin()).toMatchObject({ expiresInMs: 4 * 3_600_000 })
})

test('behavior: a login that lapsed is renewed for the same Item, and nothing is exchanged', async () => {
  const { id } = await link()
  mock.requireLogin(itemId())
  const lapsed = { id, status: 'reconnect_required', canMoveMoney: false, nextAction: 'reconnect', mask: '0000' }
  expect(await list()).toMatchObject([lapsed])

  const { linkToken, state, expiresInMs } = await begin({ purpose: 'reconnect', accountId: id })
  expect(expiresInMs).toBe(30 * 60_000)
  const { linkSessionId } = await finishMockLink(mock, { linkToken })
  const updated = await backend.completeUpdate({ state, linkSessionId, reported: null }, call())
  expect(valueOf(updated)).toMatchObject({ id, status: 'active', canMoveMoney: true })
  expect([exchanges(), mock.state().counts.items]).toEqual([1, 1])
})

test('behavior: an unneeded update is refused', async () => {
  const { id: accountId } = await link()
  const refused = { code: 'platform.action_refused' }
  await expect(begin({ purpose: 'reconnect', accountId })).rejects.toMatchObject(refused)
  await expect(begin({ purpose: 'verify_deposits', accountId })).rejects.toMatchObject(refused)
})

test('behavior: deposits are followed to their ends', async () => {
  await link('automatic_deposits', '0001')
  const { id: accountId } = await link('manual_deposits', '0002')
  expect(await list()).toMatchObject([{ status: 'verifying' }, { status: 'awaiting_deposits' }])
  mock.clock.advance(86_400_000)
  const { linkToken, state } = await begin({ purpose: 'verify_deposits', accountId })
  const { linkSessionId, account } = await finishMockLink(mock, { linkToken })
  await backend.completeUpdate({ state, linkSessionId, reported: account.verificationStatus }, call())
  expect(await list()).toMatchObject([
    { status: 'active', platformStatus: 'automatically_verified' },
    { status: 'active', platformStatus: 'manually_verified' },
  ])
})

test('behavior: an end that Plaid names a failure has its reason, and may be linked again', async () => {
  const { id: accountId } = await link('manual_deposits')
  const { linkToken } = await begin({ purpose: 'verify_deposits', accountId })
  await finishMockLink(mock, { linkToken, verificationStatus: 'verification_failed' })
  expect(await list()).toMatchObject([{ status: 'failed', reason: 'verification_failed', nextAction: 'link_again' }])
  expect(await link()).toMatchObject({ status: 'active' })
})

test('behavior: a word that it does not know is shown as it is', async () => {
  await link()
  mock.fail({ path: '/plaid/item/get', status: 200, body: { item: { error: { error_code: 'NEW_WORD' } } } })
  expect(await list()).toMatchObject([{ status: 'unknown', canMoveMoney: false, platformStatus: 'NEW_WORD' }])
})

test.each(['/plaid/item/get', '/plaid/accounts/get'])('behavior: without %s the link continues later', async (path) => {
  const request = await finished()
  mock.fail({ path, lose_answer: true })
  await expect(backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.unreachable' })
  expect(await list()).toEqual([])
  expect(valueOf(await backend.complete(request, call()))).toMatchObject({ status: 'active' })
  expect([exchanges(), await list()]).toMatchObject([1, [{ status: 'active' }]])
})

test('behavior: an exchange that Plaid did not do is done when asked again', async () => {
  const request = await finished()
  mock.fail({ path: '/plaid/item/public_token/exchange', status: 503 })
  await expect(backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.unavailable' })
  expect(valueOf(await backend.complete(request, call()))).toMatchObject({ status: 'active' })
})

test('behavior: the browser disconnects, and the link is still made', async () => {
  const request = await finished()
  const gone = new AbortController()
  const completed = backend.complete(request, { signal: gone.signal })
  gone.abort()
  await completed
  expect(await list()).toMatchObject([{ status: 'active' }])
})

test('behavior: twice at once, and again after its login lapsed, it is one link', async () => {
  const request = await finished()
  const both = await Promise.all([backend.complete(request, call()), backend.complete(request, call())])
  const [first, second] = both.map(valueOf)
  expect([second?.id, exchanges()]).toEqual([first?.id, 1])
  mock.requireLogin(itemId())
  const again = valueOf(await backend.complete(request, call()))
  expect(again).toMatchObject({ id: first?.id, status: 'reconnect_required' })
})

test('behavior: a removal whose answer was lost is not undone, and not done twice', async () => {
  const { id } = await link()
  mock.fail({ path: '/plaid/item/remove', lose_answer: true })
  await expect(backend.remove(id, call())).rejects.toMatchObject({ code: 'platform.unreachable' })
  expect(await list()).toEqual([])
  await expect(backend.remove(id, call())).rejects.toMatchObject({ code: 'platform.account_not_found' })
})

test('behavior: twice at once, one removal', async () => {
  const { id } = await link()
  const [first, second] = await Promise.allSettled([backend.remove(id, call()), backend.remove(id, call())])
  expect(first).toMatchObject({ status: 'fulfilled', value: { value: { status: 'removed' } } })
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'platform.account_not_found' } })
})

test('parameters: locale, redirectUri', async () => {
  const { linkToken } = await begin({ purpose: 'link', locale: 'fr-CA', redirectUri: 'https://app.test/return' })
  const asked = await mock.fetch(
    new Request('http://plaid.test/plaid/link/token/get', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        client_id: mock.plaid.credentials.clientId,
        secret: mock.plaid.credentials.secret,
        link_token: linkToken,
      }),
    }),
  )
  expect(await asked.json()).toMatchObject({ metadata: { language: 'fr', redirect_uri: 'https://app.test/return' } })
})

test('error: platform.duplicate_account', async () => {
  await link()
  await expect(link()).rejects.toMatchObject({ code: 'platform.duplicate_account' })
  expect([exchanges(), (await list()).length]).toEqual([1, 1])
})

test('error: platform.result_unknown', async () => {
  const request = await finished()
  mock.fail({ path: '/plaid/item/public_token/exchange', lose_answer: true })
  await expect(backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.unreachable' })
  await expect(backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.result_unknown' })
  expect(await list()).toEqual([])
})

test('error: platform.rejected for a public token that expired', async () => {
  const request = await finished()
  mock.clock.advance(30 * 60_000)
  const details = { platform: 'harbor', status: 400, platformCode: 'INVALID_PUBLIC_TOKEN' }
  await expect(backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.rejected', details })
})

test.each([
  [429, { error_code: 'ADDITION_LIMIT' }, 'platform.rate_limited'],
  [500, { error_code: 'INTERNAL_SERVER_ERROR' }, 'platform.unavailable'],
  [400, { error_code: 'INVALID_API_KEYS' }, 'platform.unauthorized'],
  [400, 'no JSON', 'platform.rejected'],
  [200, {}, 'platform.unexpected_answer'],
])('error: %i %j is %s', async (status, body, code) => {
  mock.fail({ path: '/plaid/link/token/create', status, body })
  await expect(begin()).rejects.toMatchObject({ code })
})
