import type { CybridCalls } from './cybridCalls.ts'

/** What the work of linking at Cybrid needs, for one customer. */
export interface CybridPorts {
  cybrid: CybridCalls
  customerGuid: string
  clock: { now(): number }
}

/** Milliseconds between two looks at what takes seconds, at least. */
export const lookAgainMs = 200
