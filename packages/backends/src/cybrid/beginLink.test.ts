import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { askedOf, begunLink, linkedAccount, mockCybrid } from './testing/mockCybrid.ts'

const hour = 3_600_000
const start = Date.UTC(2026, 0, 15)

/** The bodies of the workflow requests. */
function recording(): { bodies: unknown[]; cybrid: ReturnType<typeof mockCybrid> } {
  const bodies: unknown[] = []
  const cybrid = mockCybrid(
    {},
    {
      linkCustomizationName: 'harbor',
      fetch: async (input, init) => {
        if (typeof init?.body === 'string') bodies.push(JSON.parse(init.body))
        return cybrid.mock.fetch(new Request(input, init))
      },
    },
  )
  return { bodies, cybrid }
}

test('default', async () => {
  const { bodies, cybrid } = recording()
  const { mock, backend } = cybrid
  const step = await backend.begin({ purpose: 'link' }, call())
  expect(step).toEqual({ done: false, resume: expect.any(String), retryAfterMs: 200 })
  const token = await cybrid.settle(step)
  const [workflow] = mock.state().cybrid.workflows
  const customerGuid = mock.cybrid.customers[0]?.customerGuid
  expect(token).toEqual({
    linkToken: expect.stringMatching(/^link-sandbox-/),
    expiresInMs: 4 * hour - 1600,
    state: JSON.stringify({ purpose: 'link', customerGuid, workflowGuid: workflow?.guid, createdAt: start }),
  })
  expect(bodies).toEqual([
    {
      type: 'plaid',
      kind: 'link_token_create',
      language: 'en',
      link_customization_name: 'harbor',
      customer_guid: customerGuid,
    },
  ])
})

test.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['ES_mx', 'es'],
  ['nl', 'nl'],
  ['de-AT', 'de'],
  ['pt-BR', 'en'],
  ['', 'en'],
])('parameters: locale %s asks for %s', async (locale, language) => {
  const { bodies, cybrid } = recording()
  await cybrid.backend.begin({ purpose: 'link', locale }, call())
  expect(bodies).toMatchObject([{ language }])
})

test('parameters: redirectUri', async () => {
  const { bodies, cybrid } = recording()
  const longest = `https://app.test/${'a'.repeat(128 - 'https://app.test/'.length)}`
  const token = await begunLink(cybrid, { purpose: 'link', redirectUri: longest })
  expect(bodies).toMatchObject([{ redirect_uri: longest }])
  expect(token.linkToken).toMatch(/^link-/)
})

test('error: platform.redirect_uri_refused before anything is sent', async () => {
  const { mock, backend } = mockCybrid()
  const redirectUri = `https://app.test/${'a'.repeat(112)}`
  await expect(backend.begin({ purpose: 'link', redirectUri }, call())).rejects.toMatchObject({
    code: 'platform.redirect_uri_refused',
    details: { platform: 'cybrid' },
  })
  expect(askedOf(mock)).toEqual([])
})

test.each([7000, 30_000])('follow: behavior: a token that takes %i ms arrives', async (workflowMs) => {
  const cybrid = mockCybrid({ switches: { cybrid: { workflowMs } } })
  expect((await begunLink(cybrid)).expiresInMs).toBe(4 * hour - workflowMs)
})

test('follow: error: a workflow that failed stops at once, with its code', async () => {
  const { mock, backend, settle } = mockCybrid({ switches: { cybrid: { workflowFailureCode: 'plaid_unavailable' } } })
  const step = await backend.begin({ purpose: 'link' }, call())
  mock.clock.advance(1500)
  await expect(settle(step)).rejects.toMatchObject({
    code: 'platform.rejected',
    retryable: false,
    details: { platform: 'cybrid', platformCode: 'plaid_unavailable' },
  })
  expect(askedOf(mock)).toEqual(['POST workflows', 'GET workflows *'])
})

test('follow: behavior: a failure code that is no word is not passed on', async () => {
  const { backend, settle } = mockCybrid({ switches: { cybrid: { workflowFailureCode: 'text of 1111222233330000' } } })
  await expect(settle(await backend.begin({ purpose: 'link' }, call()))).rejects.toHaveProperty('details', {
    platform: 'cybrid',
  })
})

