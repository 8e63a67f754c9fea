import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { finishMockLink } from '../../finishMockLink.ts'
import { cybridScene } from '../../testing/cybridScene.ts'
import { publicTokenLife } from '../publicTokens.ts'

const nearEnd = fc.integer({ min: publicTokenLife - 3, max: publicTokenLife + 3 })
const waits = fc.oneof(fc.nat(publicTokenLife * 2), nearEnd)

test('default', async () => {
  await fc.assert(
    fc.asyncProperty(waits, async (waitMs) => {
      const { mock, plaid } = cybridScene()
      const { public_token } = (
        await plaid('/sandbox/public_token/create', { institution_id: 'ins_109508', initial_products: ['auth'] })
      ).body
      mock.clock.advance(waitMs)
      const exchange = async () => (await plaid('/item/public_token/exchange', { public_token })).status
      expect(await exchange()).toBe(waitMs < publicTokenLife ? 200 : 400)
      expect(await exchange()).toBe(400)
    }),
    { numRuns: 40 },
  )
})

test('behavior: a public token is worth the same at Cybrid, and as long', async () => {
  await fc.assert(
    fc.asyncProperty(waits, async (waitMs) => {
      const { mock, addAccount, accountBody } = cybridScene()
      const body = await accountBody()
      mock.clock.advance(waitMs)
      expect((await addAccount(body)).status).toBe(waitMs < publicTokenLife ? 201 : 422)
      expect((await addAccount(body)).status).toBe(422)
    }),
    { numRuns: 40 },
  )
})

test('behavior: a run of Link in update mode adds no Item and keeps the access token', async () => {
  const { mock, plaid } = cybridScene()
  const user = { client_user_id: 'user-1' }
  const request = { client_name: 'A brand', language: 'en', country_codes: ['US'], user }
  const create = async (change: object) =>
    (await plaid('/link/token/create', { ...request, ...change })).body.link_token
  const first = await finishMockLink(mock, { linkToken: await create({ products: ['auth'] }) })
  const exchange = async (public_token: string) =>
    (await plaid('/item/public_token/exchange', { public_token })).body.access_token
  const access_token = await exchange(first.publicToken)
  const again = await finishMockLink(mock, { linkToken: await create({ access_token }) })
  expect(await exchange(again.publicToken)).toBe(access_token)
  expect(mock.state().plaid.items).toHaveLength(1)
})

test('error: INVALID_ACCOUNT_ID, NOT_FOUND, INVALID_BODY', async () => {
  const { mock, plaid, ask } = cybridScene()
  const { public_token } = (
    await plaid('/sandbox/public_token/create', { institution_id: 'ins_4', initial_products: ['auth'] })
  ).body
  const { access_token } = (await plaid('/item/public_token/exchange', { public_token })).body
  const make = (account_id: string, processor = 'bond') =>
    plaid('/processor/token/create', { access_token, account_id, processor })
  expect((await make('unknown')).body.error_code).toBe('INVALID_ACCOUNT_ID')
  expect((await make('unknown', 'Not A Processor')).body.error_code).toBe('INVALID_FIELD')
  expect(await plaid('/no/such/path', {})).toMatchObject({ status: 404, body: { error_code: 'NOT_FOUND' } })
  expect((await ask('GET', '/plaid/item/get')).status).toBe(404)
  expect((await ask('POST', '/plaid/item/get', { body: 'no JSON' })).body.error_code).toBe('INVALID_BODY')
  expect(mock.state().plaid.processorTokens).toEqual([])
})
