import type { CybridCalls } from './cybridCalls.ts'

/** How a renewed connection is taken up. */
export type CybridRenewal = 'follow' | 'follow_then_patch'

/** What the work of linking at Cybrid needs, for one customer. */
export interface CybridPorts {
  cybrid: CybridCalls
  customerGuid: string
  clock: { now(): number }
  renewal: CybridRenewal
  /** Tells the developer of what is likely set up wrong. */
  warn: (message: string) => void
}

/** Minimum milliseconds between two polls of an operation that takes seconds. */
export const lookAgainMs = 200
