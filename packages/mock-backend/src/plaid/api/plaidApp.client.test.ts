import { Configuration, CountryCode, type LinkTokenCreateRequest, PlaidApi, Products } from 'plaid'
import * as v from 'valibot'
import { afterEach, expect, test } from 'vitest'
import { finishMockLink } from '../../finishMockLink.ts'
import { type StartedMockBackend, type StartMockBackendOptions, startMockBackend } from '../../node/startMockBackend.ts'
import { plaidAnswers, plaidErrorAnswer } from '../../testing/plaidAnswers.ts'

/** Plaid's own client, over HTTP. */
interface Joined extends StartedMockBackend {
  plaid: PlaidApi
}

const started: StartedMockBackend[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map(({ stop }) => stop()))
})

async function join(options: StartMockBackendOptions = {}): Promise<Joined> {
  const server = await startMockBackend({ clock: { now: () => Date.UTC(2026, 0, 15) }, ...options })
  started.push(server)
  return { ...server, plaid: clientOf(server, server.mock.plaid.credentials.secret) }
}

function clientOf({ url, mock }: StartedMockBackend, secret: string): PlaidApi {
  return new PlaidApi(
    new Configuration({
      basePath: `${url}${mock.plaid.baseUrlPath}`,
      baseOptions: { headers: { 'PLAID-CLIENT-ID': mock.plaid.credentials.clientId, 'PLAID-SECRET': secret } },
    }),
  )
}

const linkRequest: LinkTokenCreateRequest = {
  client_name: 'A brand',
  language: 'en',
  country_codes: [CountryCode.Us],
  user: { client_user_id: 'user-1' },
  products: [Products.Auth],
  redirect_uri: 'https://app.test/return',
  account_filters: { depository: { account_subtypes: ['checking', 'savings'] as never } },
}

async function linked(
  { plaid, mock }: Joined,
  verificationStatus?: string,
): Promise<{ access_token: string; account_id: string }> {
  const { data } = await plaid.linkTokenCreate({
    ...linkRequest,
    auth: { automated_microdeposits_enabled: true, same_day_microdeposits_enabled: true },
  })
  const { publicToken, account } = await finishMockLink(mock, {
    linkToken: data.link_token,
    ...(verificationStatus === undefined ? {} : { verificationStatus }),
  })
  const { data: exchanged } = await plaid.itemPublicTokenExchange({ public_token: publicToken })
  expect(v.parse(plaidAnswers.itemPublicTokenExchange, exchanged)).toEqual(exchanged)
  return { access_token: exchanged.access_token, account_id: account.id }
}

/** The error that Plaid's client rejects with, in Plaid's shape. */
async function errorOf(call: Promise<unknown>): Promise<{ status: number; code: string; type: string }> {
  const error = await call.then(
    () => undefined,
    (reason: { response: { status: number; data: unknown } }) => reason.response,
  )
  const body = v.parse(plaidErrorAnswer, error?.data)
  return { status: error?.status ?? 0, code: body.error_code, type: body.error_type }
}

test('default', async () => {
  const joined = await join()
  const { plaid } = joined
  const { access_token, account_id } = await linked(joined)

  const accounts = v.parse(plaidAnswers.accountsGet, (await plaid.accountsGet({ access_token })).data)
  expect(accounts).toMatchObject({
    accounts: [{ account_id, mask: '0000', subtype: 'checking' }],
    item: { institution_id: 'ins_109508', error: null, billed_products: ['auth'] },
  })
  expect(accounts.accounts[0]).not.toHaveProperty('verification_status')

  const auth = v.parse(plaidAnswers.authGet, (await plaid.authGet({ access_token })).data)
  expect(auth.numbers.ach).toEqual([
    { account_id, account: '1111222233330000', routing: '011401533', wire_routing: null },
  ])

  const item = v.parse(plaidAnswers.itemGet, (await plaid.itemGet({ access_token })).data)
  expect(item.item).toMatchObject({ institution_name: 'First Platypus Bank', auth_method: 'INSTANT_AUTH' })

  const processor = await plaid.processorTokenCreate({ access_token, account_id, processor: 'bond' as never })
  v.parse(plaidAnswers.processorTokenCreate, processor.data)

  v.parse(plaidAnswers.itemRemove, (await plaid.itemRemove({ access_token })).data)
  expect(await errorOf(plaid.itemGet({ access_token }))).toEqual({
    status: 400,
    code: 'ITEM_NOT_FOUND',
    type: 'ITEM_ERROR',
  })
})

