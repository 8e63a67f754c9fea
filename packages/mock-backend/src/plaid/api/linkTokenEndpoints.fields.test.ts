import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { finishMockLink } from '../../finishMockLink.ts'
import { cybridScene } from '../../testing/cybridScene.ts'

const request = {
  client_name: 'A brand',
  language: 'en',
  country_codes: ['US'],
  products: ['transactions'],
  user: { client_user_id: 'user-1' },
}

/** The README's classification of each field. */
const classes = new Map(
  [
    ...readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').matchAll(
      /^\| (`[a-z_.`, ]+) +\| ([\w `]+?) +\|/gm,
    ),
  ]
    .filter(([, , kind = '']) => ['works', 'taken', 'not enabled', '`INVALID_FIELD`'].includes(kind))
    .flatMap(([, fields = '', kind = '']) =>
      [...fields.matchAll(/`([a-z_.]+)`/g)].map(([, field = '']) => [field, kind]),
    ),
)

const parents: ReadonlySet<string> = new Set(['auth', 'update', 'account_filters'])

/** The fields of the contract, from the types of Plaid's own client. */
const contract = ['', 'Auth', 'Update'].flatMap((part) => fieldsOf(`LinkTokenCreateRequest${part}`, part.toLowerCase()))

function fieldsOf(name: string, parent: string): string[] {
  const types = readFileSync(new URL('../../../node_modules/plaid/dist/api.d.ts', import.meta.url), 'utf8')
  const [, body = ''] = new RegExp(`export interface ${name} \\{(.*?)\\n\\}`, 's').exec(types) ?? []
  const fields = [...body.matchAll(/^ {4}(\w+)\??:/gm)].map(([, field = '']) => (parent ? `${parent}.${field}` : field))
  return fields.filter((field) => !parents.has(field))
}

test('default: the README has every field of the contract, and no other', () => {
  const filters = [...classes.keys()].filter((field) => field.startsWith('account_filters.'))
  expect(contract.length).toBeGreaterThan(55)
  expect([...classes.keys()].toSorted()).toEqual([...contract, ...filters].toSorted())
  expect(filters).toHaveLength(5)
})

/** A value for each field that is not told to work. */
const values: Record<string, unknown> = {
  hosted_link: { url_lifetime_seconds: 1800 },
  enable_multi_item_link: true,
  access_tokens: ['access-1'],
  'update.user': true,
  'update.item_ids': ['item-1'],
  'auth.reroute_to_credentials': 'FORCED',
  'auth.sms_microdeposits_verification_enabled': false,
  'auth.database_match_enabled': true,
  'auth.database_insights_enabled': true,
  'auth.flow_type': 'FLEXIBLE_AUTH',
  'update.reauthorization_enabled': true,
  financekit_supported: true,
  cra_enabled: true,
  investments: { allow_manual_entry: true },
  transactions: { days_requested: 90 },
  institution_data: { routing_number: '021000021' },
}

const fieldsThatAre = (...kinds: string[]) =>
  [...classes].flatMap(([field, kind]) => (kinds.includes(kind) ? [field] : []))

async function askWith(field: string) {
  const [parent = '', name] = field.split('.')
  const value = values[field] ?? 'some text'
  const change = name === undefined ? { [parent]: value } : { [parent]: { [name]: value } }
  return await cybridScene().plaid('/link/token/create', { ...request, ...change })
}

test.each(fieldsThatAre('taken', 'not enabled'))('behavior: %s gives a link token and nothing more', async (field) => {
  const { status, body } = await askWith(field)
  expect([status, Object.keys(body).toSorted()]).toEqual([200, ['expiration', 'link_token', 'request_id']])
})

test.each(fieldsThatAre('`INVALID_FIELD`'))('error: INVALID_FIELD for %s', async (field) => {
  const { status, body } = await askWith(field)
  expect([status, body.error_code]).toEqual([400, 'INVALID_FIELD'])
  expect(body.error_message).toContain(field.replace('auth.', ''))
})

test('behavior: what is off or empty asks for nothing', async () => {
  const { plaid } = cybridScene()
  const off = {
    enable_multi_item_link: false,
    access_tokens: [],
    user_token: null,
    optional_products: [],
    auth: { reroute_to_credentials: 'OFF', auth_type_select_enabled: false, flow_type: null },
    update: { user: false, item_ids: null },
  }
  expect((await plaid('/link/token/create', { ...request, ...off })).status).toBe(200)
})

test('behavior: the Item gets what its bank has of the other products, and knows every consent', async () => {
  const { plaid, mock } = cybridScene()
  const { body } = await plaid('/link/token/create', {
    ...request,
    required_if_supported_products: ['auth', 'liabilities'],
    optional_products: ['identity'],
    additional_consented_products: ['investments'],
  })
  const { publicToken } = await finishMockLink(mock, { linkToken: body.link_token })
  const exchanged = await plaid('/item/public_token/exchange', { public_token: publicToken })
  const { item } = (await plaid('/item/get', { access_token: exchanged.body.access_token })).body
  expect(item.products).toEqual(['transactions', 'auth', 'identity'])
  expect(item.consented_products).toEqual(['transactions', 'auth', 'identity', 'investments'])
})

test.each([
  ['products', 'optional_products'],
  ['products', 'required_if_supported_products'],
  ['products', 'additional_consented_products'],
  ['required_if_supported_products', 'optional_products'],
  ['required_if_supported_products', 'additional_consented_products'],
  ['optional_products', 'additional_consented_products'],
])('error: INVALID_FIELD for a product in both %s and %s', async (one, other) => {
  const { plaid } = cybridScene()
  const { body } = await plaid('/link/token/create', { ...request, [one]: ['auth'], [other]: ['identity', 'auth'] })
  expect([body.error_code, body.error_message]).toEqual(['INVALID_FIELD', `auth is in both ${one} and ${other}`])
})

test('behavior: Auth Type Select needs a way to link by numbers, and reaches Link', async () => {
  const { plaid, mock } = cybridScene()
  const ask = (auth: object) =>
    plaid('/link/token/create', { ...request, auth: { auth_type_select_enabled: true, ...auth } })
  expect((await ask({})).body.error_code).toBe('INVALID_FIELD')
  const { body } = await ask({ same_day_microdeposits_enabled: true })
  const opened = await mock.fetch(
    new Request('https://mock.test/link/sessions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ link_token: body.link_token }),
    }),
  )
  expect(await opened.json()).toMatchObject({ auth: { auth_type_select_enabled: true } })
})
