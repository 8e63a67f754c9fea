import type { LinkToken } from '../plaid/PlaidState.ts'
import { createIds } from '../world/createIds.ts'

/** Cybrid's state. */
export interface CybridState {
  readonly credentials: CybridCredentials
  readonly bankGuid: string
  readonly customers: readonly CybridCustomer[]
  /** Customer-scoped tokens by their value. */
  readonly customerTokens: Map<string, CybridCustomerToken>
  /** In the order of creation. */
  readonly workflows: Map<string, CybridWorkflow>
  /** In the order of creation. */
  readonly externalBankAccounts: Map<string, CybridExternalBankAccount>
}

/** The credentials of the brand's server. Secret: use them only on a server. */
export interface CybridCredentials {
  /** A bearer token for the whole bank, with every scope. */
  bankToken: string
}

/** A customer of the bank at Cybrid. */
export interface CybridCustomer {
  customerGuid: string
}

/** A token for one customer in a browser, within its scopes. */
export interface CybridCustomerToken {
  customerGuid: string
  scopes: ReadonlySet<string>
  expiresAt: number
}

/** A request for a link token, which is ready when the workflow has completed. */
export interface CybridWorkflow {
  guid: string
  /** Null if it was created for the bank itself. */
  customerGuid: string | null
  kind: 'link_token_create' | 'link_token_update'
  language: string
  linkCustomizationName: string
  /** Null if the workflow fails. */
  linkToken: LinkToken | null
  failureCode: string | null
  createdAt: number
  /** When it stops being `storing`. */
  storedAt: number
}

export interface CybridExternalBankAccount {
  guid: string
  customerGuid: string | null
  counterpartyGuid: string | null
  name: string
  asset: string
  accountKind: CybridAccountKind
  institutionId: string | null
  mask: string | null
  accountName: string | null
  /** The login at the bank; null if the account was added by numbers or failed. */
  itemId: string | null
  plaidAccountId: string | null
  accountNumber: string | null
  routingNumber: string | null
  /** The state after storing; read it with `accountStateOf`, which includes changes over time. */
  state: 'completed' | 'unverified' | 'failed' | 'refresh_required'
  failureCode: string | null
  balances: { available: number; current: number }
  balanceUpdatedAt: number | null
  createdAt: number
  updatedAt: number
  storedAt: number
  /** When its deletion started, and when it ends. */
  deletingAt: number | null
  deletedAt: number | null
}

export type CybridAccountKind = 'plaid' | 'plaid_processor_token' | 'raw_routing_details'

/** A bank with so many customers. The same seed gives the same ids and credentials. */
export function createCybridState(seed: string, owners: number): CybridState {
  const ids = createIds(`${seed}/cybrid`)
  return {
    credentials: { bankToken: `bank-token-sandbox-${ids.uuid()}` },
    bankGuid: ids.hex(32),
    customers: Array.from({ length: owners }, () => ({ customerGuid: ids.hex(32) })),
    customerTokens: new Map(),
    workflows: new Map(),
    externalBankAccounts: new Map(),
  }
}
