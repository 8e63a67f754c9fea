import type { ItemLink } from './ItemLink.ts'

/**
 * Stores every link through the brand's own Plaid account, step by step. It persists across restarts and encrypts
 * secrets, and a store in a database serves several gateways: only the holder of a link's claim works on it.
 * `@banklink/gateway/sqlite` and `@banklink/gateway/postgres` each have one.
 */
export interface ItemStore {
  /** Stores a new link. Returns false, and writes nothing, if its ID exists. */
  begin(link: ItemLink): Promise<boolean>
  /**
   * Claims a link for a limited time, in one atomic statement. Null if there is no such link, or if another holder's
   * claim is still valid.
   */
  claim(id: string, options: ClaimItemOptions): Promise<ItemLink | null>
  /** Stores the progress. Returns false, and writes nothing, if the claim is no longer the holder's. */
  save(link: ItemLink, claim: string): Promise<boolean>
  /** Ends a claim, if it is still held. */
  release(id: string, claim: string): Promise<void>
  get(id: string): Promise<ItemLink | null>
  /** By Plaid's ID of the Item, which webhooks name; null if no link has it. Find it by an index. */
  findByItem(itemId: string): Promise<ItemLink | null>
  /** The owner's links, newest first, without those in step `removed`, which would only make the list longer. */
  list(owner: string): Promise<readonly ItemLink[]>
  /**
   * Bond's IDs of the accounts that the owner's links created, including those of `removed` links while they are
   * stored: a removed account may still be in Bond's list.
   */
  accountIds(owner: string): Promise<readonly string[]>
  /**
   * Links of any owner whose Item must be removed at Plaid, oldest first: `refused` and `removing`, and abandoned links
   * in step `exchanged`, `authorized` or `unlinking`.
   */
  unremoved(options: UnremovedOptions): Promise<readonly ItemLink[]>
}

/** Which links to return, and how many. */
export interface UnremovedOptions {
  limit: number
  /** Milliseconds since 1970: a link that was written later may still be in progress. */
  idleSince: number
}

/** The claim of an Item: its holder and its duration. */
export interface ClaimItemOptions {
  /** A unique name of the holder. */
  claim: string
  /** Milliseconds since 1970. */
  now: number
  /** Milliseconds after which a silent holder counts as crashed. */
  leaseMs: number
}
