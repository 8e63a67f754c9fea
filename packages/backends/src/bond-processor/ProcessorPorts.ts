import type { ItemStore } from './ItemStore.ts'
import type { PlaidCalls } from './plaid/plaidCalls.ts'
import type { ProcessorCalls } from './processorCalls.ts'

/** The dependencies of linking for one owner. */
export interface ProcessorPorts extends RemovalPorts {
  bond: ProcessorCalls
  /** Identifies the owner in the store. */
  owner: string
  /** Milliseconds that an Item's stored state is trusted. */
  trustStateMs: number
}

/** The dependencies of removing Items at Plaid, for all owners. */
export interface RemovalPorts {
  plaid: PlaidCalls
  items: ItemStore
  clock: { now(): number }
  /** Creates a unique name. */
  ids: () => string
  /** Milliseconds that one request may take. */
  timeoutMs: number
}
