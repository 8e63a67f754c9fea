import {
  AccountsBankApi,
  AssetsBankApi,
  BanksBankApi,
  Configuration,
  CustomersBankApi,
  ExternalWalletsBankApi,
  IdentityVerificationsBankApi,
  PricesBankApi,
  SymbolsBankApi,
  TransfersBankApi,
} from '@cybrid/cybrid-api-bank-typescript'
import { decode, verify } from 'hono/jwt'
import { firstValueFrom } from 'rxjs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type StartedMockBackend, startMockBackend } from '../node/startMockBackend.ts'
import { customerScopes } from './Caller.ts'

/*
 * The reads of Cybrid's web kit, by Cybrid's own client in a page of another origin. The kit itself runs in the
 * simulator's browser tests.
 */
let server: StartedMockBackend
let customerGuid: string

beforeEach(async () => {
  server = await startMockBackend({ clock: { now: () => Date.UTC(2026, 0, 15) } })
  customerGuid = server.mock.cybrid.customers[0]?.customerGuid ?? ''
})

afterEach(async () => await server.stop())

async function customerToken(scopes: readonly string[] = customerScopes): Promise<string> {
  const { baseUrlPath, credentials } = server.mock.cybrid
  const answer = await fetch(`${server.url}${baseUrlPath}/api/customer_tokens`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${credentials.bankToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ customer_guid: customerGuid, scopes }),
  })
  const body = await answer.json()
  expect([answer.status, Object.keys(body)]).toEqual([201, ['access_token', 'created_at']])
  return body.access_token
}

async function configured(scopes?: readonly string[]): Promise<Configuration> {
  const accessToken = await customerToken(scopes)
  return new Configuration({
    basePath: server.url + server.mock.cybrid.baseUrlPath,
    accessToken: `Bearer ${accessToken}`,
  })
}

test('default: what the kit reads before it shows a bank account', async () => {
  const page = await configured()
  const assets = await firstValueFrom(new AssetsBankApi(page).listAssets({}))
  expect(assets.objects.map(({ code }) => code)).toEqual(['USD', 'CAD', 'USDC'])
  const customer = await firstValueFrom(new CustomersBankApi(page).getCustomer({ customerGuid }))
  expect(customer).toMatchObject({ guid: customerGuid, bank_guid: server.mock.cybrid.bankGuid, state: 'verified' })
  const bankGuid = customer.bank_guid ?? ''
  const bank = await firstValueFrom(new BanksBankApi(page).getBank({ bankGuid }))
  expect(bank).toMatchObject({ type: 'sandbox', supported_fiat_account_assets: ['USD', 'CAD'] })
  expect(await firstValueFrom(new SymbolsBankApi(page).listSymbols())).toEqual(['USDC-USD'])
  expect(await firstValueFrom(new PricesBankApi(page).listPrices({}))).toHaveLength(1)
  for (const list of [
    new AccountsBankApi(page).listAccounts({ customerGuid }),
    new ExternalWalletsBankApi(page).listExternalWallets({ customerGuid }),
    new IdentityVerificationsBankApi(page).listIdentityVerifications({ customerGuid }),
    new TransfersBankApi(page).listTransfers({ customerGuid }),
  ]) {
    expect(await firstValueFrom<{ total: number }>(list as never)).toMatchObject({ total: 0, objects: [] })
  }
})

test('behavior: the token is a signed JWT with the claims of the contract and every scope', async () => {
  const token = await customerToken()
  const { header, payload } = decode(token)
  expect(header).toMatchObject({ typ: 'JWT' })
  expect(payload).toMatchObject({
    iss: 'https://id.sandbox.cybrid.app',
    sub: customerGuid,
    sub_type: 'customer',
    scope: [...customerScopes],
    iat: Date.UTC(2026, 0, 15) / 1000,
    exp: Date.UTC(2026, 0, 15, 0, 30) / 1000,
  })
  const { bankToken } = server.mock.cybrid.credentials
  await verify(token, bankToken, { alg: 'HS256', exp: false })
  await expect(verify(token, 'another', { alg: 'HS256', exp: false })).rejects.toThrow('signature')
})

test('error: a scope that the token lacks, another customer', async () => {
  const refused = async (call: Promise<unknown>) =>
    await call.then(
      () => expect.fail('It was answered.'),
      ({ status, response }: { status: number; response: { message_code: string } }) => [status, response.message_code],
    )
  const bare = await configured(['workflows:read'])
  expect(await refused(firstValueFrom(new CustomersBankApi(bare).getCustomer({ customerGuid })))).toEqual([
    403,
    'invalid_scopes',
  ])
  const other = server.mock.cybrid.customers[1]?.customerGuid ?? ''
  const page = await configured()
  expect(await refused(firstValueFrom(new CustomersBankApi(page).getCustomer({ customerGuid: other })))).toEqual([
    404,
    'not_found',
  ])
})
