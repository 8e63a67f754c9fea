import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Configuration, CountryCode, PlaidApi, Products } from 'plaid'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { finishMockLink } from '../../finishMockLink.ts'
import { type StartedMockBackend, startMockBackend } from '../../node/startMockBackend.ts'
import { plaidAnswers, plaidErrorAnswer } from '../../testing/plaidAnswers.ts'
import { plaidOperations } from './plaidOperations.ts'

let server: StartedMockBackend
let plaid: PlaidApi
let access_token: string

beforeEach(async () => {
  server = await startMockBackend()
  const { baseUrlPath, credentials } = server.mock.plaid
  const headers = { 'PLAID-CLIENT-ID': credentials.clientId, 'PLAID-SECRET': credentials.secret }
  plaid = new PlaidApi(new Configuration({ basePath: server.url + baseUrlPath, baseOptions: { headers } }))
  const initial_products = ['auth', 'transactions', 'identity'] as never
  const made = await plaid.sandboxPublicTokenCreate({ institution_id: 'ins_109508', initial_products })
  access_token = (await plaid.itemPublicTokenExchange(made.data)).data.access_token
})

afterEach(async () => await server.stop())

async function refusal(call: Promise<unknown>) {
  const { response } = await call.then(
    () => expect.fail('It was answered.'),
    (error: { response: { status: number; data: unknown } }) => error,
  )
  const { error_type, error_code } = v.parse(plaidErrorAnswer, response.data)
  return [response.status, error_type, error_code]
}

test('default: balances and the owner are those of the Sandbox', async () => {
  const balances = v.parse(plaidAnswers.accountsGet, (await plaid.accountsBalanceGet({ access_token })).data)
  expect(balances.accounts.map(({ name, balances: { available, current } }) => [name, available, current])).toEqual([
    ['Plaid Checking', 100, 110],
    ['Plaid Saving', 200, 210],
  ])
  expect(balances.item.available_products).toEqual(['balance'])
  const [, saving] = balances.accounts
  const options = { account_ids: [saving?.account_id ?? ''] }
  const { data } = await plaid.identityGet({ access_token, options })
  expect(data.accounts).toHaveLength(1)
  expect(data.accounts[0]).toMatchObject({ name: 'Plaid Saving', owners: [{ names: ['Alberta Bobbeth Charleston'] }] })
  expect(server.mock.secrets()).toContain(data.accounts[0]?.owners[0]?.emails[0]?.data)
})

test('behavior: a credit card has a limit and no account number', async () => {
  const { data } = await plaid.linkTokenCreate({
    client_name: 'A brand',
    language: 'en',
    country_codes: [CountryCode.Us],
    user: { client_user_id: 'user-1' },
    products: [Products.Transactions],
  })
  const account = { name: 'Plaid Credit Card', type: 'credit', subtype: 'credit card' }
  const { publicToken } = await finishMockLink(server.mock, { linkToken: data.link_token, account })
  const { data: exchanged } = await plaid.itemPublicTokenExchange({ public_token: publicToken })
  const { accounts } = (await plaid.accountsBalanceGet({ access_token: exchanged.access_token })).data
  expect(accounts).toMatchObject([{ type: 'credit', balances: { available: null, current: 410, limit: 2000 } }])
  expect(await refusal(plaid.authGet({ access_token: exchanged.access_token }))).toEqual([
    400,
    'ITEM_ERROR',
    'NO_AUTH_ACCOUNTS',
  ])
})

test('error: INVALID_ACCESS_TOKEN, ITEM_LOGIN_REQUIRED', async () => {
  expect(await refusal(plaid.accountsBalanceGet({ access_token: 'access-none' }))).toEqual([
    400,
    'INVALID_INPUT',
    'INVALID_ACCESS_TOKEN',
  ])
  await plaid.sandboxItemResetLogin({ access_token })
  expect((await refusal(plaid.identityGet({ access_token })))[2]).toBe('ITEM_LOGIN_REQUIRED')
})

test('error: INVALID_PRODUCT for a product that the Item has and the mock does not serve', async () => {
  for (const call of [plaid.transactionsSync({ access_token }), plaid.investmentsHoldingsGet({ access_token })]) {
    expect(await refusal(call)).toEqual([400, 'INVALID_INPUT', 'INVALID_PRODUCT'])
  }
  expect((await refusal(plaid.transactionsSync({ access_token: 'access-none' })))[2]).toBe('INVALID_ACCESS_TOKEN')
})

test('behavior: every path that Plaid’s own client names has an answer in Plaid’s shape', async () => {
  const client = readFileSync(createRequire(import.meta.url).resolve('plaid/dist/api.js'), 'utf8')
  const named = [...client.matchAll(/localVarPath = [`'"](\/[^`'"]+)/g)].map(([, path = '']) => path)
  // FDX is another standard, for those who hold accounts.
  const paths = [...new Set(named)].filter((path) => !path.startsWith('/fdx/'))
  expect([...plaidOperations].toSorted()).toEqual(paths.toSorted())
  const { clientId, secret } = server.mock.plaid.credentials
  for (const path of paths) {
    const response = await server.mock.fetch(
      new Request(`http://plaid.test/plaid${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'PLAID-CLIENT-ID': clientId, 'PLAID-SECRET': secret },
        body: '{}',
      }),
    )
    expect([path, response.status]).toEqual([path, 400])
    v.parse(plaidErrorAnswer, await response.json())
  }
})

test('behavior: an Item gets the optional products that its bank has', async () => {
  const { data } = await plaid.linkTokenCreate({
    client_name: 'A brand',
    language: 'en',
    country_codes: [CountryCode.Us],
    user: { client_user_id: 'user-1' },
    products: [Products.Auth],
    required_if_supported_products: [Products.Identity],
    optional_products: [Products.Investments],
    additional_consented_products: [Products.Transactions],
  })
  const { publicToken } = await finishMockLink(server.mock, { linkToken: data.link_token })
  const { data: exchanged } = await plaid.itemPublicTokenExchange({ public_token: publicToken })
  const { item } = (await plaid.itemGet({ access_token: exchanged.access_token })).data
  expect(item.products).toEqual(['auth', 'identity'])
})