test('behavior: a link token returns its request and its results', async () => {
  const { plaid, mock } = await join()
  const made = v.parse(plaidAnswers.linkTokenCreate, (await plaid.linkTokenCreate(linkRequest)).data)
  expect(Date.parse(made.expiration)).toBe(mock.clock.now() + 4 * 3_600_000)
  const ask = async () =>
    v.parse(plaidAnswers.linkTokenGet, (await plaid.linkTokenGet({ link_token: made.link_token })).data)
  expect(await ask()).toMatchObject({
    link_sessions: [],
    metadata: {
      initial_products: ['auth'],
      country_codes: ['US'],
      language: 'en',
      redirect_uri: 'https://app.test/return',
      client_name: 'A brand',
    },
  })
  const { publicToken, linkSessionId } = await finishMockLink(mock, { linkToken: made.link_token })
  expect((await ask()).link_sessions).toMatchObject([
    { link_session_id: linkSessionId, exit: null, results: { item_add_results: [{ public_token: publicToken }] } },
  ])
  mock.clock.advance(6 * 3_600_000)
  expect((await ask()).link_sessions[0]).not.toHaveProperty('results')
  expect(await errorOf(plaid.linkTokenGet({ link_token: 'link-sandbox-unknown' }))).toMatchObject({
    code: 'INVALID_LINK_TOKEN',
  })
})

test('behavior: a lapsed login is repaired in update mode', async () => {
  const joined = await join()
  const { plaid, mock } = joined
  const { access_token, account_id } = await linked(joined)
  v.parse(plaidAnswers.sandboxItemResetLogin, (await plaid.sandboxItemResetLogin({ access_token })).data)
  for (const call of [
    plaid.accountsGet({ access_token }),
    plaid.authGet({ access_token }),
    plaid.processorTokenCreate({ access_token, account_id, processor: 'bond' as never }),
  ]) {
    expect(await errorOf(call)).toEqual({ status: 400, code: 'ITEM_LOGIN_REQUIRED', type: 'ITEM_ERROR' })
  }
  const broken = v.parse(plaidAnswers.itemGet, (await plaid.itemGet({ access_token })).data)
  expect(broken.item).toMatchObject({
    error: { error_code: 'ITEM_LOGIN_REQUIRED' },
    update_type: 'user_present_required',
  })

  const { products: _, account_filters: __, ...update } = linkRequest
  const token = v.parse(plaidAnswers.linkTokenCreate, (await plaid.linkTokenCreate({ ...update, access_token })).data)
  expect(Date.parse(token.expiration)).toBe(mock.clock.now() + 30 * 60_000)
  expect((await finishMockLink(mock, { linkToken: token.link_token })).account.id).toBe(account_id)
  expect((await plaid.itemGet({ access_token })).data.item.error).toBeNull()
  expect((await plaid.accountsGet({ access_token })).status).toBe(200)
})

test('behavior: numbers wait for micro-deposits', async () => {
  const joined = await join()
  const { plaid, mock } = joined
  const pending = 'pending_automatic_verification'
  const [sooner, later] = [await linked(joined, pending), await linked(joined, pending)]
  expect(await errorOf(plaid.authGet({ access_token: sooner.access_token }))).toMatchObject({
    code: 'PRODUCT_NOT_READY',
  })
  const accounts = v.parse(
    plaidAnswers.accountsGet,
    (await plaid.accountsGet({ access_token: sooner.access_token })).data,
  )
  expect(accounts).toMatchObject({
    accounts: [{ verification_status: pending }],
    item: { auth_method: 'AUTOMATED_MICRODEPOSITS' },
  })
  const set = await plaid.sandboxItemSetVerificationStatus({
    ...sooner,
    verification_status: 'automatically_verified' as never,
  })
  v.parse(plaidAnswers.sandboxItemSetVerificationStatus, set.data)
  expect((await plaid.authGet({ access_token: sooner.access_token })).data.numbers.ach).toHaveLength(1)
  mock.clock.advance(86_400_000)
  expect((await plaid.authGet({ access_token: later.access_token })).data.accounts).toMatchObject([
    { verification_status: 'automatically_verified' },
  ])
  const again = plaid.sandboxItemSetVerificationStatus({
    ...later,
    verification_status: 'verification_expired' as never,
  })
  expect(await errorOf(again)).toMatchObject({ code: 'INVALID_FIELD' })
})

test('behavior: makes an Item without Link', async () => {
  const { plaid } = await join()
  const create = (institution_id: string, override_password?: string) =>
    plaid.sandboxPublicTokenCreate({
      institution_id,
      initial_products: [Products.Auth],
      ...(override_password === undefined ? {} : { options: { override_password } }),
    })
  const { public_token } = v.parse(plaidAnswers.sandboxPublicTokenCreate, (await create('ins_109508')).data)
  const { access_token } = (await plaid.itemPublicTokenExchange({ public_token })).data
  const { accounts } = (await plaid.accountsGet({ access_token })).data
  expect(accounts.map(({ mask }) => mask)).toEqual(['0000', '1111'])
  const [first] = accounts
  const one = await plaid.accountsGet({ access_token, options: { account_ids: [first?.account_id ?? ''] } })
  expect(one.data.accounts).toHaveLength(1)
  expect(await errorOf(create('ins_0'))).toMatchObject({ code: 'INVALID_INSTITUTION' })
  expect(await errorOf(create('ins_109508', 'error_ITEM_LOCKED'))).toMatchObject({
    code: 'ITEM_LOCKED',
    type: 'ITEM_ERROR',
  })
  expect(await errorOf(plaid.itemPublicTokenExchange({ public_token }))).toMatchObject({
    code: 'INVALID_PUBLIC_TOKEN',
  })
})

