import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cybridScene } from '../testing/cybridScene.ts'

test('default', async () => {
  const { cybrid, addAccount, accountBody, customerGuid } = cybridScene()
  const guids: string[] = []
  for (const mask of ['1', '2', '3']) guids.push((await addAccount(await accountBody({ account: { mask } }))).body.guid)
  const list = async (query: string) => (await cybrid('GET', `/api/external_bank_accounts?${query}`)).body
  expect(await list('')).toMatchObject({ total: 3, page: 0, per_page: 10 })
  const page = await list(`customer_guid=${customerGuid}&page=1&per_page=2`)
  expect(page).toMatchObject({ total: 3, page: 1, per_page: 2, objects: [{ guid: guids[0] }] })
  expect((await list(`guid=${guids[0]},${guids[2]}`)).objects.map(({ guid }: { guid: string }) => guid)).toEqual([
    guids[2],
    guids[0],
  ])
  expect((await list('customer_guid=unknown')).total).toBe(0)
  expect((await list('state=completed')).total).toBe(2)
  expect((await list('state=storing,failed')).total).toBe(1)
})

test('behavior: every row is on one page, for any page size', async () => {
  const { cybrid, addAccount, accountBody } = cybridScene()
  const made: string[] = []
  for (let row = 0; row < 7; row++) made.push((await addAccount(await accountBody())).body.guid)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (size) => {
      const found: string[] = []
      for (let page = 0; page * size < made.length; page++) {
        const { body } = await cybrid('GET', `/api/external_bank_accounts?page=${page}&per_page=${size}`)
        found.push(...body.objects.map(({ guid }: { guid: string }) => guid))
      }
      expect(found).toEqual(made.toReversed())
    }),
    { numRuns: 9 },
  )
})

test('behavior: a customer’s token makes things for its customer', async () => {
  const { cybrid, accountBody, customerGuid, otherGuid } = cybridScene()
  const ask = (body: object, token?: string) =>
    cybrid('POST', '/api/customer_tokens', { body, ...(token === undefined ? {} : { token }) })
  const scopes = ['external_bank_accounts:execute']
  const { access_token: token } = (await ask({ customer_guid: customerGuid, scopes })).body
  const { customer_guid: _, ...unnamed } = await accountBody()
  const made = await cybrid('POST', '/api/external_bank_accounts', { body: unnamed, token })
  expect(made).toMatchObject({ status: 201, body: { customer_guid: customerGuid } })
  expect((await ask({ customer_guid: otherGuid, scopes }, token)).status).toBe(403)
  expect((await ask({ customer_guid: 'unknown', scopes })).body.message_code).toBe('no_customer')
  expect((await ask({ customer_guid: customerGuid, scopes: ['banks:write'] })).body.message_code).toBe('invalid_value')
})

test('behavior: personal data needs a separate scope', async () => {
  const { cybrid, addAccount, customerGuid } = cybridScene()
  const { guid } = (await addAccount()).body
  const scopes = ['external_bank_accounts:read']
  const { access_token: token } = (
    await cybrid('POST', '/api/customer_tokens', { body: { customer_guid: customerGuid, scopes } })
  ).body
  const path = `/api/external_bank_accounts/${guid}`
  expect((await cybrid('GET', path, { token })).body.pii).toBeNull()
  expect((await cybrid('GET', `${path}?include_pii=true`, { token })).body.message_code).toBe('invalid_scopes')
})

test('behavior: pages on other origins may ask it, with what a preflight asks for', async () => {
  const { mock } = cybridScene()
  const preflight = (path: string) =>
    mock.fetch(
      new Request(`https://mock.test/cybrid/api/${path}`, {
        method: 'OPTIONS',
        headers: {
          Origin: 'https://app.test',
          'Access-Control-Request-Method': 'PATCH',
          'Access-Control-Request-Headers': 'authorization',
        },
      }),
    )
  const allowed = await preflight('external_bank_accounts/1')
  expect(allowed.headers.get('Access-Control-Allow-Methods')).toContain('PATCH')
  expect(allowed.headers.get('Access-Control-Allow-Headers')).toBe('authorization')
  expect((await preflight('customer_tokens')).headers.get('Access-Control-Allow-Origin')).toBeNull()
})

test('behavior: starts over on reset, and tokens are gone', async () => {
  const { mock, cybrid, addAccount, customerGuid } = cybridScene()
  const { credentials, customers } = mock.cybrid
  const scopes = ['workflows:read']
  const { access_token: token } = (
    await cybrid('POST', '/api/customer_tokens', { body: { customer_guid: customerGuid, scopes } })
  ).body
  await addAccount()
  expect((await cybrid('GET', '/api/workflows', { token })).status).toBe(200)
  mock.reset()
  expect(mock.state().cybrid).toMatchObject({ workflows: [], externalBankAccounts: [] })
  expect(mock.cybrid).toMatchObject({ credentials, customers })
  expect((await cybrid('GET', '/api/workflows', { token })).status).toBe(401)
  expect((await cybrid('GET', '/api/workflows')).status).toBe(200)
})

test('error: not_found', async () => {
  const { cybrid } = cybridScene()
  for (const path of ['/api/workflows/unknown', '/api/external_bank_accounts/unknown', '/api/nothing', '/']) {
    expect(await cybrid('GET', path)).toMatchObject({ status: 404, body: { message_code: 'not_found' } })
  }
})
