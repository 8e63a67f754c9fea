import { type Context, Hono } from 'hono'
import type { MockWorld } from '../world/MockWorld.ts'
import { authorize, isTheirs } from './Caller.ts'
import { CybridError } from './CybridError.ts'
import { listPage } from './listPage.ts'

/**
 * What Cybrid's own web kit reads before it shows a bank account: the assets, the customer, the bank, and lists of what
 * the customer has besides. There is nothing in those here, so they are empty.
 */
export function readsApp(world: MockWorld): Hono {
  const app = new Hono()
  const startedAt = new Date(world.clock.now()).toISOString()
  // The one call of the contract that takes no token.
  app.get('/assets', (c) => c.json(listPage(c, { oldestFirst: assets.toReversed(), toFields: (asset) => asset })))
  app.get('/symbols', (c) => {
    authorize(world, { c, scope: 'prices:read' })
    return c.json(['USDC-USD'])
  })
  app.get('/prices', (c) => {
    authorize(world, { c, scope: 'prices:read' })
    return c.json([{ symbol: 'USDC-USD', buy_price: 100, sell_price: 100, buy_price_last_updated_at: startedAt }])
  })
  app.get('/customers', (c) => {
    const caller = authorize(world, { c, scope: 'customers:read' })
    const theirs = world.cybrid.customers.filter(({ customerGuid }) => isTheirs(caller, customerGuid))
    const toFields = ({ customerGuid }: { customerGuid: string }) => customerFields(world, { customerGuid, startedAt })
    return c.json(listPage(c, { oldestFirst: theirs, toFields }))
  })
  app.get('/customers/:guid', (c) => {
    const caller = authorize(world, { c, scope: 'customers:read' })
    const customerGuid = c.req.param('guid')
    const exists = world.cybrid.customers.some((customer) => customer.customerGuid === customerGuid)
    if (!exists || !isTheirs(caller, customerGuid)) throw notFound('customer')
    return c.json(customerFields(world, { customerGuid, startedAt }))
  })
  app.get('/banks', (c) => {
    authorize(world, { c, scope: 'banks:read' })
    return c.json(listPage(c, { oldestFirst: [bankFields(world, startedAt)], toFields: (bank) => bank }))
  })
  app.get('/banks/:guid', (c) => {
    authorize(world, { c, scope: 'banks:read' })
    if (c.req.param('guid') !== world.cybrid.bankGuid) throw notFound('bank')
    return c.json(bankFields(world, startedAt))
  })
  for (const resource of emptyLists) {
    app.get(`/${resource}`, (c) => {
      authorize(world, { c, scope: `${resource}:read` })
      return c.json(listPage(c, { oldestFirst: [], toFields: (row: never) => row }))
    })
    app.get(`/${resource}/:guid`, (c: Context) => {
      authorize(world, { c, scope: `${resource}:read` })
      throw notFound('row')
    })
  }
  return app
}

const assets = [
  { type: 'fiat', code: 'USD', name: 'United States Dollar', symbol: '$', decimals: 2 },
  { type: 'fiat', code: 'CAD', name: 'Canadian Dollar', symbol: '$', decimals: 2 },
  { type: 'crypto', code: 'USDC', name: 'USDC', symbol: 'USDC', decimals: 6 },
]

const emptyLists = [
  'accounts',
  'counterparties',
  'deposit_addresses',
  'deposit_bank_accounts',
  'external_wallets',
  'identity_verifications',
  'invoices',
  'quotes',
  'trades',
  'transfers',
] as const

// Names and addresses come only with the scope for personal data, which nobody has here.
function customerFields(
  world: MockWorld,
  { customerGuid, startedAt }: { customerGuid: string; startedAt: string },
): Record<string, unknown> {
  return {
    guid: customerGuid,
    bank_guid: world.cybrid.bankGuid,
    type: 'individual',
    created_at: startedAt,
    updated_at: startedAt,
    state: 'verified',
    name: null,
    address: null,
    aliases: null,
    website: null,
    date_of_birth: null,
    phone_number: null,
    email_address: null,
    labels: null,
    identification_numbers: null,
  }
}

function bankFields(world: MockWorld, startedAt: string): Record<string, unknown> {
  return {
    guid: world.cybrid.bankGuid,
    organization_guid: world.cybrid.bankGuid.split('').toReversed().join(''),
    name: 'Mock bank',
    type: 'sandbox',
    supported_trading_symbols: ['USDC-USD'],
    supported_fiat_account_assets: ['USD', 'CAD'],
    supported_country_codes: ['US', 'CA'],
    features: ['individual_customers', 'attestation_identity_records', 'raw_routing_details'],
    cors_allowed_origins: ['*'],
    created_at: startedAt,
    updated_at: startedAt,
  }
}

function notFound(what: string): CybridError {
  return new CybridError(404, 'not_found', `There is no such ${what}.`)
}
