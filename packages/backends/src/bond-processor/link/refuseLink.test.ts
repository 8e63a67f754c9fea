import { finishMockLink } from '@banklink/mock-backend'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import {
  accountOf,
  askedOf,
  begunLink,
  countsOf,
  finishedLink,
  type MockProcessor,
  mockProcessor,
} from '../testing/mockProcessor.ts'

const nothingLeft = { exchanges: 1, items: 0, accounts: 0 }

/** Tries twice, because a retry must tell the same and exchange nothing. */
async function refusedTwice(
  scene: MockProcessor,
  { code, request }: { code: string; request?: Awaited<ReturnType<typeof finishedLink>> },
) {
  const sent = request ?? (await finishedLink(scene))
  await expect(scene.backend.complete(sent, call('key-1'))).rejects.toMatchObject({ code, retryable: false })
  await expect(scene.another().complete(sent, call('key-1'))).rejects.toMatchObject({ code, retryable: false })
}

test('error: platform.identity_mismatch removes the Item again', async () => {
  const scene = mockProcessor({}, { switches: { bond: { identityMatch: 'fail' } } })
  await refusedTwice(scene, { code: 'platform.identity_mismatch' })
  expect(countsOf(scene.mock)).toEqual(nothingLeft)
  expect(askedOf(scene.mock).filter((asked) => asked === 'POST /item/remove')).toHaveLength(1)
  // Bond refused the first request for it, so no account can be there.
  expect(askedOf(scene.mock)).not.toContain('GET /accounts/:id/external_accounts')
  expect(scene.items.all()).toMatchObject([{ step: 'removed', secrets: {}, failure: 'platform.identity_mismatch' }])
})

test('error: platform.integration_disabled has a fix', async () => {
  const scene = mockProcessor({}, { switches: { bond: { processorIntegration: false } } })
  await expect(scene.backend.complete(await finishedLink(scene), call())).rejects.toMatchObject({
    message: expect.stringContaining('Enable Bond as an integration in your Plaid dashboard'),
    details: { platform: 'bond', status: 422, platformCode: 'processor_error' },
  })
  await refusedTwice(scene, { code: 'platform.integration_disabled' })
  expect(countsOf(scene.mock)).toEqual({ ...nothingLeft, exchanges: 2 })
})

test.each([
  'pending_automatic_verification',
  'pending_manual_verification',
  'verification_failed',
  'verification_expired',
  'database_matched',
  'something_new',
])('error: platform.status_refused for %s at Plaid, regardless of the browser’s claim', async (verificationStatus) => {
  const scene = mockProcessor()
  const { linkToken, state } = await begunLink(scene.backend)
  const finished = await finishMockLink(scene.mock, { linkToken, verificationStatus })
  const request = { ...finished, state, account: { ...finished.account, verificationStatus: null } }
  await refusedTwice(scene, { code: 'platform.status_refused', request })
  expect(countsOf(scene.mock)).toEqual(nothingLeft)
  expect(askedOf(scene.mock)).not.toContain('POST /processor/token/create')
})

test.each(['pending_manual_verification', 'verification_failed'])(
  'error: platform.status_refused for %s names Plaid, whose status was refused',
  async (verificationStatus) => {
    const scene = mockProcessor()
    const { linkToken, state } = await begunLink(scene.backend)
    const finished = await finishMockLink(scene.mock, { linkToken, verificationStatus })
    await expect(scene.backend.complete({ ...finished, state }, call('key-1'))).rejects.toMatchObject({
      code: 'platform.status_refused',
      details: { platform: 'plaid' },
    })
  },
)

test('error: platform.rejected where the Item has no such account', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const foreign = { ...request, account: { ...request.account, id: 'another' } }
  await expect(scene.backend.complete(foreign, call('key-1'))).rejects.toMatchObject({
    code: 'platform.rejected',
    details: { platform: 'plaid', platformCode: 'INVALID_ACCOUNT_ID' },
  })
})

test('error: platform.rejected for an account that the Item does not have', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const account = { ...request.account, id: 'another' }
  await refusedTwice(scene, { code: 'platform.rejected', request: { ...request, account } })
  expect(countsOf(scene.mock)).toEqual(nothingLeft)
})

test('error: platform.rejected for a public token that was never exchanged and expired', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  scene.mock.clock.advance(31 * 60_000)
  await expect(scene.backend.complete(request, call())).rejects.toMatchObject({
    code: 'platform.rejected',
    details: { platform: 'plaid', platformCode: 'INVALID_PUBLIC_TOKEN', requestId: expect.any(String) },
  })
})

test('error: platform.rejected for a request that Plaid refuses for another reason leaves the link to be retried', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const body = { error_type: 'INVALID_REQUEST', error_code: 'INVALID_FIELD' }
  scene.mock.fail({ path: '/plaid/item/public_token/exchange', status: 400, body })
  await expect(scene.backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.rejected' })
  expect(scene.items.all()).toMatchObject([{ step: 'begun', failure: null }])
  expect(accountOf(await scene.backend.complete(request, call()))).toMatchObject({ status: 'active' })
})

test('error: platform.account_not_found from Bond ends the link, and removes the Item', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  scene.mock.fail({ path: '/bond/api/v0/accounts/processor_tokens', status: 404, body: { Code: 'account_dne' } })
  await refusedTwice(scene, { code: 'platform.account_not_found', request })
  expect(countsOf(scene.mock)).toEqual(nothingLeft)
})

test('behavior: name, mask, type and bank are Plaid’s, not the browser’s', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const account = { ...request.account, name: 'Other', mask: '9999', type: 'credit', subtype: 'card' }
  const institution = { id: 'ins_1', name: 'Other Bank' }
  expect(accountOf(await scene.backend.complete({ ...request, account, institution }, call()))).toMatchObject({
    name: 'Plaid Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    institution: { id: 'ins_109508', name: 'First Platypus Bank' },
  })
})

test('behavior: refused server credentials end nothing, and the retry continues', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  const { bond } = scene.options
  const wrong = scene.another({ bond: { ...bond, authorization: 'wrong' } })
  await expect(wrong.complete(request, call())).rejects.toMatchObject({ code: 'platform.unauthorized' })
  expect(accountOf(await scene.backend.complete(request, call()))).toMatchObject({ status: 'active' })
  expect(countsOf(scene.mock)).toEqual({ exchanges: 1, items: 1, accounts: 1 })
})

test('behavior: an Item that cannot be removed yet is kept, and removed later', async () => {
  const scene = mockProcessor({}, { switches: { bond: { identityMatch: 'fail' } } })
  const request = await finishedLink(scene)
  scene.mock.fail({ path: '/plaid/item/remove', status: 500 })
  await expect(scene.backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.identity_mismatch' })
  expect(scene.items.all()).toMatchObject([{ step: 'refused', secrets: { accessToken: expect.any(String) } }])
  await expect(scene.backend.complete(request, call())).rejects.toMatchObject({ code: 'platform.identity_mismatch' })
  expect(countsOf(scene.mock)).toEqual(nothingLeft)
})

test('error: request.state_invalid for a public token that another owner began with', async () => {
  const scene = mockProcessor()
  const request = await finishedLink(scene)
  await scene.backend.complete(request, call())
  const foreign = scene.another({ owner: { customerId: scene.mock.bond.cardAccounts[1]?.customerId ?? '' } })
  const { state } = await begunLink(foreign)
  await expect(foreign.complete({ ...request, state }, call())).rejects.toMatchObject({ code: 'request.state_invalid' })
})
