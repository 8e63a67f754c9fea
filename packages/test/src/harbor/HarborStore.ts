import type { LinkedAccount } from '@banklink/core'

/** Where Harbor keeps its links: in a database a table, whose key is the customer's id with the link's. */
export interface HarborStore {
  linksOf(customerId: string): Promise<readonly HarborLink[]>
  save(link: HarborLink): Promise<void>
  delete(link: HarborLink): Promise<void>
  /** Works on one link exclusively, across servers: in a database under a lock. */
  alone<T>(linkId: string, work: () => Promise<T>): Promise<T>
}

/** One link, from the moment its public token came. */
export interface HarborLink {
  /** Made of the public token: the same token is the same link. */
  id: string
  customerId: string
  /** Milliseconds since 1970. */
  linkedAt: number
  /** As Plaid answers it; null until then. The access token is secret. */
  item: { item_id: string; access_token: string } | null
  /** Null until they were read. From then on it is an account. */
  facts: AccountFacts | null
}

/** Data of an account, for when its bank doesn't allow reading it. */
export interface AccountFacts
  extends Pick<LinkedAccount, 'institution' | 'name' | 'mask' | 'type' | 'subtype' | 'currency'> {
  plaidAccountId: string
}
