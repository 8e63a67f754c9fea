import type { ItemStore } from './ItemStore.ts'
import type { PlaidOptions } from './plaid/PlaidOptions.ts'
import type { ProcessorOwner } from './processorOwner.ts'

export interface BondProcessorBackendOptions {
  bond: {
    /** Bond's URL with the version, such as `https://sandbox.bond.tech/api/v0`. */
    baseUrl: string
    /** Value of Bond's `Identity` header. Secret: use it only on a server. */
    identity: string
    /** Value of Bond's `Authorization` header. Secret: use it only on a server. */
    authorization: string
    /**
     * Whether to request full account numbers from Bond, of which four digits are kept: for the mask of an account that
     * was not linked here, and to find an account whose answer was lost.
     *
     * @default true
     */
    masks?: boolean
  }
  /** The owner of the accounts. */
  owner: ProcessorOwner
  /** The brand's own account at Plaid. */
  plaid: PlaidOptions
  /**
   * Whether Plaid's webhooks reach `processorWebhooks` with the same `items`, at the URL in `plaid.webhook`. A list
   * then returns the stored state, and calls Plaid for an account at most once a day.
   *
   * @default false
   */
  webhooks?: boolean
  /** Stores each link step by step, with its access token. It must persist across restarts. */
  items: ItemStore
  /**
   * Milliseconds that one request to Bond or Plaid may take. If a server crashes during a link, the next request takes
   * the link over after a little more than four times as long.
   *
   * @default 20_000
   */
  timeoutMs?: number
  /** @default globalThis.fetch */
  fetch?: typeof fetch
  /** @default Date */
  clock?: { now(): number }
  /** Creates unique names. @default crypto.randomUUID */
  ids?: () => string
}
