import type { CybridCalls } from './cybridCalls.ts'

/** How to handle a reconnected account. */
export type CybridRenewal = 'follow' | 'follow_then_patch'

/** The dependencies of linking at Cybrid, for one customer. */
export interface CybridPorts {
  cybrid: CybridCalls
  customerGuid: string
  clock: { now(): number }
  renewal: CybridRenewal
  /** Warns the developer about a likely configuration mistake. */
  warn: (message: string) => void
}

/** Minimum milliseconds between two polls of an operation that takes seconds. */
export const lookAgainMs = 200
