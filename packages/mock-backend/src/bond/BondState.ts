import { createIds } from '../world/createIds.ts'

/** Bond's state. */
export interface BondState {
  readonly credentials: BondCredentials
  readonly cardAccounts: readonly BondCardAccount[]
  readonly businesses: readonly BondBusiness[]
  /** In the order they were made. */
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

/** A row of Bond's external accounts. Asking for a link token makes one, whether or not a link follows. */
export interface BondLinkedAccount {
  id: string
  /** Null where it was linked to a customer or a business, not to one of its card accounts. */
  cardAccountId: string | null
  /** Either this or the business. */
  customerId: string | null
  businessId: string | null
  /** What Bond calls the row until something is linked: it depends on the call that asked. */
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

/** Two owners with a card account each. The same seed gives the same ids and credentials. */
export function createBondState(seed: string): BondState {
  const ids = createIds(`${seed}/bond`)
  return {
    credentials: { identity: `identity-sandbox-${ids.uuid()}`, authorization: `authorization-sandbox-${ids.uuid()}` },
    cardAccounts: [
      { accountId: ids.uuid(), customerId: ids.uuid() },
      { accountId: ids.uuid(), customerId: ids.uuid() },
    ],
    businesses: [{ businessId: ids.uuid() }],
    linkedAccounts: new Map(),
    idempotencyKeys: new Map(),
    temporaryKeys: new Map(),
  }
}
