import type { ItemLink } from './ItemLink.ts'

/**
 * Keeps every link through the brand's own Plaid account, step by step. It outlives the process, keeps secrets
 * encrypted, and one in a database serves several gateways: whoever holds the claim of a link works on it alone.
 *
 * `@banklink/gateway/sqlite` and `@banklink/gateway/postgres` have one each.
 */
export interface ItemStore {
  /** Keeps a link that begins. False where its id is kept already, and then nothing is written. */
  begin(link: ItemLink): Promise<boolean>
  /**
   * Takes a link for a while, in one atomic statement. Null where there is none, or where somebody else's claim
   * still holds.
   */
  claim(id: string, options: ClaimItemOptions): Promise<ItemLink | null>
  /** Writes what was reached. False where the claim is no longer the holder's, and then nothing is written. */
  save(link: ItemLink, claim: string): Promise<boolean>
  /** Ends a claim, if it is still held. */
  release(id: string, claim: string): Promise<void>
  get(id: string): Promise<ItemLink | null>
  /** The owner's links, newest first, without those that are `removed`: they grow in number and are of no more use. */
  list(owner: string): Promise<readonly ItemLink[]>
  /**
   * Bond's ids of the accounts that the owner's links made, those of `removed` ones too for as long as they are kept: an
   * account that was just removed may still be in Bond's list.
   */
  accountIds(owner: string): Promise<readonly string[]>
  /**
   * Links of any owner whose Item is to be removed at Plaid, oldest first: `refused` and `removing`, and those of
   * `exchanged`, `authorized` and `unlinking` that nobody went on with.
   */
  unremoved(options: UnremovedOptions): Promise<readonly ItemLink[]>
}

/** Which links are to be looked at, and how many. */
export interface UnremovedOptions {
  limit: number
  /** Milliseconds since 1970: a link that was written later may still be gone on with. */
  idleSince: number
}

/** Who claims an Item, and for how long. */
export interface ClaimItemOptions {
  /** Names the holder; another one every time. */
  claim: string
  /** Milliseconds since 1970. */
  now: number
  /** Milliseconds after which a holder that says nothing is taken for dead. */
  leaseMs: number
}
