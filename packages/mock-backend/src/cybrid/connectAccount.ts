import { removeItem } from '../plaid/items.ts'
import { PlaidError } from '../plaid/PlaidError.ts'
import type { Item, ItemAccount } from '../plaid/PlaidState.ts'
import { exchangePublicToken, livePublicToken } from '../plaid/publicTokens.ts'
import { isRoutingNumber } from '../world/isRoutingNumber.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { CybridError, invalidParameter } from './CybridError.ts'
import type { CybridExternalBankAccount } from './CybridState.ts'

/** What Cybrid learns of an account, and why it fails where it does. */
export type ConnectedAccount = Pick<
  CybridExternalBankAccount,
  | 'itemId'
  | 'plaidAccountId'
  | 'institutionId'
  | 'mask'
  | 'accountName'
  | 'accountNumber'
  | 'routingNumber'
  | 'counterpartyGuid'
  | 'failureCode'
>

/** Spends the public token of this customer's own run of Link. Throws 422 for any other token, and spends nothing. */
export function fromPublicToken(
  world: MockWorld,
  asked: {
    request: { plaid_public_token: string; plaid_account_id: string }
    customerGuid: string | null
  },
): ConnectedAccount {
  const token = usableToken(world, asked.request.plaid_public_token)
  const owner = asked.customerGuid ?? world.cybrid.bankGuid
  if (token.item.plaidClient !== 'cybrid' || token.linkToken?.clientUserId !== owner) {
    throw invalidParameter('The Plaid public token belongs to somebody else.')
  }
  const account = token.item.accounts.find(({ id }) => id === asked.request.plaid_account_id)
  if (!account) throw invalidParameter('The Plaid account is none of those that were shared in Link.')
  const { item } = exchangePublicToken(world, token.value)
  const failureCode = failureOf(account)
  if (failureCode !== null) removeItem(world, item.id)
  return { ...fromItem(item, account), failureCode }
}

/** Takes what Plaid made for the processor `cybrid`. Any other token makes an account that fails. */
export function fromProcessorToken(
  world: MockWorld,
  request: {
    plaid_processor_token: string
    plaid_institution_id: string
    plaid_account_mask: string
    plaid_account_name: string
  },
): ConnectedAccount {
  const token = world.plaid.processorTokens.get(request.plaid_processor_token)
  const account = token?.item.accounts.find(({ id }) => id === token.accountId)
  const told = {
    institutionId: request.plaid_institution_id,
    mask: request.plaid_account_mask,
    accountName: request.plaid_account_name,
  }
  if (!token || !account || token.processor !== 'cybrid' || token.item.removed) {
    return { ...nothing, ...told, failureCode: 'plaid_processor_token' }
  }
  return { ...fromItem(token.item, account), ...told, failureCode: null }
}

/** Takes an account by its numbers, of a counterparty. */
export function fromRoutingDetails(request: {
  counterparty_guid: string | null
  counterparty_bank_account?: RoutingDetails | undefined
  counterparty_bank_account_details?: RoutingDetails[] | undefined
}): ConnectedAccount {
  const details = request.counterparty_bank_account_details?.[0] ?? request.counterparty_bank_account
  if (!details) throw new CybridError(400, 'missing_parameter', 'Missing parameter: counterparty_bank_account_details.')
  const isRouted = details.routing_number_type === 'CPA' || isRoutingNumber(details.routing_number)
  const isNumbered = /^\d{4,17}$/.test(details.account_number)
  return {
    ...nothing,
    counterpartyGuid: request.counterparty_guid,
    accountNumber: details.account_number,
    routingNumber: details.routing_number,
    failureCode: isRouted ? (isNumbered ? null : 'invalid_account_number') : 'invalid_routing_number',
  }
}

export interface RoutingDetails {
  routing_number_type: 'ABA' | 'CPA'
  routing_number: string
  account_number: string
}

const nothing: Omit<ConnectedAccount, 'failureCode'> = {
  itemId: null,
  plaidAccountId: null,
  institutionId: null,
  mask: null,
  accountName: null,
  accountNumber: null,
  routingNumber: null,
  counterpartyGuid: null,
}

function fromItem(item: Item, account: ItemAccount): Omit<ConnectedAccount, 'failureCode'> {
  return {
    ...nothing,
    itemId: item.id,
    plaidAccountId: account.id,
    institutionId: item.institution?.institution_id ?? null,
    mask: account.mask,
    accountName: account.name,
    accountNumber: account.accountNumber,
    routingNumber: account.routingNumber,
  }
}

function failureOf(account: ItemAccount): string | null {
  return account.subtype === 'checking' || account.subtype === 'savings' ? null : 'invalid_account_type'
}

function usableToken(world: MockWorld, value: string): ReturnType<typeof livePublicToken> {
  try {
    return livePublicToken(world, value)
  } catch (error) {
    throw error instanceof PlaidError ? invalidParameter(error.message) : error
  }
}
