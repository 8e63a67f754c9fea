import { bondClient } from '../bond/bondClient.ts'
import type { BondProcessorBackendOptions } from './BondProcessorBackendOptions.ts'
import type { ProcessorPorts } from './ProcessorPorts.ts'
import type { PlaidOptions } from './plaid/PlaidOptions.ts'
import { plaidCalls } from './plaid/plaidCalls.ts'
import { plaidClient } from './plaid/plaidClient.ts'
import { processorCalls } from './processorCalls.ts'
import { ownerKeyOf } from './processorOwner.ts'
import { reliableItems } from './reliableItems.ts'

/** A lost webhook is compensated after a day. */
const day = 86_400_000

/** What the ports need: Plaid's options without those of Link. */
export interface ProcessorPortsOptions extends Omit<BondProcessorBackendOptions, 'plaid'> {
  plaid: Pick<PlaidOptions, 'baseUrl' | 'clientId' | 'secret'>
}

/** The ports of one owner, from what the caller gave. */
export function toProcessorPorts(options: ProcessorPortsOptions): ProcessorPorts {
  const { owner, bond, fetch = globalThis.fetch, clock = Date, timeoutMs = 20_000 } = options
  const { ids = () => crypto.randomUUID() } = options
  const connection = { fetch, clock, timeoutMs }
  return {
    bond: processorCalls({ client: bondClient({ ...bond, ...connection }), owner, masks: bond.masks ?? true }),
    plaid: plaidCalls(plaidClient({ ...options.plaid, ...connection })),
    items: reliableItems(options.items),
    owner: ownerKeyOf(owner),
    trustStateMs: options.webhooks ? day : 0,
    clock,
    ids,
    timeoutMs,
  }
}
