import * as v from 'valibot'
import type { MockWorld } from '../world/MockWorld.ts'
import { BondKindError } from './BondError.ts'
import type { BondLinkedAccount } from './BondState.ts'
import { connectAccount, linkedFields } from './linkExternalAccount.ts'
import {
  addLinkedAccount,
  bondStatusOf,
  findLinkedAccount,
  findOwner,
  itemAccountOf,
  reportableStatuses,
} from './linkedAccounts.ts'
import { addByNumbers } from './migrateAccount.ts'
import { oneOf, optionalName, optionalText, readFields, requiredText } from './readBody.ts'
import { renewFor } from './renewLinkToken.ts'
import { linkTokenFor, tokenFields } from './requestLinkToken.ts'

const owner = { customer_id: optionalText, business_id: optionalText }
const kind = v.object({ type: requiredText })
const external = v.object({ link_type: oneOf(['plaid']), ...owner, redirect_uri: optionalText })
const migration = v.object({
  link_type: oneOf(['plaid']),
  ...owner,
  account_number: requiredText,
  routing_number: requiredText,
  bank_account_type: oneOf(['checking', 'savings']),
  bank_name: optionalName,
})

/** `POST /accounts` of the newer paths: a row with a link token, or an account by its numbers, as `type` says. */
export function addCustomerAccount(world: MockWorld, body: unknown): Record<string, unknown> {
  const { type } = readFields(body, kind)
  if (type === 'external') return requestCustomerToken(world, body)
  if (type === 'migrate_account') return migrateCustomerAccount(world, body)
  throw new BondKindError('This type of account is not known. Send "external" or "migrate_account".')
}

const exchange = v.object({
  public_token: requiredText,
  external_account_id: requiredText,
  verification_status: oneOf(reportableStatuses),
  bank_name: optionalName,
})

/** `POST /accounts/{account_id}`: exchanges a public token, as the older path does. */
export function linkCustomerAccount(
  world: MockWorld,
  request: { linkedAccountId: string; body: unknown },
): Record<string, unknown> {
  const fields = readFields(request.body, exchange)
  const account = findLinkedAccount(world, { id: request.linkedAccountId })
  const accessToken = connectAccount(world, { account, ...fields, status: fields.verification_status })
  return { account_id: account.id, link_type: 'plaid', ...linkedFields(world, { account, accessToken }) }
}

const change = v.variant('new_link_token', [
  v.object({ new_link_token: v.literal(true) }),
  v.object({ new_link_token: v.literal(false), verification_status: requiredText }),
])

/** `PATCH /accounts/{account_id}`: a link token in update mode, or the result of a run of Link with one. */
export function changeCustomerAccount(
  world: MockWorld,
  request: { linkedAccountId: string; body: unknown },
): Record<string, unknown> {
  const fields = readFields(request.body, change)
  const account = findLinkedAccount(world, { id: request.linkedAccountId })
  if (fields.new_link_token) return { ...rowFields(world, account), ...renewFor(world, account) }
  report(world, { account, verificationStatus: fields.verification_status })
  return rowFields(world, account)
}

function requestCustomerToken(world: MockWorld, body: unknown): Record<string, unknown> {
  const fields = readFields(body, external)
  const account = addLinkedAccount(world, { owner: findOwner(world, fields), initialStatus: null })
  const token = linkTokenFor(world, { account, redirectUri: fields.redirect_uri ?? null })
  return { ...rowFields(world, account), ...tokenFields(token) }
}

function migrateCustomerAccount(world: MockWorld, body: unknown): Record<string, unknown> {
  const fields = readFields(body, migration)
  const { account, accessToken } = addByNumbers(world, {
    owner: findOwner(world, fields),
    fields: { ...fields, account_type: fields.bank_account_type },
  })
  return { account_id: account.id, link_type: 'plaid', ...linkedFields(world, { account, accessToken }) }
}

/** Bond takes the browser's word only where Plaid does not say otherwise. */
function report(world: MockWorld, told: { account: BondLinkedAccount; verificationStatus: string }): void {
  const atPlaid = itemAccountOf(world, told.account)
  told.account.verificationStatus = atPlaid?.verificationStatus ?? told.verificationStatus
  told.account.updatedAt = world.clock.now()
}

/** A row as the newer paths return it: the row's own ID is called `account_id`. */
function rowFields(world: MockWorld, account: BondLinkedAccount): Record<string, unknown> {
  const { status, verificationStatus } = bondStatusOf(world, account)
  return {
    account_id: account.id,
    type: 'external',
    link_type: 'plaid',
    status,
    verification_status: verificationStatus,
    ...(account.businessId === null ? { customer_id: account.customerId } : { business_id: account.businessId }),
    date_created: new Date(account.createdAt).toISOString(),
    date_updated: new Date(account.updatedAt).toISOString(),
  }
}
