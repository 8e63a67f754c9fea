import type { ItemStore } from '@banklink/backends/bond-processor'
import type { AuditEvent } from '../audit/AuditEvent.ts'
import type { AuditTrail } from '../audit/AuditTrail.ts'
import type { IdempotencyStore } from '../idempotency/IdempotencyStore.ts'
import type { LimitStore } from '../limits/LimitStore.ts'

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

/** Events in a database, in clear text: they hold no secret. They stay until they are purged. */
export interface AuditLog extends AuditTrail {
  /** Bound, so that it can be passed on. */
  readonly record: (event: AuditEvent) => Promise<void>
  /** An owner's events, newest first, or those of one account: who removed it is one of them. */
  list(query: { ownerKey: string; accountId?: string; limit?: number }): Promise<readonly AuditEvent[]>
  /** Deletes events from before a time, in milliseconds since 1970. Returns how many those were. */
  purge(options: { before: number }): Promise<number>
  /** Deletes all events of an owner. Returns how many those were. */
  eraseOwner(ownerKey: string): Promise<number>
}

/** How many rows of each kind a purge deleted. */
export interface Purged {
  /** Answers and claims that expired. */
  answers: number
  /** Links that ended, or that never went on, a day ago or earlier. */
  links: number
  /** Counts of requests that no longer limit anything. */
  limits: number
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
  /** For the gateway's `limits`: counts for all gateways on the database. */
  limits: LimitStore
  /** What was done for owners. Give it to the gateway's `audit`, or only its `record`, to keep events of erased owners. */
  audit: AuditLog
  /** Asks the database for something, for the gateway's `ready`. Rejects while it does not answer. */
  check(): Promise<void>
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
  /**
   * Deletes finished and abandoned work that nothing needs any longer, for a job of yours. The store does the same at
   * most once an hour, but only with the next request. Audit events stay: see `audit.purge`.
   */
  purge(): Promise<Purged>
  /** Closes what the store opened; a pool that was passed in stays open. */
  close(): Promise<void>
}
