import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { MockWorld } from '../world/MockWorld.ts'
import { accountFields } from './accountFields.ts'
import { accountStateOf, findAccount } from './accountState.ts'
import { authorize, type Caller, isTheirs } from './Caller.ts'
import { CybridError, cybridErrorBody } from './CybridError.ts'
import type { CybridExternalBankAccount } from './CybridState.ts'
import { accountPatch, deleteAccount, patchAccount } from './changeAccount.ts'
import { accountRequest, createAccount } from './createAccount.ts'
import { createCustomerToken } from './createCustomerToken.ts'
import { listPage } from './listPage.ts'
import { lookAtAccount, lookFlags } from './lookAtAccount.ts'
import { readBody, readFields } from './readFields.ts'
import { readsApp } from './readsApp.ts'
import { createWorkflow, findWorkflow, linkTokenField, workflowFields, workflowRequest } from './workflows.ts'

/** Cybrid's HTTP API for Plaid bank accounts, with the token endpoint of its identity host. */
export function cybridApp(world: MockWorld): Hono {
  const app = new Hono()
  app.post('/api/customer_tokens', async (c) => c.json(await createCustomerToken(world, c), 201))
  app.route('/api/workflows', workflowsApp(world))
  app.route('/api/external_bank_accounts', accountsApp(world))
  app.route('/api', readsApp(world))
  app.all('*', () => {
    throw new CybridError(404, 'not_found', 'Nothing is served at this address.')
  })
  app.onError(toAnswer)
  return app
}

function workflowsApp(world: MockWorld): Hono {
  const app = new Hono()
  app.post('/', async (c) => {
    const caller = authorize(world, { c, scope: 'workflows:execute' })
    const request = await readBody(c, workflowRequest)
    return c.json(workflowFields(world, createWorkflow(world, { caller, request })), 201)
  })
  app.get('/', (c) => {
    const caller = authorize(world, { c, scope: 'workflows:read' })
    const all = [...world.cybrid.workflows.values()]
    const oldestFirst = all.filter((workflow) => isAsked(c, { caller, ...workflow }))
    return c.json(listPage(c, { oldestFirst, toFields: (workflow) => workflowFields(world, workflow) }))
  })
  app.get('/:guid', (c) => {
    const caller = authorize(world, { c, scope: 'workflows:read' })
    const workflow = findWorkflow(world, { caller, guid: c.req.param('guid') })
    return c.json({ ...workflowFields(world, workflow), ...linkTokenField(world, workflow) })
  })
  app.onError(toAnswer)
  return app
}

function accountsApp(world: MockWorld): Hono {
  const app = new Hono()
  const find = (c: Context, scope: string): CybridExternalBankAccount => {
    const caller = authorize(world, { c, scope: `external_bank_accounts:${scope}` })
    return findAccount(world, { caller, guid: c.req.param('guid') ?? '' })
  }
  app.post('/', async (c) => {
    const caller = authorize(world, { c, scope: 'external_bank_accounts:execute' })
    const request = await readBody(c, accountRequest)
    return c.json(accountFields(world, { account: createAccount(world, { caller, request }) }), 201)
  })
  app.get('/', (c) => {
    const caller = authorize(world, { c, scope: 'external_bank_accounts:read' })
    const all = [...world.cybrid.externalBankAccounts.values()]
    const oldestFirst = all.filter((account) =>
      isAsked(c, { caller, ...account, state: accountStateOf(world, account) }),
    )
    return c.json(listPage(c, { oldestFirst, toFields: (account) => accountFields(world, { account }) }))
  })
  app.get('/:guid', (c) => {
    const account = find(c, 'read')
    const flags = readFields(c.req.query(), lookFlags)
    if (flags.include_pii) authorize(world, { c, scope: 'external_bank_accounts:pii:read' })
    return c.json(lookAtAccount(world, { account, flags }))
  })
  app.patch('/:guid', async (c) => {
    const account = find(c, 'write')
    patchAccount(world, { account, patch: await readBody(c, accountPatch) })
    return c.json(accountFields(world, { account }))
  })
  app.delete('/:guid', (c) => {
    const account = find(c, 'execute')
    deleteAccount(world, account)
    return c.json(accountFields(world, { account }))
  })
  app.onError(toAnswer)
  return app
}

const filters = v.object({
  guid: v.optional(v.string()),
  customer_guid: v.optional(v.string()),
  asset: v.optional(v.string()),
  state: v.optional(v.string()),
})

/** Whether a row is the caller's and meets the filters of a list. A filter names one value, or several with commas. */
function isAsked(
  c: Context,
  row: { caller: Caller; guid: string; customerGuid: string | null; asset?: string; state?: string },
): boolean {
  const asked = readFields(c.req.query(), filters)
  const meets = (filter: string | undefined, value: string | null | undefined): boolean =>
    filter === undefined || filter.split(',').includes(value ?? '')
  return (
    isTheirs(row.caller, row.customerGuid) &&
    meets(asked.guid, row.guid) &&
    meets(asked.customer_guid, row.customerGuid) &&
    meets(asked.asset, row.asset) &&
    meets(asked.state, row.state)
  )
}

function toAnswer(error: Error, c: Context): Response {
  if (!(error instanceof CybridError)) throw error
  return c.json(cybridErrorBody(error), error.status)
}
