import type { ItemStore } from '@banklink/backends/bond-processor'
import type { IdempotencyStore } from '../idempotency/IdempotencyStore.ts'

export interface SqlStoreOptions {
  /**
   * Encrypts access tokens and kept answers: 32 random bytes as base64 or hex, from the environment, the same on
   * every server. To change it, give the new one first and the old ones behind it; see `reseal`.
   */
  key: string | readonly string[] | undefined
  /** @default Date */
  clock?: { now(): number }
  /**
   * Milliseconds that `idempotency` keeps an answer.
   *
   * @default a day
   */
  keepMs?: number
}

/**
 * What a server has to remember, in one database. Tables are made and migrated at the first use. Several gateways
 * may share a database; each statement that decides something is atomic.
 *
 * Every method rejects with `store.failed` where the database fails.
 */
export interface SqlStore {
  /** For `bondProcessorBackend`. Rejects with `store.key_unknown` or `store.row_unreadable` rather than guess. */
  items: ItemStore
  /** For `createGateway`. */
  idempotency: IdempotencyStore
  /**
   * Connects, migrates and looks for rows that no key opens. The first use does the same; call it at the start of
   * a server to fail there.
   *
   * @throws `store.failed`, `store.version_mismatch` or `store.key_unknown`
   */
  ready(): Promise<void>
  /**
   * Seals with the first key what an older one sealed, and says how many links that were. The older key may go a
   * day later, when the answers it sealed are over.
   */
  reseal(): Promise<number>
  /** Closes what the store opened; a pool that was passed in stays open. */
  close(): Promise<void>
}