test.each([
  ['a state that is not known', { state: 'thinking' }],
  ['completed, without its token', { state: 'completed', plaid_link_token: null }],
  ['storing, with a token', { state: 'storing', plaid_link_token: 'link-1' }],
])('follow: behavior: %s continues', async (_name, change) => {
  const { mock, backend } = mockCybrid()
  const step = await backend.begin({ purpose: 'link' }, call())
  if (step.done) throw new Error('The step must be pending.')
  const [workflow] = mock.state().cybrid.workflows
  const body = { guid: workflow?.guid, customer_guid: workflow?.customerGuid, created_at: '2026-01-15T00:00:00Z' }
  mock.fail({ method: 'GET', status: 200, body: { ...body, ...change } })
  expect(await backend.follow(step, call())).toEqual(step)
})

test.each([
  [429, 'platform.rate_limited', true],
  [503, 'platform.unavailable', true],
  [404, 'platform.rejected', false],
  [403, 'platform.unauthorized', false],
  [422, 'platform.rejected', false],
])('follow: error: %i is %s, and the same step continues', async (status, code, retryable) => {
  const { mock, backend } = mockCybrid()
  const step = await backend.begin({ purpose: 'link' }, call())
  if (step.done) throw new Error('The step must be pending.')
  mock.fail({ method: 'GET', status, headers: { 'Retry-After': '3' } })
  await expect(backend.follow(step, call())).rejects.toMatchObject({ code, retryable, details: { retryAfterMs: 3000 } })
  mock.clock.advance(1500)
  expect(await backend.follow(step, call())).toMatchObject({ done: true })
})

test('follow: error: request.state_foreign for another customer’s workflow', async () => {
  const { harness } = mockCybrid()
  const [backend, foreign] = [await harness.create(), await harness.create()]
  const step = await backend.begin({ purpose: 'link' }, call())
  if (step.done) throw new Error('The step must be pending.')
  await expect(foreign.follow(step, call())).rejects.toMatchObject({ code: 'request.state_foreign' })
})

test.each(['', 'token', '{}', '{"kind":"token"}', '{"kind":"stored"}', '{"kind":"renewed","accountGuid":"a"}'])(
  'follow: error: request.state_invalid (%j)',
  async (resume) => {
    const step = { done: false, resume, retryAfterMs: 0 } as const
    await expect(mockCybrid().backend.follow(step, call())).rejects.toMatchObject({ code: 'request.state_invalid' })
  },
)

test('behavior: update mode is for an account of the customer, and its token lives half an hour', async () => {
  const { bodies, cybrid } = recording()
  const { id } = await linkedAccount(cybrid)
  const token = await begunLink(cybrid, { purpose: 'reconnect', accountId: id, locale: 'de' })
  expect(bodies.at(-1)).toMatchObject({
    kind: 'link_token_update',
    external_bank_account_guid: id,
    language: 'de',
    customer_guid: cybrid.mock.cybrid.customers[0]?.customerGuid,
  })
  expect(token.expiresInMs).toBe(hour / 2 - 1600)
  expect(JSON.parse(token.state)).toMatchObject({ purpose: 'update', accountGuid: id })
})

test('error: platform.account_not_found makes no workflow', async () => {
  const cybrid = mockCybrid()
  const { mock, backend, settle, harness } = cybrid
  const { id } = await linkedAccount(cybrid)
  await harness.create()
  const foreign = await harness.create()
  const notFound = { code: 'platform.account_not_found' }
  const workflows = mock.state().cybrid.workflows.length
  for (const accountId of ['', '..', 'a/b', '0'.repeat(32)]) {
    await expect(backend.begin({ purpose: 'reconnect', accountId }, call())).rejects.toMatchObject(notFound)
  }
  await expect(foreign.begin({ purpose: 'reconnect', accountId: id }, call())).rejects.toMatchObject(notFound)
  await settle(await backend.remove(id, call()))
  await expect(backend.begin({ purpose: 'reconnect', accountId: id }, call())).rejects.toMatchObject(notFound)
  expect(mock.state().cybrid.workflows).toHaveLength(workflows)
})
