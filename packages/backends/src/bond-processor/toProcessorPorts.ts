import { bondClient } from '../bond/bondClient.ts'
import type { BondProcessorBackendOptions } from './BondProcessorBackendOptions.ts'
import type { ProcessorPorts, RemovalPorts } from './ProcessorPorts.ts'
import { plaidCalls } from './plaid/plaidCalls.ts'
import { plaidClient } from './plaid/plaidClient.ts'
import { processorCalls } from './processorCalls.ts'
import { ownerKeyOf } from './processorOwner.ts'
import { reliableItems } from './reliableItems.ts'

type Shared = Pick<BondProcessorBackendOptions, 'items' | 'timeoutMs' | 'fetch' | 'clock' | 'ids'>

/** The ports of one owner, from what the caller gave. */
export function toProcessorPorts(options: BondProcessorBackendOptions): ProcessorPorts {
  const { owner, bond } = options
  const { fetch = globalThis.fetch } = options
  const ports = toRemovalPorts(options)
  const client = bondClient({ ...bond, fetch, clock: ports.clock, timeoutMs: ports.timeoutMs })
  return { ...ports, bond: processorCalls({ client, owner, masks: bond.masks ?? true }), owner: ownerKeyOf(owner) }
}

/** The ports that need no owner. */
export function toRemovalPorts(options: Shared & { plaid: RemovalPlaid }): RemovalPorts {
  const { fetch = globalThis.fetch, clock = Date, timeoutMs = 20_000, ids = () => crypto.randomUUID() } = options
  const client = plaidClient({ ...options.plaid, fetch, clock, timeoutMs })
  const plaid = plaidCalls(client, { clientName: '', ...options.plaid })
  return { plaid, items: reliableItems(options.items), clock, ids, timeoutMs }
}

type RemovalPlaid = Pick<BondProcessorBackendOptions['plaid'], 'baseUrl' | 'clientId' | 'secret'>
