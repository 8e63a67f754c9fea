import * as v from 'valibot'
import { createLinkToken } from '../plaid/linkTokens.ts'
import type { Item, LinkToken } from '../plaid/PlaidState.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { accountStateOf, findAccount } from './accountState.ts'
import { type Caller, isTheirs, ownerOf } from './Caller.ts'
import { invalidParameter, notFound } from './CybridError.ts'
import type { CybridWorkflow } from './CybridState.ts'
import { optionalText, text } from './readFields.ts'

/** The languages that Cybrid hands on to Link. */
const languages = ['en', 'fr', 'es', 'nl', 'de'] as const

const shared = {
  type: v.literal('plaid'),
  language: v.picklist(languages),
  link_customization_name: text(),
  customer_guid: optionalText(),
  // A bank returns to it as it is: with a query or a fragment of its own the way back would be lost.
  redirect_uri: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(128), v.url(), v.regex(/^[^?#]+$/))), null),
  android_package_name: optionalText(),
}

/** The body of `POST /api/workflows`. */
export const workflowRequest = v.variant('kind', [
  v.object({ ...shared, kind: v.literal('link_token_create') }),
  v.object({ ...shared, kind: v.literal('link_token_update'), external_bank_account_guid: text() }),
])

export type WorkflowRequest = v.InferOutput<typeof workflowRequest>

type UpdateRequest = Extract<WorkflowRequest, { kind: 'link_token_update' }>

/** Begins a workflow. Its link token counts from now, and is there once the workflow has completed. */
export function createWorkflow(
  world: MockWorld,
  { caller, request }: { caller: Caller; request: WorkflowRequest },
): CybridWorkflow {
  const asked = ownerOf(world, { caller, customerGuid: request.customer_guid })
  const update = request.kind === 'link_token_update' ? toUpdate(world, { caller, request, asked }) : null
  const customerGuid = update ? update.customerGuid : asked
  const { workflowMs, workflowFailureCode } = world.switches.cybrid
  const now = world.clock.now()
  const workflow: CybridWorkflow = {
    guid: world.ids.hex(32),
    customerGuid,
    kind: request.kind,
    language: request.language,
    linkCustomizationName: request.link_customization_name,
    linkToken:
      workflowFailureCode === null ? tokenFor(world, { request, customerGuid, item: update?.item ?? null }) : null,
    failureCode: workflowFailureCode,
    createdAt: now,
    storedAt: now + workflowMs,
  }
  world.cybrid.workflows.set(workflow.guid, workflow)
  return workflow
}

/** The workflow of this guid. Throws `not_found` for another customer's too. */
export function findWorkflow(world: MockWorld, { caller, guid }: { caller: Caller; guid: string }): CybridWorkflow {
  const workflow = world.cybrid.workflows.get(guid)
  if (workflow && isTheirs(caller, workflow.customerGuid)) return workflow
  throw notFound('workflow')
}

export function workflowStateOf(world: MockWorld, workflow: CybridWorkflow): 'storing' | 'completed' | 'failed' {
  if (world.clock.now() < workflow.storedAt) return 'storing'
  return workflow.failureCode === null ? 'completed' : 'failed'
}

/** A workflow as Cybrid answers it. The link token is told apart: a list never holds it. */
export function workflowFields(world: MockWorld, workflow: CybridWorkflow): Record<string, unknown> {
  const state = workflowStateOf(world, workflow)
  const updatedAt = state === 'storing' ? workflow.createdAt : workflow.storedAt
  return {
    guid: workflow.guid,
    bank_guid: world.cybrid.bankGuid,
    customer_guid: workflow.customerGuid,
    type: 'plaid',
    state,
    failure_code: state === 'failed' ? workflow.failureCode : null,
    created_at: new Date(workflow.createdAt).toISOString(),
    updated_at: new Date(updatedAt).toISOString(),
  }
}

/** What only `GET` by guid tells. */
export function linkTokenField(world: MockWorld, workflow: CybridWorkflow): { plaid_link_token: string | null } {
  const isThere = workflowStateOf(world, workflow) === 'completed'
  return { plaid_link_token: isThere ? (workflow.linkToken?.value ?? null) : null }
}

/** The login that an update workflow renews. The account must be this customer's, live, and linked through Plaid. */
function toUpdate(
  world: MockWorld,
  { caller, request, asked }: { caller: Caller; request: UpdateRequest; asked: string | null },
): { customerGuid: string | null; item: Item } {
  const account = findAccount(world, { caller, guid: request.external_bank_account_guid })
  if (asked !== null && account.customerGuid !== asked) throw notFound('external bank account')
  const item = world.plaid.items.get(account.itemId ?? '')
  const isLive = updatable.has(accountStateOf(world, account))
  if (item && isLive && !item.removed) return { customerGuid: account.customerGuid, item }
  throw invalidParameter('This external bank account has no connection to renew.')
}

const updatable: ReadonlySet<string> = new Set(['completed', 'unverified', 'refresh_required'])

function tokenFor(
  world: MockWorld,
  wanted: { request: WorkflowRequest; customerGuid: string | null; item: Item | null },
): LinkToken {
  return createLinkToken(world, {
    plaidClient: 'cybrid',
    clientUserId: wanted.customerGuid ?? world.cybrid.bankGuid,
    clientName: world.switches.cybrid.clientName,
    products: wanted.item ? [] : ['auth'],
    countryCodes: ['US', 'CA'],
    ...(wanted.item ? { item: wanted.item } : { accountSubtypes: ['checking', 'savings'] }),
    auth: { automatedDeposits: false, sameDayDeposits: false, instantDeposits: false },
    redirectUri: wanted.request.redirect_uri,
    language: wanted.request.language,
  })
}
