import type { AccountNumbers, Call } from '@banklink/core'
import type { ListCalls } from './listCalls.ts'
import type { BondAccount, BondExchanged, BondLinkToken } from './schemas.ts'
import type { BondLinkStatus } from './toBondStatus.ts'

/**
 * The calls of Bond's API that linking needs, one method each; every answer is parsed by a schema. Bond has two
 * generations of paths: below a card account, and below a customer or a business.
 * The newer paths of a row don't name its owner: look up IDs from outside in `accounts` first.
 */
export interface BondCalls extends ListCalls {
  /** Bond's id of the owner: the card account, the customer or the business. */
  readonly ownerId: string
  /** Whether a redirect URI is sent with the request for a link token. */
  readonly redirectUri: 'request' | 'preset'
  /** Creates a row that is not linked yet, and a link token for it. */
  createLinkToken(options: { redirectUri?: string | undefined }, call: Call): Promise<BondLinkToken>
  /** Returns a token to open Link again for a linked account. Another owner's account is not found. */
  createUpdateToken(linkedAccountId: string, call: Call): Promise<Omit<BondLinkToken, 'linkedAccountId'>>
  /** Exchanges the public token. The access token of the response is not kept. */
  exchange(exchange: BondExchange, call: Call): Promise<BondExchanged>
  /** Reports Link's result in update mode. Absent if Bond doesn't accept it. */
  reportUpdate?(report: BondUpdateReport, call: Call): Promise<void>
  addByNumbers(numbers: AccountNumbers, call: Call): Promise<BondAccount>
  remove(linkedAccountId: string, call: Call): Promise<BondAccount>
}

/** The exchange that links a row. */
export interface BondExchange {
  publicToken: string
  linkedAccountId: string
  /** Plaid's id of the account. */
  externalAccountId: string
  status: BondLinkStatus
  /** Never empty. */
  bankName?: string
}

export interface BondUpdateReport {
  linkedAccountId: string
  verificationStatus: 'manually_verified' | 'verification_failed'
}
