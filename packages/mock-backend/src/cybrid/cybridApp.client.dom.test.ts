import {
  PostExternalBankAccountBankModelAccountKindEnum as AccountKind,
  Configuration,
  ExternalBankAccountsBankApi,
  PostWorkflowBankModelLanguageEnum as Language,
  PatchExternalBankAccountBankModelStateEnum as PatchState,
  type PostExternalBankAccountBankModel,
  PostWorkflowBankModelKindEnum as WorkflowKind,
  WorkflowsBankApi,
  PostWorkflowBankModelTypeEnum as WorkflowType,
} from '@cybrid/cybrid-api-bank-typescript'
import { firstValueFrom, type Observable } from 'rxjs'
import * as v from 'valibot'
import { afterEach, expect, test } from 'vitest'
import { finishMockLink } from '../finishMockLink.ts'
import { type StartedMockBackend, type StartMockBackendOptions, startMockBackend } from '../node/startMockBackend.ts'
import { cybridAnswers, cybridErrorAnswer } from '../testing/cybridAnswers.ts'

/*
 * Cybrid's own client, over HTTP. It is made for browsers: its requests go through XMLHttpRequest, so that what a page
 * on another origin may do is checked too.
 */
interface Joined extends StartedMockBackend {
  customerGuid: string
  workflows: WorkflowsBankApi
  accounts: ExternalBankAccountsBankApi
}

const started: StartedMockBackend[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map(({ stop }) => stop()))
})

const everyScope = [
  'workflows:read',
  'workflows:execute',
  'external_bank_accounts:read',
  'external_bank_accounts:pii:read',
  'external_bank_accounts:write',
  'external_bank_accounts:execute',
]

async function join(options: StartMockBackendOptions = {}, scopes: readonly string[] = everyScope): Promise<Joined> {
  const server = await startMockBackend({ clock: { now: () => Date.UTC(2026, 0, 15) }, ...options })
  started.push(server)
  const customerGuid = server.mock.cybrid.customers[0]?.customerGuid ?? ''
  return { ...server, customerGuid, ...clientsOf(server, await customerToken(server, { customerGuid, scopes })) }
}

async function customerToken(
  { url, mock }: StartedMockBackend,
  { customerGuid, scopes }: { customerGuid: string; scopes: readonly string[] },
): Promise<string> {
  const answer = await fetch(`${url}${mock.cybrid.baseUrlPath}/api/customer_tokens`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${mock.cybrid.credentials.bankToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ customer_guid: customerGuid, scopes }),
  })
  expect(answer.status).toBe(201)
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
  return v.parse(cybridAnswers.customerToken, await answer.json()).access_token
}

function clientsOf({ url, mock }: StartedMockBackend, accessToken: string): Pick<Joined, 'workflows' | 'accounts'> {
  const configuration = new Configuration({
    basePath: `${url}${mock.cybrid.baseUrlPath}`,
    accessToken: `Bearer ${accessToken}`,
  })
  return {
    workflows: new WorkflowsBankApi(configuration),
    accounts: new ExternalBankAccountsBankApi(configuration),
  }
}

async function parsed<T>(schema: v.GenericSchema<unknown, T>, call: Observable<unknown>): Promise<T> {
  return v.parse(schema, await firstValueFrom(call))
}

async function errorOf(call: Observable<unknown>): Promise<{ status: number; code: string }> {
  const error = await firstValueFrom(call).then(
    () => undefined,
    (reason: { status: number; response: unknown }) => reason,
  )
  const body = v.parse(cybridErrorAnswer, error?.response)
  expect(error?.status).toBe(body.status)
  return { status: body.status, code: body.message_code }
}

const linkWorkflow = {
  type: WorkflowType.Plaid,
  kind: WorkflowKind.Create,
  language: Language.En,
  link_customization_name: 'default',
}

async function linkToken({ workflows, mock }: Joined): Promise<string> {
  const made = await parsed(cybridAnswers.workflow, workflows.createWorkflow({ postWorkflowBankModel: linkWorkflow }))
  mock.clock.advance(1500)
  const { plaid_link_token } = await parsed(
    cybridAnswers.workflowWithToken,
    workflows.getWorkflow({ workflowGuid: made.guid }),
  )
  return plaid_link_token ?? ''
}

async function accountRequest(joined: Joined): Promise<PostExternalBankAccountBankModel> {
  const { publicToken, account } = await finishMockLink(joined.mock, { linkToken: await linkToken(joined) })
  return {
    name: account.name,
    account_kind: AccountKind.Plaid,
    customer_guid: joined.customerGuid,
    asset: 'USD',
    plaid_public_token: publicToken,
    plaid_account_id: account.id,
  }
}

async function linked(joined: Joined): Promise<string> {
  const postExternalBankAccountBankModel = await accountRequest(joined)
  const { guid } = await parsed(
    cybridAnswers.externalBankAccount,
    joined.accounts.createExternalBankAccount({ postExternalBankAccountBankModel }),
  )
  joined.mock.clock.advance(1500)
  return guid
}

