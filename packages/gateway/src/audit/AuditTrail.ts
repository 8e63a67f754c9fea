import type { AuditEvent } from './AuditEvent.ts'

/** Stores the gateway's audit events, such as `store.audit` of a SQL store. */
export interface AuditTrail {
  /** Takes an event. */
  readonly record: (event: AuditEvent) => unknown
  /**
   * Deletes the events of an owner and returns how many there were, for `gateway.eraseOwner`.
   *
   * @default events stay, and `gateway.eraseOwner` reports that
   */
  eraseOwner?(ownerKey: string): number | Promise<number>
}
