/** What stands at Plaid. Tokens are kept for good, so that a spent or expired one can be told from an unknown one. */
export interface PlaidState {
  readonly linkTokens: Map<string, LinkToken>
  readonly linkSessions: Map<string, LinkSession>
  readonly publicTokens: Map<string, PublicToken>
  readonly items: Map<string, Item>
}

export interface LinkToken {
  value: string
  purpose: 'link' | 'update'
  /** Whom the platform asked for it for: at Bond, the linked account. */
  clientUserId: string
  clientName: string
  products: readonly string[]
  accountSubtypes: readonly string[] | null
  /** The Item to update; null where a new one is linked. */
  item: Item | null
  expiresAt: number
  spent: boolean
}

/** One run of Link. */
export interface LinkSession {
  id: string
  linkToken: LinkToken
  status: 'open' | 'left' | 'succeeded'
}

export interface PublicToken {
  value: string
  item: Item
  /** The link token whose run yielded it. */
  linkToken: LinkToken
  expiresAt: number
  used: boolean
}

/** A login at an institution, with the accounts that the person shared. */
export interface Item {
  id: string
  institution: Institution | null
  accounts: ItemAccount[]
  /** Null until a public token was exchanged. */
  accessToken: string | null
  removed: boolean
}

export interface Institution {
  institution_id: string | null
  name: string | null
}

export interface ItemAccount {
  id: string
  name: string
  mask: string | null
  type: string
  subtype: string
  classType: string | null
  /** What was last told; read it with `verificationStatusOf`, which knows what time has done. */
  verificationStatus: string | null
  /** When micro-deposits were sent, in milliseconds since 1970. */
  depositsSentAt: number
  /** How automatic micro-deposits end. */
  depositsEnd: DepositsEnd
  accountNumber: string
  routingNumber: string
}

export type DepositsEnd = 'verify' | 'expire'

export function createPlaidState(): PlaidState {
  return { linkTokens: new Map(), linkSessions: new Map(), publicTokens: new Map(), items: new Map() }
}
