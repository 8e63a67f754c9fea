import type { ItemStore } from './ItemStore.ts'
import type { PlaidOptions } from './plaid/PlaidOptions.ts'
import type { ProcessorOwner } from './processorOwner.ts'

export interface BondProcessorBackendOptions {
  bond: {
    /** Bond's address with the version, such as `https://sandbox.bond.tech/api/v0`. */
    baseUrl: string
    /** Value of Bond's `Identity` header. Secret: it belongs on a server alone. */
    identity: string
    /** Value of Bond's `Authorization` header. Secret: it belongs on a server alone. */
    authorization: string
    /**
     * Whether Bond is asked for full account numbers, of which four digits are kept: for the mask of an account that was
     * not linked here, and to know again what a lost answer linked.
     *
     * @default true
     */
    masks?: boolean
  }
  /** Whom accounts are linked to. */
  owner: ProcessorOwner
  /** The brand's own account at Plaid. */
  plaid: PlaidOptions
  /** Keeps each link step by step, and the access tokens. It must outlive the process. */
  items: ItemStore
  /**
   * Milliseconds that one request to Bond or Plaid may take. A link that a server died at is taken over by the next
   * request after a little more than four times as long.
   *
   * @default 20_000
   */
  timeoutMs?: number
  /** @default globalThis.fetch */
  fetch?: typeof fetch
  /** @default Date */
  clock?: { now(): number }
  /** Names that no other call gets. @default crypto.randomUUID */
  ids?: () => string
}
