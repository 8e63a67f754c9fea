import { type Call, platformError } from '@banklink/core'
import type { CybridPorts } from './CybridPorts.ts'
import type { CybridAccount } from './schemas.ts'

export interface FindAccountParameters {
  /** Guid of an external bank account. */
  id: string
  call: Call
}

/**
 * Reads one of the customer's accounts.
 *
 * @throws `platform.account_not_found` also for another customer's, which the bank's own token may see.
 */
export async function findAccount(ports: CybridPorts, { id, call }: FindAccountParameters): Promise<CybridAccount> {
  // What is no guid would ask for something else than an account.
  const row = /^[\w-]+$/.test(id) ? await ports.cybrid.account(id, call) : undefined
  if (row?.guid === id && row.customerGuid === ports.customerGuid) return row
  throw platformError('platform.account_not_found', { details: { platform: 'cybrid' } })
}

/** The same, but fails for a deleted account, which can still be read. */
export async function findLiveAccount(ports: CybridPorts, parameters: FindAccountParameters): Promise<CybridAccount> {
  const row = await findAccount(ports, parameters)
  if (row.state !== 'deleted') return row
  throw platformError('platform.account_not_found', { details: { platform: 'cybrid' } })
}
