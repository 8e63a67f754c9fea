import { createIds } from '../world/createIds.ts'

/** Bond's state. */
export interface BondState {
  readonly credentials: BondCredentials
  readonly cardAccounts: readonly BondCardAccount[]
  readonly businesses: readonly BondBusiness[]
  /** In the order of creation. */
  readonly linkedAccounts: Map<string, BondLinkedAccount>
  /** When each `Idempotency-Key` was first sent, in milliseconds since 1970. */
  readonly idempotencyKeys: Map<string, number>
  /** Short-lived keys for one customer each, by their identity. */
  readonly temporaryKeys: Map<string, BondTemporaryKey>
}

/** The values of the headers `Identity` and `Authorization`. Secret: use them only on a server. */
export interface BondCredentials {
  identity: string
  authorization: string
}

/** A company that is the brand's customer. */
export interface BondBusiness {
  businessId: string
}

export interface BondTemporaryKey {
  authorization: string
  customerId: string
  expiresAt: number
}

/** An account of the brand's own customer, to which external accounts are linked. */
export interface BondCardAccount {
  accountId: string
  customerId: string
}

/** A row of Bond's external accounts. Requesting a link token creates one, whether or not a link follows. */
export interface BondLinkedAccount {
  id: string
  /** Null if it was linked to a customer or a business, not to one of its card accounts. */
  cardAccountId: string | null
  /** Either this or the business is set. */
  customerId: string | null
  businessId: string | null
  /** The row's status until an account is linked, which depends on the request. */
  initialStatus: 'inactive' | 'link initiated' | null
  /**
   * The status sent to Bond when the account was linked; null before that. Read it with `bondStatusOf`, which includes
   * later changes.
   */
  verificationStatus: string | null
  itemId: string | null
  /** Plaid's id of the account. */
  externalAccountId: string | null
  bankName: string | null
  accountType: string | null
  accountCategory: string | null
  createdAt: number
  updatedAt: number
  removedAt: number | null
}

/** Owners with a card account each. The same seed gives the same ids and credentials. */
export function createBondState(seed: string, owners: number): BondState {
  const ids = createIds(`${seed}/bond`)
  return {
    credentials: { identity: `identity-sandbox-${ids.uuid()}`, authorization: `authorization-sandbox-${ids.uuid()}` },
    cardAccounts: Array.from({ length: owners }, () => ({ accountId: ids.uuid(), customerId: ids.uuid() })),
    businesses: [{ businessId: ids.uuid() }],
    linkedAccounts: new Map(),
    idempotencyKeys: new Map(),
    temporaryKeys: new Map(),
  }
}