test('default', async () => {
  const joined = await join()
  const { accounts, mock, customerGuid } = joined
  const postExternalBankAccountBankModel = await accountRequest(joined)
  const made = await parsed(
    cybridAnswers.externalBankAccount,
    accounts.createExternalBankAccount({ postExternalBankAccountBankModel }),
  )
  expect(made).toMatchObject({
    state: 'storing',
    customer_guid: customerGuid,
    plaid_institution_id: 'ins_109508',
    plaid_account_mask: '0000',
    plaid_account_name: 'Plaid Checking',
    environment: 'sandbox',
    balances: null,
    pii: null,
  })
  mock.clock.advance(1500)
  const get = { externalBankAccountGuid: made.guid }
  expect(await parsed(cybridAnswers.externalBankAccount, accounts.getExternalBankAccount(get))).toMatchObject({
    state: 'completed',
    failure_code: null,
  })
  const list = await parsed(cybridAnswers.externalBankAccounts, accounts.listExternalBankAccounts({ customerGuid }))
  expect(list).toMatchObject({ total: 1, objects: [{ guid: made.guid }] })
  expect(await parsed(cybridAnswers.externalBankAccount, accounts.deleteExternalBankAccount(get))).toMatchObject({
    state: 'deleting',
  })
  mock.clock.advance(1500)
  expect(await parsed(cybridAnswers.externalBankAccount, accounts.getExternalBankAccount(get))).toMatchObject({
    state: 'deleted',
  })
})

test('behavior: balances and personal data are returned on request', async () => {
  const joined = await join()
  const externalBankAccountGuid = await linked(joined)
  const look = (flags: object) =>
    parsed(
      cybridAnswers.externalBankAccount,
      joined.accounts.getExternalBankAccount({ externalBankAccountGuid, ...flags }),
    )
  expect(await look({ includeBalances: true })).toMatchObject({ balances: { available: 10_000 }, pii: null })
  const { pii } = await look({ includePii: true })
  expect(pii?.[0]?.account_details).toEqual([{ account_number: '1111222233330000' }])
  const secrets = new Set(joined.mock.secrets())
  for (const fact of [pii?.[0]?.names[0], pii?.[0]?.addresses[0]?.street, pii?.[0]?.email_addresses[0]]) {
    expect(secrets).toContain(fact)
  }
  joined.mock.clock.advance(60_000)
  const refreshed = await look({ forceBalanceRefresh: true })
  expect(Date.parse(refreshed.balance_updated_at ?? '')).toBe(joined.mock.clock.now())
})

test('behavior: a lapsed connection is renewed in update mode, and followed', async () => {
  const joined = await join({ switches: { cybrid: { renewal: 'follow_then_patch' } } })
  const { accounts, workflows, mock } = joined
  mock.set({ cybrid: { renewal: 'follow_then_patch' } })
  const externalBankAccountGuid = await linked(joined)
  mock.requireLogin(externalBankAccountGuid)
  const get = () => accounts.getExternalBankAccount({ externalBankAccountGuid })
  expect(await parsed(cybridAnswers.externalBankAccount, get())).toMatchObject({ state: 'refresh_required' })
  expect(
    await errorOf(accounts.getExternalBankAccount({ externalBankAccountGuid, forceBalanceRefresh: true })),
  ).toEqual({ status: 422, code: 'invalid_parameter' })

  const update = { ...linkWorkflow, kind: WorkflowKind.Update, external_bank_account_guid: externalBankAccountGuid }
  const made = await parsed(cybridAnswers.workflow, workflows.createWorkflow({ postWorkflowBankModel: update }))
  mock.clock.advance(1500)
  const { plaid_link_token } = await parsed(
    cybridAnswers.workflowWithToken,
    workflows.getWorkflow({ workflowGuid: made.guid }),
  )
  await finishMockLink(mock, { linkToken: plaid_link_token ?? '' })
  expect(await parsed(cybridAnswers.externalBankAccount, get())).toMatchObject({ state: 'refresh_required' })
  const patch = (state: PatchState) =>
    parsed(
      cybridAnswers.externalBankAccount,
      accounts.patchExternalBankAccount({ externalBankAccountGuid, patchExternalBankAccountBankModel: { state } }),
    )
  expect(await patch(PatchState.Completed)).toMatchObject({ state: 'completed' })
  expect(await patch(PatchState.RefreshRequired)).toMatchObject({ state: 'refresh_required' })
  mock.set({ cybrid: { accountState: 'unverified' } })
  expect(await patch(PatchState.Completed)).toMatchObject({ state: 'unverified' })
})