test('behavior: knows the institutions of the sandbox', async () => {
  const { plaid } = await join()
  const get = (institution_id: string, country = CountryCode.Us) =>
    plaid.institutionsGetById({ institution_id, country_codes: [country] })
  const bank = v.parse(plaidAnswers.institutionsGetById, (await get('ins_127287')).data)
  expect(bank.institution).toMatchObject({ name: 'Platypus OAuth Bank', oauth: true })
  expect(await errorOf(get('ins_127287', CountryCode.Ca))).toMatchObject({ code: 'INVALID_INSTITUTION' })
})

test('error: keys', async () => {
  const joined = await join()
  const wrong = clientOf(joined, 'wrong')
  expect(await errorOf(wrong.itemGet({ access_token: 'access-sandbox-any' }))).toEqual({
    status: 400,
    code: 'INVALID_API_KEYS',
    type: 'INVALID_INPUT',
  })
  const bare = new PlaidApi(new Configuration({ basePath: `${joined.url}/plaid` }))
  expect(await errorOf(bare.itemGet({ access_token: 'any' }))).toMatchObject({ code: 'MISSING_FIELDS' })
  const { clientId: client_id, secret } = joined.mock.plaid.credentials
  expect(await errorOf(bare.itemGet({ client_id, secret, access_token: 'any' }))).toMatchObject({
    code: 'INVALID_ACCESS_TOKEN',
  })
})

test('error: what a link token can not be made of', async () => {
  const joined = await join()
  const { plaid } = joined
  const { access_token } = await linked(joined)
  const { client_name: _, ...nameless } = linkRequest
  const cases: [Partial<LinkTokenCreateRequest>, string][] = [
    [nameless, 'MISSING_FIELDS'],
    [{ ...linkRequest, language: 'tlh' }, 'INVALID_FIELD'],
    [{ ...linkRequest, country_codes: [] }, 'INVALID_FIELD'],
    [{ ...linkRequest, redirect_uri: 'https://app.test/return?a=1' }, 'INVALID_FIELD'],
    [{ ...linkRequest, redirect_uri: 'https://app.test/#return' }, 'INVALID_FIELD'],
    [{ ...linkRequest, products: [] }, 'INVALID_FIELD'],
    [{ ...linkRequest, access_token }, 'INVALID_FIELD'],
    [{ ...linkRequest, products: [], access_token: 'access-sandbox-unknown' }, 'INVALID_ACCESS_TOKEN'],
  ]
  for (const [request, code] of cases) {
    expect(await errorOf(plaid.linkTokenCreate(request as LinkTokenCreateRequest))).toMatchObject({ status: 400, code })
  }
})

test('error: tokens of another account at Plaid', async () => {
  const { plaid, mock, url } = await join()
  const [card] = mock.bond.cardAccounts
  const path = `${url}${mock.bond.baseUrlPath}/accounts/${card?.accountId}/external_accounts/plaid`
  const answer = await fetch(path, { method: 'POST', headers: { ...mock.bond.credentials } })
  const { link_token } = (await answer.json()) as { link_token: string }
  const { publicToken } = await finishMockLink(mock, { linkToken: link_token })
  expect(await errorOf(plaid.itemPublicTokenExchange({ public_token: publicToken }))).toMatchObject({
    code: 'INVALID_PUBLIC_TOKEN',
  })
  expect(await errorOf(plaid.linkTokenGet({ link_token }))).toMatchObject({ code: 'INVALID_LINK_TOKEN' })
})

test('error: RATE_LIMIT, and a server that fails', async () => {
  const { plaid, mock } = await join()
  mock.set({ rateLimits: { plaid: { requests: 0, perMs: 60_000 } } })
  expect(await errorOf(plaid.linkTokenCreate(linkRequest))).toEqual({
    status: 429,
    code: 'RATE_LIMIT',
    type: 'RATE_LIMIT_EXCEEDED',
  })
  mock.set({ rateLimits: { plaid: null } })
  mock.fail({ path: '/plaid', status: 500 })
  expect(await errorOf(plaid.linkTokenCreate(linkRequest))).toMatchObject({
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
  })
  mock.fail({ path: '/plaid/item/public_token/exchange', lose_answer: true })
  const { data } = await plaid.linkTokenCreate(linkRequest)
  const { publicToken } = await finishMockLink(mock, { linkToken: data.link_token })
  await expect(plaid.itemPublicTokenExchange({ public_token: publicToken })).rejects.toMatchObject({
    code: 'ECONNRESET',
  })
  // The work was done: the token is spent.
  expect(await errorOf(plaid.itemPublicTokenExchange({ public_token: publicToken }))).toMatchObject({
    code: 'INVALID_PUBLIC_TOKEN',
  })
})