test('behavior: lists workflows by page, the newest first, never with a token', async () => {
  const joined = await join()
  for (let run = 0; run < 3; run++) await linkToken(joined)
  const page = (number: number) =>
    parsed(cybridAnswers.workflows, joined.workflows.listWorkflows({ page: number, perPage: 2 }))
  const [first, second] = [await page(0), await page(1)]
  expect([first.total, first.objects.length, second.objects.length]).toEqual([3, 2, 1])
  const created = [...first.objects, ...second.objects].map(({ created_at }) => Date.parse(created_at))
  expect(created).toEqual(created.toSorted((one, other) => other - one))
})

test('error: 400', async () => {
  const { workflows, accounts } = await join()
  const create = (change: object) =>
    errorOf(workflows.createWorkflow({ postWorkflowBankModel: { ...linkWorkflow, ...change } }))
  expect(await create({ language: undefined })).toEqual({ status: 400, code: 'missing_parameter' })
  expect(await create({ kind: undefined })).toEqual({ status: 400, code: 'missing_parameter' })
  expect(await create({ kind: WorkflowKind.Update })).toEqual({ status: 400, code: 'missing_parameter' })
  expect(await create({ language: 'tlh' })).toEqual({ status: 400, code: 'invalid_value' })
  expect(await create({ redirect_uri: `https://app.test/${'a'.repeat(120)}` })).toMatchObject({ code: 'invalid_value' })
  expect(await errorOf(accounts.listExternalBankAccounts({ perPage: 101 }))).toMatchObject({ code: 'invalid_value' })
})

test('error: 401 and 403', async () => {
  const joined = await join({}, ['workflows:read'])
  const { workflows, accounts, mock } = joined
  expect(await errorOf(workflows.createWorkflow({ postWorkflowBankModel: linkWorkflow }))).toEqual({
    status: 403,
    code: 'invalid_scopes',
  })
  expect(await errorOf(accounts.listExternalBankAccounts({}))).toMatchObject({ status: 403 })
  const wrong = clientsOf(joined, 'unknown')
  expect(await errorOf(wrong.workflows.listWorkflows({}))).toEqual({ status: 401, code: 'authentication_failed' })
  const bare = new WorkflowsBankApi(new Configuration({ basePath: `${joined.url}/cybrid` }))
  expect(await errorOf(bare.listWorkflows({}))).toEqual({ status: 401, code: 'authentication_malformed' })
  mock.clock.advance(30 * 60_000)
  expect(await errorOf(workflows.listWorkflows({}))).toEqual({ status: 401, code: 'authentication_failed' })
})

test('error: 404 for what is another customer’s', async () => {
  const joined = await join()
  const externalBankAccountGuid = await linked(joined)
  const other = joined.mock.cybrid.customers[1]?.customerGuid ?? ''
  const theirs = clientsOf(joined, await customerToken(joined, { customerGuid: other, scopes: everyScope }))
  const refusal = { status: 404, code: 'not_found' }
  expect(await errorOf(theirs.accounts.getExternalBankAccount({ externalBankAccountGuid }))).toEqual(refusal)
  expect(await errorOf(theirs.accounts.deleteExternalBankAccount({ externalBankAccountGuid }))).toEqual(refusal)
  const update = { ...linkWorkflow, kind: WorkflowKind.Update, external_bank_account_guid: externalBankAccountGuid }
  expect(await errorOf(theirs.workflows.createWorkflow({ postWorkflowBankModel: update }))).toEqual(refusal)
  const mine = theirs.accounts.listExternalBankAccounts({ customerGuid: joined.customerGuid })
  expect(await parsed(cybridAnswers.externalBankAccounts, mine)).toMatchObject({ total: 0, objects: [] })
  const named = { ...linkWorkflow, customer_guid: joined.customerGuid }
  expect(await errorOf(theirs.workflows.createWorkflow({ postWorkflowBankModel: named }))).toEqual({
    status: 422,
    code: 'no_customer',
  })
})

test('error: 422, 429 and 500', async () => {
  const joined = await join()
  const { accounts, workflows, mock } = joined
  const postExternalBankAccountBankModel = await accountRequest(joined)
  const create = () => accounts.createExternalBankAccount({ postExternalBankAccountBankModel })
  await parsed(cybridAnswers.externalBankAccount, create())
  // There is no idempotency: the same again finds its public token spent.
  expect(await errorOf(create())).toEqual({ status: 422, code: 'invalid_parameter' })
  mock.set({ rateLimits: { cybrid: { requests: 0, perMs: 2000 } } })
  const refused = await firstValueFrom(workflows.listWorkflows({})).catch((error: unknown) => error)
  expect(refused).toMatchObject({ status: 429 })
  expect((refused as { xhr: XMLHttpRequest }).xhr.getResponseHeader('Retry-After')).toBe('2')
  mock.set({ rateLimits: { cybrid: null } })
  mock.fail({ path: '/cybrid', status: 500 })
  expect(await errorOf(workflows.listWorkflows({}))).toEqual({ status: 500, code: 'server_error' })
})
